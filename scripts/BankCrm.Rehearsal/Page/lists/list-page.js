import { createChartPane } from './chart-pane.js';
import { createGrid } from './grid.js';
import { createListCommands } from './list-commands.js';
import { conditionsIn } from './query.js';
import { addressOf } from '../shell/address.js';
import { element, newId } from '../shell/elements.js';
import { icon } from '../shell/icons.js';

const WAIT = 250;

/** How many conditions it outweighs that a view shows the user's own rows. */
const OWN = 1.5;

/** The kinds of views that a list may show. */
const PUBLIC = 'public';

/**
 * The views that one may pick, by name.
 * @param {TableDefinition} table
 */
export function viewsOf(table) {
  const open = table.views.filter((view) => view.kind === PUBLIC);
  return (open.length > 0 ? open : table.views.slice(0, 1)).sort((left, right) => left.name.localeCompare(right.name));
}

/**
 * The view that a list begins with: the one asked for, the default one, else the one with the fewest conditions, the user's own rows first.
 * @param {TableDefinition} table
 * @param {string | null} wanted
 */
export function firstView(table, wanted) {
  const views = viewsOf(table);
  /** @param {ViewDefinition} view */
  const rank = (view) => conditionsIn(view.fetchXml) - Number(view.fetchXml.includes('"eq-userid"')) * OWN;
  return table.views.find((view) => view.id === wanted)
    ?? views.find((view) => view.isDefault)
    ?? [...views].sort((left, right) => rank(left) - rank(right))[0];
}

/**
 * A list of a table's rows on a page of its own.
 * @param {HTMLElement} container
 * @param {PageShell} shell
 * @param {{ table: string, viewId: string | null, title: string | null, onView?: (viewId: string) => any }} options
 */
export async function openList(container, shell, { table: name, viewId, title, onView }) {
  const { text } = shell;
  const table = await shell.definitions.table(name);
  let view = firstView(table, viewId);
  if (!view) {
    throw new TypeError(text('list.noView', table.collectionLabel));
  }

  shell.setTitle(title ?? table.collectionLabel);
  const pickerId = newId('view');
  const searchId = newId('search');
  const choices = viewsOf(table).some((one) => one.id === view.id) ? viewsOf(table) : [view, ...viewsOf(table)];
  const picker = element('select', { id: pickerId, class: 'input view-picker' }, ...choices.map((one) => element('option', { value: one.id, text: one.name })));
  picker.value = view.id;
  const search = element('input', { id: searchId, type: 'search', class: 'input search', autocomplete: 'off', placeholder: text('list.searchHint') });
  const filterMark = element('button', { type: 'button', class: 'button quiet filter-mark', hidden: true });
  const rowsPlace = element('div', { class: 'list-rows' });
  const charts = table.charts.length > 0 ? createChartPane(shell, table, { onPick: (picked) => showOnly(picked) }) : null;
  const body = element('div', { class: 'list-body' }, rowsPlace, charts ? charts.element : null);
  container.replaceChildren(element(
    'div',
    { class: 'list-page' },
    element(
      'div',
      { class: 'list-tools' },
      element('label', { for: pickerId, class: 'visually-hidden', text: text('list.view') }),
      picker,
      filterMark,
      element('span', { class: 'top-space' }),
      element('label', { for: searchId, class: 'visually-hidden', text: text('list.search') }),
      element('span', { class: 'search-box' }, icon('search'), search),
    ),
    body,
  ));

  /** @type {ReturnType<typeof createGrid>} */
  let grid;
  const commands = createListCommands(shell, table, { gridOf: () => grid, viewOf: () => view, charts });
  const draw = () => {
    grid?.dispose();
    grid = createGrid(rowsPlace, shell, {
      table: name,
      viewId: view.id,
      search: search.value,
      selectable: 'many',
      label: view.name,
      onSelect: () => commands.show(),
    });
    charts?.show(view.fetchXml, search.value);
    return grid.ready;
  };

  /** @param {{ label: string, conditions: import('./query.js').Condition[] } | null} picked */
  function showOnly(picked) {
    filterMark.hidden = picked === null;
    filterMark.replaceChildren(element('bdi', { text: picked ? picked.label : '' }), icon('close'));
    filterMark.setAttribute('aria-label', picked ? text('list.dropFilter', picked.label) : '');
    grid.showOnly(picked ? picked.conditions : []);
  }

  filterMark.addEventListener('click', () => {
    showOnly(null);
    picker.focus();
  });
  picker.addEventListener('change', () => {
    view = /** @type {ViewDefinition} */ (table.views.find((one) => one.id === picker.value));
    filterMark.hidden = true;
    window.history.replaceState(window.history.state, '', addressOf({ pagetype: 'entitylist', etn: name, viewid: view.id }));
    onView?.(view.id);
    draw();
  });
  let timer = 0;
  search.addEventListener('input', () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => {
      grid.search(search.value);
      charts?.show(view.fetchXml, search.value);
    }, WAIT);
  });
  commands.show();
  await draw();
  performance.mark('list-ready');
  return {
    ready: 'list',
    refresh: () => {
      charts?.show(view.fetchXml, search.value);
      return grid.refresh();
    },
    dispose: () => {
      window.clearTimeout(timer);
      grid.dispose();
      charts?.dispose();
    },
  };
}
