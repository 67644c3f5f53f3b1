import { asFigure, fieldOf } from './drawing.js';
import { markText } from './scale.js';
import { drawn } from '../shell/elements.js';

const EDGE = 6;
const HOLE = 0.58;
const TURN = Math.PI * 2;

/**
 * A ring of shares with their sum in the middle.
 * @param {import('./drawing.js').Drawing} drawing
 */
export function drawDoughnut(drawing) {
  const [series] = drawing.series;
  const sum = series.values.reduce((/** @type {number} */ all, value) => all + Math.max(0, value ?? 0), 0);
  const radius = Math.max(20, Math.min(drawing.width, drawing.height) / 2 - EDGE);
  const [x, y] = [drawing.width / 2, drawing.height / 2];
  const field = fieldOf(drawing);
  let from = 0;
  drawing.categories.forEach((category, at) => {
    const share = sum > 0 ? Math.max(0, series.values[at] ?? 0) / sum : 0;
    if (share > 0) {
      const shape = share < 1
        ? drawn('path', { class: 'figure-shape slice', d: slice(x, y, radius, from, from + share), fill: drawing.colors[at] })
        : drawn('circle', { class: 'ring', cx: x, cy: y, r: (radius * (1 + HOLE)) / 2, 'stroke-width': radius * (1 - HOLE), stroke: drawing.colors[at] });
      field.append(asFigure(drawing, shape, category, series, at));
    }

    from += share;
  });
  field.append(drawn('text', { class: 'sum', x, y: y + 7, 'text-anchor': 'middle', text: markText(sum, drawing.language) }));
  return field;
}

/**
 * @param {number} x
 * @param {number} y
 * @param {number} radius
 * @param {number} from A share of the turn.
 * @param {number} to
 */
function slice(x, y, radius, from, to) {
  const inner = radius * HOLE;
  /** @param {number} share @param {number} length */
  const point = (share, length) => `${(x + Math.sin(share * TURN) * length).toFixed(2)} ${(y - Math.cos(share * TURN) * length).toFixed(2)}`;
  const isLarge = to - from > 0.5 ? 1 : 0;
  return `M${point(from, radius)} A${radius} ${radius} 0 ${isLarge} 1 ${point(to, radius)} L${point(to, inner)} A${inner} ${inner} 0 ${isLarge} 0 ${point(from, inner)} Z`;
}
