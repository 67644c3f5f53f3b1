/** Builds elements. A text always becomes a text node, whatever is in it. */

const SVG = 'http://www.w3.org/2000/svg';

/**
 * An element with its attributes, listeners and children.
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {Record<string, any>} [properties] "class", "text", attributes; a function is a listener ("onclick"); null and false are left out.
 * @param {(Node | string | null | undefined)[]} children
 * @returns {HTMLElementTagNameMap[T]}
 */
export function element(tag, properties = {}, ...children) {
  const made = document.createElement(tag);
  dress(made, properties);
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

/**
 * An element of a drawing.
 * @param {string} tag
 * @param {Record<string, any>} [properties]
 * @param {(Node | string | null)[]} children
 * @returns {SVGElement}
 */
export function drawn(tag, properties = {}, ...children) {
  const made = /** @type {SVGElement} */ (document.createElementNS(SVG, tag));
  dress(made, properties);
  made.append(...children.filter((child) => child !== null));
  return made;
}

/**
 * A text of the user's or a row's, which may run in either direction.
 * @param {string} text
 * @param {string} [className]
 */
export function isolated(text, className) {
  return element('bdi', { class: className, text });
}

let next = 1;

/**
 * An id that no other element of the page has.
 * @param {string} start
 */
export function newId(start) {
  next += 1;
  return `${start}-${next}`;
}

/**
 * @param {Element} made
 * @param {Record<string, any>} properties
 */
function dress(made, properties) {
  Object.entries(properties).forEach(([name, value]) => {
    if (value === null || value === undefined || value === false) {
      return;
    }

    if (name === 'text') {
      made.textContent = String(value);
    } else if (typeof value === 'function') {
      made.addEventListener(name.slice(2), value);
    } else {
      made.setAttribute(name, value === true ? '' : String(value));
    }
  });
}
