import { asFigure, cut, fieldOf } from './drawing.js';
import { marksOf, markText, placer } from './scale.js';
import { drawn } from '../shell/elements.js';

const EDGE = 8;
const LINE = 14;
const SLOT = 34;
const BAR_SLOT = 26;
const THICKEST = 46;
const FILLED = 0.72;
const MOST_LABEL = 0.46;
const WIDEST_SLOT = 64;
const LETTER = 12;

/**
 * Columns or bars, beside each other or stacked.
 * @param {import('./drawing.js').Drawing} drawing
 */
export function drawColumns(drawing) {
  const type = drawing.series[0].type;
  const isStacked = type.startsWith('Stacked');
  const sums = drawing.categories.flatMap((_, at) => (isStacked
    ? [total(drawing, at, 1), total(drawing, at, -1)]
    : drawing.series.map((series) => series.values[at] ?? 0)));
  const isWhole = drawing.series.every((series) => series.values.every((value) => value === null || Number.isInteger(value)));
  return type.endsWith('Bar') ? bars(drawing, sums, isStacked, isWhole) : columns(drawing, sums, isStacked, isWhole);
}

/**
 * @param {import('./drawing.js').Drawing} drawing
 * @param {number} at
 * @param {1 | -1} sign
 */
function total(drawing, at, sign) {
  return drawing.series.reduce((sum, series) => sum + (Math.sign(series.values[at] ?? 0) === sign ? series.values[at] ?? 0 : 0), 0);
}

/**
 * @param {import('./drawing.js').Drawing} drawing
 * @param {number[]} sums
 * @param {boolean} isStacked
 * @param {boolean} isWhole
 */
function columns(drawing, sums, isStacked, isWhole) {
  const { categories, language, measure } = drawing;
  const marks = marksOf(sums, drawing.height > 260 ? 6 : 5, isWhole);
  const words = marks.map((mark) => markText(mark, language));
  const left = Math.max(...words.map(measure)) + EDGE * 2;
  const perSlot = isStacked ? 1 : drawing.series.length;
  const width = Math.max(drawing.width, left + EDGE + categories.length * SLOT * Math.max(1, perSlot * 0.6));
  const slot = (width - left - EDGE) / categories.length;
  const labels = categoryLabels(categories.map((category) => category.label), slot, measure);
  const bottom = drawing.height - labels.height;
  const place = placer(marks, bottom, LINE + EDGE);
  const field = fieldOf(drawing, { width });
  marks.forEach((mark, index) => field.append(
    drawn('line', { class: 'mark', x1: left, x2: width - EDGE, y1: place(mark), y2: place(mark) }),
    drawn('text', { class: 'mark-text', x: left - EDGE, y: place(mark) + 4, 'text-anchor': 'end', text: words[index] }),
  ));
  const thick = Math.min(THICKEST, (slot * FILLED) / perSlot);
  categories.forEach((category, at) => {
    const middle = left + slot * (at + 0.5);
    figures(drawing, at, isStacked).forEach(({ series, index, from, to, order }) => {
      const x = middle - (thick * perSlot) / 2 + order * thick;
      const [top, low] = [Math.min(place(from), place(to)), Math.max(place(from), place(to))];
      field.append(asFigure(drawing, drawn('rect', { class: isStacked ? 'figure-shape stacked' : 'figure-shape', x: x + 1, y: top, width: Math.max(2, thick - 2), height: Math.max(2, low - top), fill: drawing.colors[index] }), category, series, at));
    });
    valueLabels(drawing, at, isStacked).forEach(({ value, order }) => {
      const said = markText(value, language);
      const x = middle - (thick * perSlot) / 2 + (order + 0.5) * (isStacked ? thick * perSlot : thick);
      if (measure(said) <= (isStacked ? slot : Math.max(thick, slot / perSlot)) + 2) {
        field.append(drawn('text', { class: 'value', x, y: value < 0 ? place(value) + LETTER : place(value) - 4, 'text-anchor': 'middle', text: said }));
      }
    });
    field.append(labels.draw(at, middle, bottom));
  });
  field.append(drawn('line', { class: 'axis', x1: left, x2: width - EDGE, y1: place(0), y2: place(0) }));
  return field;
}

/**
 * @param {import('./drawing.js').Drawing} drawing
 * @param {number[]} sums
 * @param {boolean} isStacked
 * @param {boolean} isWhole
 */
function bars(drawing, sums, isStacked, isWhole) {
  const { categories, language, measure } = drawing;
  const perSlot = isStacked ? 1 : drawing.series.length;
  const most = categories.length * WIDEST_SLOT * perSlot + LINE + EDGE * 2;
  const height = Math.max(Math.min(drawing.height, most), categories.length * BAR_SLOT * Math.max(1, perSlot * 0.6) + LINE + EDGE);
  const room = Math.max(...categories.flatMap((_, at) => valueLabels(drawing, at, isStacked).map(({ value }) => measure(markText(value, language))))) + EDGE;
  const left = Math.min(drawing.width * MOST_LABEL, Math.max(...categories.map((category) => measure(category.label))) + EDGE) + EDGE;
  const marks = marksOf(sums, 5, isWhole);
  const place = placer(marks, left, drawing.width - room - EDGE);
  const bottom = height - LINE - EDGE;
  const slot = Math.min(WIDEST_SLOT * perSlot, (bottom - EDGE) / categories.length);
  const thick = Math.min(THICKEST, (slot * FILLED) / perSlot);
  const field = fieldOf(drawing, { height });
  marks.forEach((mark) => field.append(
    drawn('line', { class: 'mark', x1: place(mark), x2: place(mark), y1: EDGE, y2: bottom }),
    drawn('text', { class: 'mark-text', x: place(mark), y: height - 4, 'text-anchor': 'middle', text: markText(mark, language) }),
  ));
  categories.forEach((category, at) => {
    const middle = EDGE + slot * (at + 0.5);
    field.append(barLabel(category.label, left, middle, measure));
    figures(drawing, at, isStacked).forEach(({ series, index, from, to, order }) => {
      const y = middle - (thick * perSlot) / 2 + order * thick;
      const [start, end] = [Math.min(place(from), place(to)), Math.max(place(from), place(to))];
      field.append(asFigure(drawing, drawn('rect', { class: isStacked ? 'figure-shape stacked' : 'figure-shape', x: start, y: y + 1, width: Math.max(2, end - start), height: Math.max(2, thick - 2), fill: drawing.colors[index] }), category, series, at));
    });
    valueLabels(drawing, at, isStacked).forEach(({ value, order }) => field.append(drawn('text', {
      class: 'value', x: place(Math.max(0, value)) + 4, y: middle - (thick * perSlot) / 2 + (order + 0.5) * (isStacked ? thick * perSlot : thick) + 4, text: markText(value, language),
    })));
  });
  field.append(drawn('line', { class: 'axis', x1: place(0), x2: place(0), y1: EDGE, y2: bottom }));
  return field;
}

/**
 * A label before a bar, on two lines where one is too short.
 * @param {string} label
 * @param {number} left Where the bar begins.
 * @param {number} middle
 * @param {(text: string) => number} measure
 */
function barLabel(label, left, middle, measure) {
  const room = left - EDGE * 2 + 2;
  const wraps = measure(label) > room ? wrapped(label, room, measure) : null;
  const lines = wraps && wraps.length === 2 ? wraps : [cut(label, room, measure)];
  const x = left - EDGE;
  return drawn(
    'text',
    { class: 'label', x, y: middle + 4 - ((lines.length - 1) * LETTER) / 2, 'text-anchor': 'end' },
    drawn('title', { text: label }),
    ...lines.map((line, index) => drawn('tspan', { x, dy: index === 0 ? 0 : LETTER, text: line })),
  );
}

/**
 * The figures of a category from where to where, in the axis's numbers.
 * @param {import('./drawing.js').Drawing} drawing
 * @param {number} at
 * @param {boolean} isStacked
 */
function figures(drawing, at, isStacked) {
  const ends = { up: 0, down: 0 };
  return drawing.series.flatMap((series, index) => {
    const value = series.values[at];
    if (value === null || (isStacked && value === 0)) {
      return [];
    }

    const side = value < 0 ? 'down' : 'up';
    const from = isStacked ? ends[side] : 0;
    ends[side] = from + value;
    return [{ series, index, from, to: from + value, order: isStacked ? 0 : index }];
  });
}

/**
 * What is written at the ends: each figure, or the sum of a stack.
 * @param {import('./drawing.js').Drawing} drawing
 * @param {number} at
 * @param {boolean} isStacked
 */
function valueLabels(drawing, at, isStacked) {
  return isStacked
    ? [{ value: total(drawing, at, 1) || total(drawing, at, -1), order: 0 }]
    : drawing.series.flatMap((series, order) => (series.values[at] === null ? [] : [{ value: /** @type {number} */ (series.values[at]), order }]));
}

/**
 * Labels under the axis: on one line or several where the words fit, else slanted.
 * @param {string[]} labels
 * @param {number} slot
 * @param {(text: string) => number} measure
 */
export function categoryLabels(labels, slot, measure) {
  const lines = labels.map((label) => wrapped(label, slot - 4, measure));
  if (lines.every((one) => one !== null && one.length <= 3)) {
    const height = Math.max(...lines.map((one) => one?.length ?? 1)) * LINE + EDGE;
    return {
      height,
      /** @param {number} at @param {number} x @param {number} y */
      draw: (at, x, y) => drawn('text', { class: 'label', x, y: y + LINE, 'text-anchor': 'middle' }, ...(lines[at] ?? []).map((line, index) => drawn('tspan', { x, dy: index === 0 ? 0 : LINE, text: line }))),
    };
  }

  const longest = 92;
  const height = Math.min(longest, Math.max(...labels.map(measure))) * 0.64 + LINE + EDGE;
  return {
    height,
    /** @param {number} at @param {number} x @param {number} y */
    draw: (at, x, y) => drawn('text', { class: 'label', x, y: y + LINE, 'text-anchor': 'end', transform: `rotate(-38 ${x} ${y + LINE})`, text: cut(labels[at], longest, measure) }, drawn('title', { text: labels[at] })),
  };
}

/**
 * A label on lines; null when a word does not fit.
 * @param {string} label
 * @param {number} width
 * @param {(text: string) => number} measure
 * @returns {string[] | null}
 */
function wrapped(label, width, measure) {
  const pieces = /[\u2e80-\u9fff]/.test(label) ? [...label] : label.split(/(?<=\s)/);
  /** @type {string[]} */
  const lines = [];
  for (const piece of pieces) {
    const last = lines.length - 1;
    if (measure(piece.trim()) > width) {
      return null;
    }

    if (last >= 0 && measure((lines[last] + piece).trim()) <= width) {
      lines[last] += piece;
    } else {
      lines.push(piece);
    }
  }

  return lines.map((line) => line.trim());
}
