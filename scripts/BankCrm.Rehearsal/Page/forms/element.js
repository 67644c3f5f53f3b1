/** Elements of a form, beside what every page builds with. */

import { element as make, newId as uniqueId } from '../shell/elements.js';

export { make, uniqueId };

/**
 * @param {Element} target
 * @param {string} name
 * @param {string | boolean | null | undefined} value true stands without a value; false, null and undefined do not stand.
 */
export function setAttribute(target, name, value) {
  if (value === false || value === null || value === undefined) {
    target.removeAttribute(name);
  } else {
    target.setAttribute(name, value === true ? '' : value);
  }
}

/**
 * A button that does something.
 * @param {string | Element} content
 * @param {() => any} run
 * @param {Record<string, any>} [attributes]
 */
export function makeButton(content, run, attributes = {}) {
  return make('button', Object.assign({ type: 'button', onclick: run }, attributes), content);
}

/**
 * Changes a text only when it differs, so that nothing is read out twice.
 * @param {Element} target
 * @param {string} text
 */
export function say(target, text) {
  if (target.textContent !== text) {
    target.textContent = text;
  }
}
