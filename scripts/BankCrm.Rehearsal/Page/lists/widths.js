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
 * @returns {(text: string) => number}
 */
export function measureIn(place) {
  const context = document.createElement('canvas').getContext('2d');
  const style = getComputedStyle(place);
  if (context) {
    context.font = `600 ${style.fontSize} ${style.fontFamily}`;
  }

  return (text) => (context ? context.measureText(text).width : text.length * NARROWEST);
}
