/** Ids: in braces and capitals as the client API gives them, plain and small as the Web API takes them. */

const PATTERN = /^\{?([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\}?$/i;

/** @param {string} id */
export function isId(id) {
  return typeof id === 'string' && PATTERN.test(id);
}

/**
 * @param {string} id
 * @returns {string}
 */
export function plainId(id) {
  const found = PATTERN.exec(String(id));
  if (!found) {
    throw new TypeError(`'${id}' is not an id.`);
  }

  return found[1].toLowerCase();
}

/**
 * @param {string} id
 * @returns {string}
 */
export function bracedId(id) {
  return `{${plainId(id).toUpperCase()}}`;
}
