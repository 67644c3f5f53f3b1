/** Turns a chart's aggregate FetchXML into the query of what it draws. */

import { parse, write } from '../data/fetch-xml.js';
import { listQuery } from '../lists/query.js';

/**
 * A chart's query over the rows of a view: the view's filters, and the linked tables that they need.
 * @param {string} chartXml
 * @param {string | null} viewXml
 * @param {{ findColumns?: string[], search?: string }} [wishes]
 */
export function chartQuery(chartXml, viewXml, { findColumns = [], search = '' } = {}) {
  const { document, entity } = parse(chartXml);
  addDateParts(entity);
  if (viewXml) {
    const view = parse(listQuery(viewXml, { findColumns, search })).entity;
    [...view.children].filter((child) => child.nodeName === 'filter' || (child.nodeName === 'link-entity' && decides(child, view))).forEach((child) => {
      const copy = /** @type {Element} */ (document.importNode(child, true));
      [copy, ...copy.querySelectorAll('link-entity')].forEach((link) => [...link.children]
        .filter((one) => ['attribute', 'all-attributes', 'order'].includes(one.nodeName)).forEach((one) => one.remove()));
      entity.append(copy);
    });
  }

  return write(document);
}

/**
 * Whether a linked table decides which rows there are.
 * @param {Element} link
 * @param {Element} view
 */
function decides(link, view) {
  const aliases = [link, ...link.querySelectorAll('link-entity')].map((one) => one.getAttribute('alias'));
  return link.getAttribute('link-type') !== 'outer'
    || link.querySelector('condition') !== null
    || [...view.querySelectorAll('condition[entityname]')].some((condition) => aliases.includes(condition.getAttribute('entityname')));
}

/** The suffix of the alias of the year that goes with a month, a quarter or a day. */
export const YEAR = '_year';

/** The suffix of the alias of the month that goes with a day. */
export const MONTH = '_month';

/**
 * A group by month alone would add the months of several years: each part of a date gets the larger ones.
 * @param {Element} entity
 */
function addDateParts(entity) {
  /** @type {Record<string, [string, string][]>} */
  const parts = { month: [[YEAR, 'year']], quarter: [[YEAR, 'year']], day: [[YEAR, 'year'], [MONTH, 'month']] };
  [...entity.querySelectorAll('attribute[dategrouping]')].forEach((attribute) => {
    (parts[attribute.getAttribute('dategrouping') ?? ''] ?? []).forEach(([suffix, grouping]) => {
      const added = /** @type {Element} */ (attribute.cloneNode(false));
      added.setAttribute('alias', `${attribute.getAttribute('alias')}${suffix}`);
      added.setAttribute('dategrouping', grouping);
      attribute.after(added);
    });
  });
}

/**
 * The group of a chart's query: the column, the linked table's alias, and the part of the date.
 * @param {string} xml
 * @param {string} alias
 */
export function groupOf(xml, alias) {
  const { entity } = parse(xml);
  const attribute = [...entity.querySelectorAll('attribute')].find((one) => one.getAttribute('alias') === alias && one.getAttribute('groupby') === 'true');
  if (!attribute) {
    return null;
  }

  const owner = /** @type {Element} */ (attribute.parentElement);
  return {
    attribute: /** @type {string} */ (attribute.getAttribute('name')),
    table: /** @type {string} */ (owner.getAttribute('name')),
    link: owner === entity ? null : owner.getAttribute('alias'),
    dateGrouping: attribute.getAttribute('dategrouping'),
  };
}

/**
 * Whether a chart's query orders its groups.
 * @param {string} xml
 * @returns {{ alias: string, descending: boolean } | null}
 */
export function groupOrderOf(xml) {
  const order = parse(xml).entity.querySelector('order[alias]');
  return order ? { alias: /** @type {string} */ (order.getAttribute('alias')), descending: order.getAttribute('descending') === 'true' } : null;
}
