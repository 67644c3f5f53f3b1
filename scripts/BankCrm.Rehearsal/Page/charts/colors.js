/** Colours that can be told from the page and from each other. */

/** What a figure needs against what lies beside it. */
const ENOUGH = 3;

const STEP = 0.92;

/** For charts whose definition has no colours, or too few. */
const PLAIN = ['#3776c1', '#6b8e23', '#c55a11', '#7552a0', '#1f7f96', '#c53834', '#4a5f7a', '#8a6d1b'];

/**
 * @param {string} color As #rrggbb.
 * @returns {number[]}
 */
function channels(color) {
  return [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
}

/** @param {string} color */
function luminance(color) {
  const [red, green, blue] = channels(color).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/**
 * The contrast of two colours, from 1 to 21.
 * @param {string} one
 * @param {string} other
 */
export function contrast(one, other) {
  const [light, dark] = [luminance(one), luminance(other)].sort((left, right) => right - left);
  return (light + 0.05) / (dark + 0.05);
}

/**
 * A colour, darkened until it stands out from its ground.
 * @param {string} color
 * @param {string} [ground]
 */
export function standingOut(color, ground = '#ffffff') {
  let found = color;
  while (contrast(found, ground) < ENOUGH) {
    found = `#${channels(found).map((value) => Math.floor(value * STEP).toString(16).padStart(2, '0')).join('')}`;
  }

  return found;
}

/**
 * The colours of a number of figures: the definition's in their order, then others; no two are the same.
 * @param {string[]} defined
 * @param {number} count
 */
export function colorsOf(defined, count) {
  const wanted = [...defined.filter((color) => /^#[0-9a-f]{6}$/i.test(color)), ...PLAIN].map((color) => standingOut(color.toLowerCase()));
  const different = [...new Set(wanted)];
  return Array.from({ length: count }, (_, index) => different[index % different.length]);
}
