import { orderOf, listQuery } from './query.js';
import { createPager, rangeText } from './pager.js';
import { createTable } from './grid-table.js';
import { formatNumber } from '../data/format.js';
import { element } from '../shell/elements.js';

const ROWS = 50;

/**
 * @typedef {object} GridOptions
 * @property {string} table
 * @property {string | null} [viewId] The view; its query and columns.
 * @property {string} [fetchXml] Instead of a view, with columns.
 * @property {ViewColumn[]} [columns]
 * @property {{ column: string, value: string } | null} [filter] The row whose children are shown.
 * @property {import('./query.js').Condition[]} [conditions] What else must hold.
 * @property {string} [search]
 * @property {number} [pageSize]
 * @property {'none' | 'one' | 'many'} [selectable]
 * @property {(row: WebApiRow) => any} [onOpen] Opens the row's form without.
 * @property {(ids: string[]) => any} [onSelect]
 * @property {(rows: WebApiRow[]) => any} [onLoad] Called each time that rows have been shown.
 * @property {boolean} [compact]
 * @property {string} [label] For screen readers.
 */

/**
 * Shows the rows of a view as a table: one request for each page of rows.
 * @param {HTMLElement} container
 * @param {PageShell} shell
 * @param {GridOptions} options
 */
export function createGrid(container, shell, options) {
  const pageSize = options.pageSize ?? ROWS;
  /** @type {WebApiRow[]} */
  let rows = [];
  /** @type {(string | null)[]} The cookie with which each page is asked for. */
  let cookies = [null];
  /** @type {Set<string>} */
  let selected = new Set();
  /** @type {{ name: string, descending: boolean } | null} */
  let order = null;
  /** @type {TableDefinition | null} */
  let definition = null;
  /** @type {{ fetchXml: string, columns: ViewColumn[] } | null} */
  let source = null;
  /** @type {ReturnType<typeof createTable> | null} */
  let shown = null;
  let page = 1;
  /** @type {number | null} */
  let count = null;
  let more = false;
  let asked = 0;
  let search = options.search ?? '';
  let conditions = options.conditions ?? [];

  const pager = createPager(shell.text, (to) => turn(to === 'first' ? 1 : page + (to === 'next' ? 1 : -1)));
  const place = element('div', { class: 'grid-place' });
  const root = element('div', { class: `grid${options.compact ? ' compact' : ''}`, 'aria-busy': 'true' }, place, pager.element);
  container.append(root);

  /** @param {WebApiRow} row */
  const idOf = (row) => row[/** @type {TableDefinition} */ (definition).primaryId];

  const showState = () => {
    pager.show({
      range: rangeText(shell.text, shell.language, { page, pageSize, shown: rows.length, count, more }),
      selected: selected.size > 0 && options.selectable === 'many' ? shell.text('list.selected', formatNumber(selected.size, 0, shell.language)) : '',
      page: shell.text('list.page', formatNumber(page, 0, shell.language)),
      hasPrevious: page > 1,
      hasNext: more,
    });
  };

  /** @param {Set<string>} ids */
  const select = (ids) => {
    selected = ids;
    shown?.showSelection(selected);
    showState();
    options.onSelect?.([...selected]);
  };

  const prepare = async () => {
    definition = await shell.definitions.table(options.table);
    source = sourceOf(definition, options);
    order = orderOf(source.fetchXml);
    const { primaryName, primaryId } = definition;
    const named = source.columns.find((column) => column.name === primaryName) ?? source.columns[0];
    shown = createTable(place, shell, {
      columns: source.columns,
      nameColumn: named ? named.name : null,
      table: options.table,
      idOf,
      selectable: options.selectable ?? 'none',
      compact: options.compact === true,
      label: options.label ?? definition.collectionLabel,
      order,
      pageSize,
      onOpen: (row) => (options.onOpen ? options.onOpen(row) : shell.navigate({ pagetype: 'entityrecord', etn: options.table, id: row[primaryId] })),
      onSelect: select,
      onSort: (wanted) => {
        order = wanted;
        return turn(1);
      },
    });
  };

  /** @param {number} to */
  const turn = async (to) => {
    asked += 1;
    const mine = asked;
    root.setAttribute('aria-busy', 'true');
    try {
      if (!shown) {
        await prepare();
      }

      if (mine !== asked || !definition || !source || !shown) {
        return;
      }

      if (to === 1) {
        cookies = [null];
      }

      const isViewOrder = order === null || JSON.stringify(order) === JSON.stringify(orderOf(source.fetchXml));
      const xml = listQuery(source.fetchXml, {
        findColumns: findColumnsOf(definition),
        search,
        parent: options.filter ?? null,
        conditions,
        order: isViewOrder ? null : order,
        columns: [definition.primaryId, definition.primaryName],
      });
      const answer = await shell.api.fetchXml(definition.setName, xml, { page: to, pageSize, cookie: cookies[to - 1] ?? null });
      if (mine !== asked) {
        return;
      }

      [page, rows, count, more] = [to, answer.rows, answer.count, answer.more];
      cookies[to] = answer.cookie;
      shown.showRows(rows, (page - 1) * pageSize, count, emptyText(shell, search, conditions.length > 0));
      select(new Set());
      options.onLoad?.(rows);
    } catch (problem) {
      if (mine === asked) {
        showProblem(problem);
      }
    } finally {
      if (mine === asked) {
        root.setAttribute('aria-busy', 'false');
      }
    }
  };

  /** @param {any} problem */
  const showProblem = (problem) => {
    rows = [];
    count = null;
    more = false;
    const words = element('p', { class: 'grid-problem', role: 'alert', dir: 'auto', text: problem instanceof Error ? problem.message : String(problem) });
    shown = null;
    place.replaceChildren(words);
    showState();
  };

  showState();
  const ready = turn(1);
  return {
    element: root,
    ready,
    refresh: () => turn(page),
    /** @param {string} typed */
    search: (typed) => {
      search = typed;
      return turn(1);
    },
    /** @param {import('./query.js').Condition[]} wanted */
    showOnly: (wanted) => {
      conditions = wanted;
      return turn(1);
    },
    selectedIds: () => [...selected],
    selectedRows: () => rows.filter((row) => selected.has(idOf(row))),
    rows: () => rows,
    totalCount: () => count,
    dispose: () => {
      asked += 1;
      root.remove();
    },
  };
}

/**
 * @param {TableDefinition} table
 * @param {GridOptions} options
 */
function sourceOf(table, options) {
  if (options.fetchXml && options.columns) {
    return { fetchXml: options.fetchXml, columns: options.columns };
  }

  const wanted = options.viewId?.replace(/[{}]/g, '').toLowerCase();
  const view = table.views.find((one) => one.id === wanted) ?? table.views.find((one) => one.kind === 'associated') ?? table.views[0];
  if (!view) {
    throw new TypeError(`'${table.logicalName}' has no view.`);
  }

  return { fetchXml: view.fetchXml, columns: view.columns };
}

/**
 * Where a typed text is looked for: the quick find view's columns, else the row's name.
 * @param {TableDefinition} table
 */
export function findColumnsOf(table) {
  const found = table.views.find((view) => view.kind === 'quickfind')?.findColumns ?? [];
  const texts = found.filter((name) => ['string', 'memo'].includes(table.columns[name]?.type) && table.columns[name].canRead);
  return texts.length > 0 ? texts : [table.primaryName].filter(Boolean);
}

/**
 * @param {PageShell} shell
 * @param {string} search
 * @param {boolean} isFiltered
 */
function emptyText(shell, search, isFiltered) {
  const typed = search.trim();
  return typed ? shell.text(typed.includes('*') ? 'list.nothingFits' : 'list.nothingFound', typed) : shell.text(isFiltered ? 'list.nothingInFilter' : 'list.empty');
}
