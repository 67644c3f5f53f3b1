import { cellOf, oneLine } from './cells.js';
import { moveWithKeys } from './grid-keys.js';
import { cellWidth, fitted, measureIn, widthsOf } from './widths.js';
import { addressOf } from '../shell/address.js';
import { element, isolated } from '../shell/elements.js';
import { icon } from '../shell/icons.js';

/**
 * @typedef {object} TableOptions
 * @property {ViewColumn[]} columns
 * @property {string | null} nameColumn The column whose cells open the row.
 * @property {string} table
 * @property {(row: WebApiRow) => string} idOf
 * @property {'none' | 'one' | 'many'} selectable
 * @property {boolean} compact
 * @property {string} label
 * @property {{ name: string, descending: boolean } | null} order
 * @property {number} pageSize
 * @property {(row: WebApiRow) => any} onOpen
 * @property {(ids: Set<string>) => any} onSelect
 * @property {(order: { name: string, descending: boolean }) => any} onSort
 */

const CHECK_WIDTH = 40;
const PLAIN = 400;

/**
 * The table of a list. The keyboard moves from cell to cell; Enter opens the row or the link, the space bar selects.
 * @param {HTMLElement} place
 * @param {PageShell} shell
 * @param {TableOptions} options
 */
export function createTable(place, shell, options) {
  const many = options.selectable === 'many';
  let order = options.order;
  /** @type {WebApiRow[]} */
  let rows = [];
  /** @type {Set<string>} */
  let selected = new Set();

  const checkAll = many ? element('input', { type: 'checkbox', class: 'check', tabindex: '-1', 'aria-label': shell.text('list.selectAll'), onchange: () => selectAll() }) : null;
  const heads = options.columns.map((column) => headOf(column));
  const head = element('tr', { role: 'row', 'aria-rowindex': '1' }, many ? element('th', { class: 'check-cell', role: 'columnheader', scope: 'col' }, checkAll) : null, ...heads);
  const body = element('tbody', { role: 'rowgroup' });
  const table = element(
    'table',
    { role: 'grid', 'aria-label': options.label, 'aria-multiselectable': many ? 'true' : null, 'aria-colcount': options.columns.length + Number(many) },
    element('thead', { role: 'rowgroup' }, head),
    body,
  );
  const empty = element('p', { class: 'grid-empty', role: 'status', hidden: true });
  const scroller = element('div', { class: 'grid-scroller' }, table, empty);
  place.replaceChildren(scroller);
  const cols = options.columns.map(() => element('col'));
  table.prepend(element('colgroup', {}, many ? element('col', { style: `width:${CHECK_WIDTH}px` }) : null, ...cols));
  const widths = widthsOf(options.columns, options.compact, measureIn(head.cells[head.cells.length - 1]));
  setWidths(widths.map(({ view }) => view));
  // The names wait for the first rows, whose values the widths go by.
  table.style.visibility = 'hidden';
  showOrder();

  /** @param {number[]} wanted */
  function setWidths(wanted) {
    cols.forEach((col, at) => {
      col.style.width = `${wanted[at]}px`;
    });
    table.style.minWidth = `${wanted.reduce((sum, width) => sum + width, many ? CHECK_WIDTH : 0)}px`;
  }

  function fit() {
    const sample = body.querySelector('td:last-child');
    if (!sample || table.style.visibility !== 'hidden') {
      return;
    }

    const measure = measureIn(sample, PLAIN);
    setWidths(fitted(options.columns.map((column, at) => {
      const cells = rows.map((row) => cellOf(row, column.name)).filter(({ text }) => text !== '');
      const need = cellWidth(Math.max(0, ...cells.map(({ text }) => measure(oneLine(text)))));
      return { ...widths[at], need, isWhole: cells.length > 0 && cells.every((cell) => cell.isFigure || cell.isDate) };
    }), scroller.clientWidth - (many ? CHECK_WIDTH : 0)));
  }

  /** @param {ViewColumn} column */
  function headOf(column) {
    return element(
      'th',
      { role: 'columnheader', scope: 'col', 'data-column': column.name },
      element('button', { type: 'button', class: 'sort', tabindex: '-1', title: column.label, onclick: () => sort(column.name) }, element('span', { class: 'sort-label', text: column.label }), icon('up')),
    );
  }

  /** @param {string} name */
  function sort(name) {
    order = { name, descending: order !== null && order.name === name && !order.descending };
    showOrder();
    options.onSort(order);
  }

  function showOrder() {
    heads.forEach((cell) => cell.setAttribute('aria-sort', order && cell.dataset.column === order.name ? (order.descending ? 'descending' : 'ascending') : 'none'));
  }

  function selectAll() {
    options.onSelect(new Set(checkAll && checkAll.checked ? rows.map(options.idOf) : []));
  }

  /** @param {string} id @param {boolean} [adds] */
  function toggle(id, adds = false) {
    if (options.selectable === 'none') {
      return;
    }

    const next = new Set(many && adds ? selected : []);
    if (selected.has(id)) {
      next.delete(id);
    } else {
      next.add(id);
    }

    options.onSelect(next);
  }

  /** @param {WebApiRow} row @param {number} index @param {number} before */
  function rowOf(row, index, before) {
    const id = options.idOf(row);
    const made = element(
      'tr',
      { role: 'row', 'aria-rowindex': before + index + 2, 'aria-selected': options.selectable === 'none' ? null : 'false', 'data-id': id },
      many ? element('td', { class: 'check-cell', role: 'gridcell', tabindex: '-1' }, element('input', {
        type: 'checkbox', class: 'check', tabindex: '-1', 'aria-label': shell.text('list.selectRow'), onchange: () => toggle(id, true),
      })) : null,
      ...options.columns.map((column) => dataCell(row, column)),
    );
    made.addEventListener('click', (event) => {
      if (event.target instanceof Element && !event.target.closest('a, input')) {
        toggle(id, event.ctrlKey || event.metaKey);
      }
    });
    made.addEventListener('dblclick', () => options.onOpen(row));
    return made;
  }

  /** @param {WebApiRow} row @param {ViewColumn} column */
  function dataCell(row, column) {
    const { text, reference, isFigure } = cellOf(row, column.name);
    const line = oneLine(text);
    const isName = column.name === options.nameColumn;
    /** @type {Node | null} */
    let content = line ? isolated(line) : null;
    if (isName) {
      content = link(line || shell.text('list.noName'), { pagetype: 'entityrecord', etn: options.table, id: options.idOf(row) }, () => options.onOpen(row));
    } else if (reference && shell.app.tables[reference.entityType]) {
      const target = { pagetype: 'entityrecord', etn: reference.entityType, id: reference.id };
      content = link(line, target, () => shell.navigate(target));
    }

    return element('td', { role: 'gridcell', tabindex: '-1', class: isFigure ? 'figure' : null, title: line || null }, content);
  }

  /** @param {KeyboardEvent} event */
  function keys(event) {
    const cell = event.target instanceof Element ? event.target.closest('td, th') : null;
    const id = cell?.parentElement?.dataset.id;
    if (event.key === ' ' && id && cell?.nodeName === 'TD') {
      event.preventDefault();
      toggle(id, true);
    } else if (event.key === 'Enter' && id && cell instanceof HTMLElement && event.target === cell) {
      event.preventDefault();
      const inside = cell.querySelector('a');
      const row = rows.find((one) => options.idOf(one) === id);
      if (inside) {
        inside.click();
      } else if (row) {
        options.onOpen(row);
      }
    } else {
      moveWithKeys(event, table);
    }
  }

  table.addEventListener('keydown', keys);
  moveWithKeys(null, table);
  return {
    /** @param {WebApiRow[]} wanted @param {number} before @param {number | null} count @param {string} emptyWords */
    showRows(wanted, before, count, emptyWords) {
      const hadFocus = body.contains(document.activeElement);
      rows = wanted;
      table.setAttribute('aria-rowcount', String(count === null ? -1 : count + 1));
      body.replaceChildren(...rows.map((row, index) => rowOf(row, index, before)));
      options.columns.forEach((column, at) => heads[at].classList.toggle('figure', isFigures(rows, column.name)));
      fit();
      table.style.visibility = '';
      empty.hidden = rows.length > 0;
      empty.textContent = emptyWords;
      scroller.scrollTop = 0;
      moveWithKeys(null, table);
      if (hadFocus) {
        /** @type {HTMLElement | null} */ (body.querySelector('[tabindex="0"]'))?.focus();
      }
    },
    /** @param {Set<string>} ids */
    showSelection(ids) {
      selected = ids;
      body.querySelectorAll('tr').forEach((row) => {
        const isSelected = ids.has(row.dataset.id ?? '');
        if (options.selectable !== 'none') {
          row.setAttribute('aria-selected', String(isSelected));
        }

        const check = row.querySelector('input');
        if (check) {
          check.checked = isSelected;
        }
      });
      if (checkAll) {
        checkAll.checked = rows.length > 0 && ids.size === rows.length;
        checkAll.indeterminate = ids.size > 0 && ids.size < rows.length;
      }
    },
  };
}

/**
 * Whether a column holds figures only, so that its name stands over them.
 * @param {WebApiRow[]} rows
 * @param {string} name
 */
function isFigures(rows, name) {
  const filled = rows.map((row) => cellOf(row, name)).filter(({ text }) => text !== '');
  return filled.length > 0 && filled.every(({ isFigure }) => isFigure);
}

/**
 * A link that the page follows itself; a new tab stays the browser's.
 * @param {string} text
 * @param {import('../shell/address.js').Place} place
 * @param {() => any} open
 */
function link(text, place, open) {
  return element('a', {
    href: addressOf(place),
    tabindex: '-1',
    onclick: (/** @type {MouseEvent} */ event) => {
      if (!event.ctrlKey && !event.metaKey && !event.shiftKey) {
        event.preventDefault();
        open();
      }
    },
  }, isolated(text));
}
