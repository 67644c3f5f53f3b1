/** How wide a list's columns are: as the view says, and wide enough for their names on two lines. */

const SIDES = 22;
const SORT_MARK = 16;
const COMPACT = 0.78;
const NARROWEST = 72;

/**
 * @param {{ label: string, width: number }[]} columns
 * @param {boolean} compact Whether the list is one of several on a page.
 * @param {(text: string) => number} measure The pixels of a text in the head's letters.
 */
export function widthsOf(columns, compact, measure) {
  return columns.map((column) => Math.ceil(Math.max(NARROWEST, column.width * (compact ? COMPACT : 1), labelWidth(column.label, measure) + SIDES + SORT_MARK)));
}

/**
 * Gives room to what is in the cells: figures and dates are never cut, and what is left goes where texts are.
 * @param {number[]} widths By the columns' names.
 * @param {{ width: number, isWhole: boolean }[]} needs What the cells of each column take, and whether they must be seen whole.
 * @param {number} room The width of the list.
 */
export function fitted(widths, needs, room) {
  const least = widths.map((width, at) => (needs[at].isWhole ? Math.max(width, Math.ceil(needs[at].width) + SIDES) : width));
  const wanted = least.map((width, at) => Math.max(0, Math.ceil(needs[at].width) + SIDES - width));
  const left = Math.max(0, room - least.reduce((sum, width) => sum + width, 0));
  const all = wanted.reduce((sum, width) => sum + width, 0);
  return least.map((width, at) => width + (all > 0 ? Math.floor(Math.min(wanted[at], (wanted[at] / all) * left)) : 0));
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
