import { localeOf } from '../data/format.js';
import { drawn, element } from '../shell/elements.js';

const SIZE = 12;

/**
 * What the colours stand for; beside a ring with the figures and their shares.
 * @param {import('./drawing.js').Drawing} drawing
 * @param {boolean} isDoughnut
 */
export function legendOf(drawing, isDoughnut) {
  const [first] = drawing.series;
  const sum = isDoughnut ? first.values.reduce((/** @type {number} */ all, value) => all + Math.max(0, value ?? 0), 0) : 0;
  const share = new Intl.NumberFormat(localeOf(drawing.language), { style: 'percent', maximumFractionDigits: 0 });
  const entries = isDoughnut
    ? drawing.categories.map((category, at) => ({
      label: category.label,
      detail: `${first.texts[at] || drawing.numberText(first.values[at] ?? 0)} · ${share.format(sum > 0 ? Math.max(0, first.values[at] ?? 0) / sum : 0)}`,
    }))
    : drawing.series.map((series) => ({ label: series.label, detail: '' }));
  return element('ul', { class: 'legend' }, ...entries.map((entry, index) => element(
    'li',
    {},
    drawn('svg', { width: SIZE, height: SIZE, viewBox: `0 0 ${SIZE} ${SIZE}`, 'aria-hidden': 'true' }, drawn('rect', { class: 'swatch', width: SIZE, height: SIZE, rx: 2, fill: drawing.colors[index] })),
    element('bdi', { class: 'legend-label', text: entry.label, title: entry.label }),
    entry.detail ? element('span', { class: 'legend-detail', text: entry.detail }) : null,
  )));
}
