/** FetchXML as a document: reading, writing, filters. */

/** @typedef {{ attribute: string, operator: string, value?: string | null, entityname?: string | null }} Condition */

/**
 * Reads a query.
 * @param {string} xml
 * @returns {{ document: XMLDocument, entity: Element }}
 */
export function parse(xml) {
  const document = new DOMParser().parseFromString(xml, 'text/xml');
  const entity = document.querySelector('fetch > entity');
  if (!entity) {
    throw new TypeError('This is not FetchXML with an entity.');
  }

  return { document, entity };
}

/**
 * Writes a query.
 * @param {Document} document
 */
export function write(document) {
  return new XMLSerializer().serializeToString(document);
}

/**
 * Adds a filter to an entity; all filters of an entity must hold.
 * @param {Element} entity
 * @param {'and' | 'or'} type
 * @param {Condition[]} conditions
 */
export function addFilter(entity, type, conditions) {
  const document = /** @type {Document} */ (entity.ownerDocument);
  const filter = document.createElement('filter');
  filter.setAttribute('type', type);
  conditions.forEach((condition) => {
    const made = document.createElement('condition');
    if (condition.entityname) {
      made.setAttribute('entityname', condition.entityname);
    }

    made.setAttribute('attribute', condition.attribute);
    made.setAttribute('operator', condition.operator);
    if (condition.value !== null && condition.value !== undefined) {
      made.setAttribute('value', condition.value);
    }

    filter.append(made);
  });
  entity.append(filter);
}
