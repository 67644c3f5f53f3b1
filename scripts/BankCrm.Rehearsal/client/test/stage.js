/** The parts of a browser that the page's pure code needs. */

import { JSDOM } from 'jsdom';

const { window } = new JSDOM('');
Object.assign(globalThis, { DOMParser: window.DOMParser, XMLSerializer: window.XMLSerializer });

/** A query as a document. */
export function xml(text) {
  return new DOMParser().parseFromString(text, 'text/xml').documentElement;
}

/** A text that pages, lists and queries must take as a text. */
export const HOSTILE = '"><script>alert(1)</script>&amp;\' \u202Eabc 😀';
