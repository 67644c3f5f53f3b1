/** Collections as the client API hands them out: live, and searched by name, by place or by a function. */

/**
 * One item by name or place, or null; all that a function accepts; all of them without an argument.
 * @template T
 * @param {T[]} items
 * @param {(item: T) => string} nameOf
 * @param {string | number | ((item: T, index: number) => boolean) | null} [chooser]
 * @returns {any}
 */
export function choose(items, nameOf, chooser) {
  if (chooser === undefined || chooser === null) {
    return items.slice();
  }

  if (typeof chooser === 'string') {
    return items.find((item) => nameOf(item) === chooser) || null;
  }

  if (typeof chooser === 'number') {
    return items[chooser] || null;
  }

  if (typeof chooser === 'function') {
    return items.filter((item, index) => chooser(item, index));
  }

  throw new TypeError('A collection is searched by a name, an index or a function.');
}

/**
 * @template T
 * @param {() => T[]} items What the collection holds at the moment it is asked.
 * @param {(item: T) => string} nameOf
 */
export function collection(items, nameOf) {
  return {
    /** @param {(item: T, index: number) => void} delegate */
    forEach(delegate) {
      items().forEach((item, index) => delegate(item, index));
    },
    /** @param {string | number | ((item: T, index: number) => boolean) | null} [chooser] */
    get(chooser) {
      return choose(items(), nameOf, chooser);
    },
    getLength() {
      return items().length;
    },
  };
}
