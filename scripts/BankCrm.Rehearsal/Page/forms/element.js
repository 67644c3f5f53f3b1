/** Elements of a page. What they say is text, never markup. */

let next = 1;

/**
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag
 * @param {Record<string, string | boolean | null | undefined>} [attributes] true stands without a value; false, null and undefined do not stand.
 * @param {...(Node | string | null)} children
 * @returns {HTMLElementTagNameMap[K]}
 */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  Object.keys(attributes).forEach((name) => setAttribute(element, name, attributes[name]));
  element.append(.../** @type {(Node | string)[]} */ (children.filter((child) => child !== null)));
  return element;
}

/**
 * @param {Element} element
 * @param {string} name
 * @param {string | boolean | null | undefined} value
 */
export function setAttribute(element, name, value) {
  if (value === false || value === null || value === undefined) {
    element.removeAttribute(name);
  } else {
    element.setAttribute(name, value === true ? '' : value);
  }
}

/**
 * A button that does something.
 * @param {string} label
 * @param {() => any} run
 * @param {Record<string, string | boolean | null | undefined>} [attributes]
 */
export function makeButton(label, run, attributes = {}) {
  const button = make('button', Object.assign({ type: 'button' }, attributes), label);
  button.addEventListener('click', run);
  return button;
}

/**
 * An id that no other element of the page has.
 * @param {string} name
 */
export function uniqueId(name) {
  next += 1;
  return `${name.replace(/[^\w-]/g, '_')}-${next}`;
}

/**
 * Changes a text only when it differs, so that nothing is read out twice.
 * @param {Element} element
 * @param {string} text
 */
export function say(element, text) {
  if (element.textContent !== text) {
    element.textContent = text;
  }
}
