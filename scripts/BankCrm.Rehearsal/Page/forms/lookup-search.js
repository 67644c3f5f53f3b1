/** Looking for rows while one types into a lookup: by the quick find of each table, with the filters and views of scripts. */

import { plainId } from '../xrm/identifiers.js';

const MOST = 8;
const FORMATTED = '@OData.Community.Display.V1.FormattedValue';

/** @typedef {{ id: string, name: string, entityType: string, detail: string, tableLabel: string }} FoundRow */

/**
 * Rows that fit what is typed; the newest ask of a script is heard before.
 * @param {import('../xrm/control.js').FieldState} control
 * @param {string} text
 * @returns {Promise<FoundRow[]>}
 */
export async function searchRows(control, text) {
  const choice = prepareSearch(control);
  const { shell } = control.form;
  const readable = choice.tables.filter((table) => shell.app.tables[table] && shell.app.tables[table].privileges.includes('Read'));
  const found = await Promise.all(readable.map(async (table) => searchTable(control, await shell.definitions.table(table), text)));
  return found.flat();
}

/**
 * Lets scripts add filters for the search that begins.
 * @param {import('../xrm/control.js').FieldState} control
 */
export function prepareSearch(control) {
  const choice = /** @type {NonNullable<typeof control.lookup>} */ (control.lookup);
  choice.filters = [];
  control.form.raise(choice.searches.list, control.api);
  return choice;
}

/**
 * @param {import('../xrm/control.js').FieldState} control
 * @param {TableDefinition} table
 * @param {string} text
 * @returns {Promise<FoundRow[]>}
 */
async function searchTable(control, table, text) {
  const choice = /** @type {NonNullable<typeof control.lookup>} */ (control.lookup);
  const own = choice.views.find((view) => view.id === choice.defaultView && view.table === table.logicalName);
  const shipped = table.views.find((view) => view.id === choice.defaultView) || table.views.find((view) => view.kind === 'lookup') || table.views.find((view) => view.kind === 'quickfind');
  const quickFind = table.views.find((view) => view.kind === 'quickfind');
  const filters = choice.filters.filter((filter) => filter.table === null || filter.table === table.logicalName).map((filter) => filter.filterXml);
  const xml = searchXml(own ? own.fetchXml : shipped ? shipped.fetchXml : plainXml(table), table, text, (quickFind && quickFind.findColumns) || [table.primaryName], filters);
  const answer = await control.form.shell.api.fetchXml(table.setName, xml, { page: 1, pageSize: MOST });
  const details = (shipped ? shipped.columns : []).map((column) => column.name).filter((name) => name !== table.primaryName && name !== 'statecode' && name !== 'createdon').slice(0, 2);
  return answer.rows.map((row) => ({
    id: plainId(row[table.primaryId]),
    name: row[table.primaryName] || '',
    entityType: table.logicalName,
    tableLabel: table.label,
    detail: details.map((name) => shownOf(row, name)).filter((one) => one !== '').join(' · '),
  }));
}

/**
 * @param {WebApiRow} row
 * @param {string} name
 * @returns {string}
 */
function shownOf(row, name) {
  const shown = [row[name + FORMATTED], row[`_${name}_value${FORMATTED}`], row[name]].find((one) => one !== undefined && one !== null);
  return shown === undefined ? '' : String(shown);
}

/** @param {TableDefinition} table */
function plainXml(table) {
  return `<fetch><entity name="${table.logicalName}"><attribute name="${table.primaryName}" /></entity></fetch>`;
}

/**
 * The view's query with the words to find and what scripts ask for.
 * @param {string} fetchXml
 * @param {TableDefinition} table
 * @param {string} text
 * @param {string[]} columns
 * @param {string[]} filters
 * @returns {string}
 */
export function searchXml(fetchXml, table, text, columns, filters) {
  const document = parse(fetchXml);
  const entity = /** @type {Element} */ (document.querySelector('entity'));
  // A quick find of the platform has its own conditions with {0} for the words; those below take their place.
  entity.querySelectorAll('filter[isquickfindfields="1"]').forEach((filter) => filter.remove());
  if (!Array.from(entity.children).some((child) => child.nodeName === 'attribute' && child.getAttribute('name') === table.primaryName)) {
    entity.append(element(document, 'attribute', { name: table.primaryName }));
  }

  const words = text.trim();
  if (words !== '') {
    const any = element(document, 'filter', { type: 'or' });
    columns.forEach((column) => any.append(element(document, 'condition', { attribute: column, operator: 'like', value: `%${words}%` })));
    entity.append(any);
  }

  filters.forEach((filter) => entity.append(document.importNode(parse(filter).documentElement, true)));
  return new XMLSerializer().serializeToString(document);
}

/** @param {string} xml */
function parse(xml) {
  const document = new DOMParser().parseFromString(xml, 'text/xml');
  if (document.querySelector('parsererror')) {
    throw new SyntaxError(`This is no XML: ${xml}`);
  }

  return document;
}

/**
 * @param {Document} document
 * @param {string} name
 * @param {Record<string, string>} attributes
 */
function element(document, name, attributes) {
  const made = document.createElementNS(null, name);
  Object.keys(attributes).forEach((attribute) => made.setAttribute(attribute, attributes[attribute]));
  return made;
}
