/** Xrm.Encoding: text as part of XML and HTML. */

/** @type {Record<string, string>} */
const MARKS = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** @type {Record<string, string>} */
const NAMES = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

/**
 * @param {string} text
 * @returns {string}
 */
export function xmlEncode(text) {
  return String(text).replace(/[&<>"']/g, (mark) => MARKS[mark]);
}

/**
 * @param {string} html
 * @returns {string}
 */
function htmlDecode(html) {
  return String(html).replace(/&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/gi, (whole, hexadecimal, decimal, name) => {
    if (name) {
      return NAMES[name.toLowerCase()] || whole;
    }

    return String.fromCodePoint(hexadecimal ? parseInt(hexadecimal, 16) : Number(decimal));
  });
}

export const encodingApi = {
  htmlAttributeEncode: xmlEncode,
  htmlDecode,
  htmlEncode: xmlEncode,
  xmlAttributeEncode: xmlEncode,
  xmlEncode,
};
