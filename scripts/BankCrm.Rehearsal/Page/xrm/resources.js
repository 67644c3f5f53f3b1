/** Texts from RESX web resources, in the user's language. */

import { webResourceAddress } from './libraries.js';

/** @type {Map<string, Map<string, string>>} */
const read = new Map();

/**
 * A text, or null where there is none. The first question about a web resource reads it; as the client API answers at once, so must that.
 * @param {string} name Without language and ending, as the client API takes it.
 * @param {string} key
 * @param {number} language
 * @returns {string | null}
 */
export function resourceText(name, key, language) {
  const whole = name.endsWith('.resx') ? name : `${name}.${language}.resx`;
  let texts = read.get(whole);
  if (!texts) {
    texts = readNow(whole);
    read.set(whole, texts);
  }

  const found = texts.get(key);
  return found === undefined ? null : found;
}

/**
 * @param {string} name
 * @returns {Map<string, string>}
 */
function readNow(name) {
  const request = new window.XMLHttpRequest();
  request.open('GET', webResourceAddress(name), false);
  request.send();
  if (request.status !== 200) {
    throw new Error(`There is no web resource ${name}.`);
  }

  return textsOf(new DOMParser().parseFromString(request.responseText, 'application/xml'));
}

/**
 * @param {Document} xml
 * @returns {Map<string, string>}
 */
export function textsOf(xml) {
  const texts = new Map();
  xml.querySelectorAll('data').forEach((one) => {
    const value = one.querySelector('value');
    texts.set(one.getAttribute('name') || '', value ? value.textContent || '' : '');
  });
  return texts;
}
