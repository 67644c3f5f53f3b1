import { element, isolated } from '../shell/elements.js';

/**
 * A chart's figures as a table.
 * @param {import('./drawing.js').Drawing} drawing
 * @param {(key: string, ...values: (string | number)[]) => string} text
 */
export function tableOf(drawing, text) {
  return element(
    'div',
    { class: 'chart-table', tabindex: '0', role: 'group', 'aria-label': drawing.name },
    element(
      'table',
      {},
      element('caption', { class: 'visually-hidden', text: `${drawing.name}. ${drawing.description}` }),
      element('thead', {}, element('tr', {}, element('th', { scope: 'col', text: drawing.categoryLabel || text('chart.group') }), ...drawing.series.map((series) => element('th', { scope: 'col', class: 'figure' }, isolated(series.label))))),
      element('tbody', {}, ...drawing.categories.map((category, at) => element(
        'tr',
        {},
        element('th', { scope: 'row' }, isolated(category.label)),
        ...drawing.series.map((series) => element('td', { class: 'figure', text: series.values[at] === null ? '–' : series.texts[at] || drawing.numberText(/** @type {number} */ (series.values[at])) })),
      ))),
    ),
  );
}
