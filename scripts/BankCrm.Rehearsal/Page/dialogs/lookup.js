import { createGrid } from '../lists/grid.js';
import { withFilters } from '../lists/query.js';
import { element, newId } from '../shell/elements.js';
import { openModal } from './modal.js';

const ROWS = 25;
const WAIT = 250;

/**
 * Lets the user choose rows of one of several tables.
 * @param {PageShell} shell
 * @param {{ entityTypes: string[], allowMultiSelect?: boolean, defaultEntityType?: string, defaultViewId?: string, filters?: { entityLogicalName: string, filterXml: string }[], searchText?: string }} options
 * @returns {Promise<RowReference[]>} Nothing when it was dismissed.
 */
export function openLookup(shell, options) {
  const { text } = shell;
  const tables = options.entityTypes.filter((name) => shell.app.tables[name]);
  const searchId = newId('lookup-search');
  const tableId = newId('lookup-table');
  const place = element('div', { class: 'lookup-rows' });
  const search = element('input', { id: searchId, type: 'search', class: 'input', autocomplete: 'off', value: options.searchText ?? '' });
  const select = element('select', { id: tableId, class: 'input' }, ...tables.map((name) => element('option', { value: name, text: shell.app.tables[name].label })));
  select.value = options.defaultEntityType && tables.includes(options.defaultEntityType) ? options.defaultEntityType : tables[0] ?? '';
  /** @type {any} */
  let grid = null;
  /** @type {TableDefinition | null} */
  let table = null;

  const choose = () => {
    const rows = grid && table ? grid.selectedRows() : [];
    if (rows.length > 0) {
      modal.close(rows.map((/** @type {WebApiRow} */ row) => referenceOf(row, /** @type {TableDefinition} */ (table))));
    }
  };

  const modal = openModal({
    title: text('dialog.lookup'),
    content: [
      element('div', { class: 'lookup-head' },
        tables.length > 1 ? element('label', { for: tableId, text: text('dialog.lookupTable') }) : null,
        tables.length > 1 ? select : null,
        element('label', { for: searchId, text: text('dialog.lookupSearch') }),
        search),
      place,
    ],
    kind: 'lookup',
    dismissed: [],
    closeLabel: text('dialog.close'),
    buttons: [
      { label: text('dialog.select'), value: null, primary: true, run: choose },
      { label: text('dialog.cancel'), value: [] },
    ],
  });

  const show = async () => {
    const name = select.value;
    const definition = await shell.definitions.table(name);
    if (name !== select.value || !place.isConnected) {
      return;
    }

    table = definition;
    grid?.dispose();
    place.replaceChildren();
    grid = createGrid(place, shell, {
      ...sourceOf(definition, options),
      table: name,
      search: search.value,
      pageSize: ROWS,
      selectable: options.allowMultiSelect ? 'many' : 'one',
      compact: true,
      label: shell.app.tables[name].collectionLabel,
      onOpen: (/** @type {WebApiRow} */ row) => modal.close([referenceOf(row, definition)]),
    });
  };

  let timer = 0;
  search.addEventListener('input', () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => grid?.search(search.value), WAIT);
  });
  select.addEventListener('change', () => show().catch(shell.dialogs.errorOf));
  show().catch(shell.dialogs.errorOf);
  return modal.closed;
}

/**
 * Where the rows come from: the view that was asked for, else the table's lookup view, with the caller's filters.
 * @param {TableDefinition} table
 * @param {{ defaultViewId?: string, filters?: { entityLogicalName: string, filterXml: string }[] }} options
 */
function sourceOf(table, options) {
  const wanted = options.defaultViewId?.replace(/[{}]/g, '').toLowerCase();
  const view = table.views.find((one) => one.id === wanted) ?? table.views.find((one) => one.kind === 'lookup') ?? table.views[0];
  const filters = (options.filters ?? []).filter((one) => one.entityLogicalName === table.logicalName).map((one) => one.filterXml);
  return { fetchXml: withFilters(view.fetchXml, filters), columns: view.columns };
}

/**
 * @param {WebApiRow} row
 * @param {TableDefinition} table
 * @returns {RowReference}
 */
function referenceOf(row, table) {
  return { id: row[table.primaryId], name: row[table.primaryName] ?? '', entityType: table.logicalName };
}
