import { categoryLabels } from './columns.js';
import { asFigure, fieldOf } from './drawing.js';
import { marksOf, markText, placer } from './scale.js';
import { drawn } from '../shell/elements.js';

const EDGE = 10;
const TOP = 20;
const SLOT = 34;
const DOT = 4;

/** How lines are told apart without colour. */
const DASHES = ['', '7 4', '2 3', '9 3 2 3'];

/**
 * Lines over time or along groups.
 * @param {import('./drawing.js').Drawing} drawing
 */
export function drawLines(drawing) {
  const { categories, series, language, measure } = drawing;
  const marks = marksOf(series.flatMap((one) => one.values.map((value) => value ?? 0)), drawing.height > 260 ? 6 : 5);
  const words = marks.map((mark) => markText(mark, language));
  const left = Math.max(...words.map(measure)) + EDGE * 2;
  const width = Math.max(drawing.width, left + EDGE + categories.length * SLOT);
  const slot = (width - left - EDGE) / categories.length;
  const labels = categoryLabels(categories.map((category) => category.label), slot, measure);
  const bottom = drawing.height - labels.height;
  const place = placer(marks, bottom, TOP);
  /** @param {number} at */
  const middle = (at) => left + slot * (at + 0.5);
  const field = fieldOf(drawing, { width });
  marks.forEach((mark, index) => field.append(
    drawn('line', { class: mark === 0 ? 'axis' : 'mark', x1: left, x2: width - EDGE, y1: place(mark), y2: place(mark) }),
    drawn('text', { class: 'mark-text', x: left - EDGE, y: place(mark) + 4, 'text-anchor': 'end', text: words[index] }),
  ));
  categories.forEach((_, at) => field.append(labels.draw(at, middle(at), bottom)));
  series.forEach((one, index) => {
    const path = one.values.map((value, at) => (value === null ? '' : `${at === 0 || one.values[at - 1] === null ? 'M' : 'L'}${middle(at)} ${place(value)}`)).join(' ');
    field.append(drawn('path', { class: 'line', d: path, stroke: drawing.colors[index], 'stroke-dasharray': DASHES[index % DASHES.length] || null }));
    one.values.forEach((value, at) => {
      if (value !== null) {
        field.append(asFigure(drawing, drawn('circle', { class: 'figure-shape', cx: middle(at), cy: place(value), r: DOT, fill: drawing.colors[index] }), categories[at], one, at));
        if (at === one.values.length - 1 || categories.length <= 6) {
          field.append(drawn('text', { class: 'value', x: middle(at), y: place(value) - DOT - 4, 'text-anchor': 'middle', text: markText(value, language) }));
        }
      }
    });
  });
  return field;
}
