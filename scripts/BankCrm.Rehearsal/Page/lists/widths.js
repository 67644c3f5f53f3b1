/** How wide a list's columns are: as the view says, and wide enough for their names on two lines. */

const SIDES = 22;
const SORT_MARK = 16;
const COMPACT = 0.78;
const NARROWEST = 72;

/** How much more than the view gives a text may take. */
const GENEROUS = 1.3;

/**
 * What the names of columns take, and what the view gives the columns.
 * @param {{ label: string, width: number }[]} columns
 * @param {boolean} compact Whether the list is one of several on a page.
 * @param {(text: string) => number} measure The pixels of a text in the head's letters.
 */
export function widthsOf(columns, compact, measure) {
  return columns.map((column) => {
    const label = Math.max(NARROWEST, Math.ceil(labelWidth(column.label, measure)) + SIDES + SORT_MARK);
    return { label, view: Math.max(label, Math.ceil(column.width * (compact ? COMPACT : 1))) };
  });
}

/**
 * What a cell's text takes with the space beside it.
 * @param {number} width
 */
export function cellWidth(width) {
  return Math.ceil(width) + SIDES;
}

/**
 * Gives each column the room that its cells take: figures and dates are never cut, texts only beyond what the view gives them. What
 * is left goes to the columns that got less than the view gives, then to texts that are cut.
 * @param {{ label: number, view: number, need: number, isWhole: boolean }[]} columns In pixels: what the name takes, what the view gives, what the cells take.
 * @param {number} room The width of the list.
 */
export function fitted(columns, room) {
  const least = columns.map(({ label, view, need, isWhole }) => Math.max(label, Math.min(need, isWhole ? need : view * GENEROUS)));
  const usual = shared(least, columns.map(({ view }) => view), room);
  return shared(usual, columns.map(({ need }) => need), room).map(Math.floor);
}

/**
 * Widens columns towards what they want, as far as there is room.
 * @param {number[]} widths
 * @param {number[]} wanted
 * @param {number} room
 */
function shared(widths, wanted, room) {
  const missing = widths.map((width, at) => Math.max(0, wanted[at] - width));
  const all = sumOf(missing);
  const part = all > 0 ? Math.min(1, Math.max(0, room - sumOf(widths)) / all) : 0;
  return widths.map((width, at) => width + missing[at] * part);
}

/** @param {number[]} widths */
function sumOf(widths) {
  return widths.reduce((sum, width) => sum + width, 0);
}

/**
 * The least width in which a name fits on two lines.
 * @param {string} label
 * @param {(text: string) => number} measure
 */
export function labelWidth(label, measure) {
  const words = label.split(/\s+/).filter(Boolean);
  if (words.length < 2) {
    // Words of Chinese may break between any two characters.
    return /[\u2e80-\u9fff]/.test(label) ? measure(label.slice(0, Math.ceil(label.length / 2))) : measure(label);
  }

  return Math.min(...words.slice(1).map((_, index) => Math.max(measure(words.slice(0, index + 1).join(' ')), measure(words.slice(index + 1).join(' ')))));
}

/**
 * Measures texts in an element's letters.
 * @param {Element} place
 * @param {number} [weight]
 * @returns {(text: string) => number}
 */
export function measureIn(place, weight = 600) {
  const context = document.createElement('canvas').getContext('2d');
  const style = getComputedStyle(place);
  if (context) {
    context.font = `${weight} ${style.fontSize} ${style.fontFamily}`;
  }

  return (text) => (context ? context.measureText(text).width : text.length * NARROWEST);
}
