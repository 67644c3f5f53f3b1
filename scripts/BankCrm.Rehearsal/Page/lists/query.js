/** Turns a view's FetchXML into the query of what a list shows. */

import { addFilter, parse, write } from '../data/fetch-xml.js';

/** @typedef {import('../data/fetch-xml.js').Condition} Condition */

const ANY = '%';

/**
 * A view's query with the filters of a caller, each a filter element as text.
 * @param {string} xml
 * @param {string[]} filters
 */
export function withFilters(xml, filters) {
  const { document, entity } = parse(xml);
  filters.forEach((text) => {
    const filter = new DOMParser().parseFromString(text, 'text/xml').documentElement;
    if (filter.nodeName !== 'filter') {
      throw new TypeError('A filter of a lookup must be a filter element.');
    }

    entity.append(document.importNode(filter, true));
  });
  return write(document);
}

/**
 * What a typed text finds: the columns that begin with it, as the platform's quick find; a star stands for anything.
 * @param {string} typed
 */
export function pattern(typed) {
  const text = typed.trim().replace(/\*/g, ANY);
  return text === '' ? null : `${text.replace(/%+$/, '')}${ANY}`;
}

/**
 * The query of a list.
 * @param {string} xml The view's.
 * @param {object} wishes
 * @param {string[]} [wishes.findColumns] Where a typed text is looked for.
 * @param {string} [wishes.search] The typed text.
 * @param {{ column: string, value: string } | null} [wishes.parent] The row whose children are shown.
 * @param {Condition[]} [wishes.conditions] What else must hold.
 * @param {{ name: string, descending: boolean } | null} [wishes.order] A column, or alias.column; the view's order without.
 * @param {string[]} [wishes.columns] Columns that must be read too.
 */
export function listQuery(xml, { findColumns = [], search = '', parent = null, conditions = [], order = null, columns = [] }) {
  const { document, entity } = parse(xml);
  const root = document.documentElement;
  ['page', 'count', 'paging-cookie'].forEach((name) => root.removeAttribute(name));
  dropPlaces(entity);
  addColumns(entity, columns);
  const looked = pattern(search);
  if (looked && findColumns.length > 0) {
    addFilter(entity, 'or', findColumns.map((attribute) => ({ attribute, operator: 'like', value: looked })));
  }

  if (parent) {
    addFilter(entity, 'and', [{ attribute: parent.column, operator: 'eq', value: parent.value }]);
  }

  if (conditions.length > 0) {
    addFilter(entity, 'and', conditions);
  }

  if (order) {
    setOrder(entity, order);
  }

  return write(document);
}

/**
 * A quick-find view's filter has places for the typed text; without one it finds everything.
 * @param {Element} entity
 */
function dropPlaces(entity) {
  entity.querySelectorAll('filter[isquickfindfields]').forEach((filter) => filter.remove());
}

/**
 * @param {Element} entity
 * @param {string[]} columns
 */
function addColumns(entity, columns) {
  const named = new Set([...entity.children].filter((child) => child.nodeName === 'attribute').map((child) => child.getAttribute('name')));
  if ([...entity.children].some((child) => child.nodeName === 'all-attributes')) {
    return;
  }

  columns.filter((name) => name && !named.has(name)).forEach((name) => {
    const attribute = /** @type {Document} */ (entity.ownerDocument).createElement('attribute');
    attribute.setAttribute('name', name);
    entity.prepend(attribute);
  });
}

/**
 * @param {Element} entity
 * @param {{ name: string, descending: boolean }} order
 */
function setOrder(entity, { name, descending }) {
  entity.querySelectorAll('order').forEach((one) => one.remove());
  const [alias, column] = name.includes('.') ? name.split('.', 2) : [null, name];
  const place = alias ? [...entity.querySelectorAll('link-entity')].find((link) => link.getAttribute('alias') === alias) : entity;
  if (!place) {
    throw new TypeError(`The view has no linked table '${alias}'.`);
  }

  const made = /** @type {Document} */ (entity.ownerDocument).createElement('order');
  made.setAttribute('attribute', column);
  made.setAttribute('descending', String(descending));
  place.append(made);
}

/**
 * The first column by which a view is ordered; null without, or when it is a linked table's.
 * @param {string} xml
 * @returns {{ name: string, descending: boolean } | null}
 */
export function orderOf(xml) {
  const { entity } = parse(xml);
  const order = [...entity.children].find((child) => child.nodeName === 'order' && child.hasAttribute('attribute'));
  return order ? { name: /** @type {string} */ (order.getAttribute('attribute')), descending: order.getAttribute('descending') === 'true' } : null;
}

/**
 * How many conditions a view has: the one with the fewest shows most.
 * @param {string} xml
 */
export function conditionsIn(xml) {
  return parse(xml).entity.querySelectorAll('condition').length;
}
