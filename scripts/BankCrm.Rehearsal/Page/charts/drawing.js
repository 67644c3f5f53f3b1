import { drawn } from '../shell/elements.js';

/**
 * What a drawing needs.
 * @typedef {object} Drawing
 * @property {string} id
 * @property {string} name
 * @property {string} description
 * @property {string} categoryLabel
 * @property {import('./model.js').Category[]} categories
 * @property {import('./model.js').Series[]} series
 * @property {string[]} colors
 * @property {number} language
 * @property {(value: number) => string} numberText
 * @property {((category: import('./model.js').Category | null, series: import('./model.js').Series | null) => boolean) | null} pick Says whether the figure is chosen now.
 * @property {number} width
 * @property {number} height
 * @property {(text: string) => number} measure
 */

/**
 * The field of a drawing. Where its figures can be chosen it is a group of buttons, else one picture with its figures as its name.
 * @param {Drawing} drawing
 * @param {{ width?: number, height?: number }} [size]
 */
export function fieldOf(drawing, { width = drawing.width, height = drawing.height } = {}) {
  const figures = drawing.categories.flatMap((category, at) => drawing.series.map((series) => figureText(drawing, category, series, at))).slice(0, 40).join('; ');
  return drawn('svg', {
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    role: drawing.pick ? 'group' : 'img',
    'aria-label': drawing.pick ? drawing.name : `${drawing.name}. ${figures}`,
  });
}

/**
 * A figure in words.
 * @param {Drawing} drawing
 * @param {import('./model.js').Category} category
 * @param {import('./model.js').Series} series
 * @param {number} at
 */
export function figureText(drawing, category, series, at) {
  const value = series.values[at];
  const words = drawing.series.length > 1 ? `${category.label}, ${series.label}` : category.label;
  return `${words}: ${value === null ? '–' : series.texts[at] || drawing.numberText(value)}`;
}

/**
 * A shape that stands for a figure: it says what it is, and can be chosen with the pointer and the keyboard.
 * @param {Drawing} drawing
 * @param {SVGElement} shape
 * @param {import('./model.js').Category} category
 * @param {import('./model.js').Series} series
 * @param {number} at
 */
export function asFigure(drawing, shape, category, series, at) {
  const words = figureText(drawing, category, series, at);
  shape.append(drawn('title', { text: words }));
  if (!drawing.pick) {
    return shape;
  }

  const choose = () => {
    const isPicked = drawing.pick?.(category, drawing.series.length > 1 ? series : null) === true;
    shape.ownerSVGElement?.querySelectorAll('[aria-pressed]').forEach((other) => other.setAttribute('aria-pressed', String(isPicked && other === shape)));
  };
  shape.setAttribute('role', 'button');
  shape.setAttribute('tabindex', '0');
  shape.setAttribute('aria-pressed', 'false');
  shape.setAttribute('aria-label', words);
  shape.classList.add('pickable');
  shape.addEventListener('click', choose);
  shape.addEventListener('keydown', (event) => {
    if (event instanceof KeyboardEvent && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault();
      choose();
    }
  });
  return shape;
}

/**
 * A text cut to a width, with the whole of it for the pointer.
 * @param {string} text
 * @param {number} width
 * @param {(text: string) => number} measure
 */
export function cut(text, width, measure) {
  if (measure(text) <= width) {
    return text;
  }

  let length = text.length;
  while (length > 1 && measure(`${text.slice(0, length)}…`) > width) {
    length -= 1;
  }

  return `${text.slice(0, length)}…`;
}
