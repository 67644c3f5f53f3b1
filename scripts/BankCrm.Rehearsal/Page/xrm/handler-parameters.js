/** The parameters that a form or a command passes to a function besides the context: literals with commas between, as the solution's XML has them. */

const TOKEN = /\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|(-?\d+(?:\.\d+)?)|(true|false|null|undefined))\s*(,|$)/y;

/**
 * @param {string | null} given
 * @returns {any[]}
 */
export function readParameters(given) {
  const text = (given || '').trim();
  if (text.length === 0) {
    return [];
  }

  try {
    return JSON.parse(`[${text}]`);
  } catch (error) {
    return readLiterals(text);
  }
}

/**
 * Literals of JavaScript that JSON does not have: text in single quotes, undefined.
 * @param {string} text
 * @returns {any[]}
 */
function readLiterals(text) {
  const found = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const match = TOKEN.exec(text);
    if (!match) {
      throw new SyntaxError(`Parameters of a handler are literals with commas between, not: ${text}`);
    }

    const [, double, single, number, word] = match;
    const quoted = double === undefined ? single : double;
    if (quoted !== undefined) {
      found.push(quoted.replace(/\\(.)/g, '$1'));
    } else if (number !== undefined) {
      found.push(Number(number));
    } else {
      found.push(/** @type {Record<string, any>} */ ({ true: true, false: false, null: null })[word]);
    }
  }

  return found;
}
