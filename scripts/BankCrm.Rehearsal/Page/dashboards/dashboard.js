import { createChart } from '../charts/chart.js';
import { createGrid } from '../lists/grid.js';
import { addressOf } from '../shell/address.js';
import { element, newId } from '../shell/elements.js';

/** The rows of the page that one row span of a dashboard takes, in pixels. */
const SPAN = 24.5;
const LEAST_HEIGHT = 240;

/**
 * A dashboard: charts and lists in the places that its definition gives them.
 * @param {HTMLElement} container
 * @param {PageShell} shell
 * @param {string} id
 */
export async function openDashboard(container, shell, id) {
  const dashboard = await shell.definitions.dashboard(id);
  shell.setTitle(dashboard.name);
  /** @type {{ refresh(): any, dispose(): any, ready: Promise<any> }[]} */
  let parts = [];

  const draw = async () => {
    parts.forEach((part) => part.dispose());
    parts = [];
    container.replaceChildren(element('div', { class: 'dashboard' }, ...dashboard.sections.map((section) => element(
      'div',
      { class: 'dashboard-section', style: `grid-template-columns: repeat(${section.columns}, minmax(0, 1fr))` },
      ...section.rows.flat().map((cell) => tile(cell)),
    ))));
    await Promise.all(parts.map((part) => part.ready));
  };

  /** @param {DashboardCell} cell */
  const tile = (cell) => {
    const titleId = newId('tile');
    const place = element('div', { class: 'tile-body' });
    const isReadable = shell.app.tables[cell.table]?.privileges.includes('Read') === true;
    const title = element('h2', { id: titleId, class: 'tile-title' }, isReadable ? listLink(cell) : element('span', { text: cell.label, title: cell.label }));
    if (isReadable) {
      parts.push(cell.kind === 'chart'
        ? createChart(place, shell, { table: cell.table, chartId: cell.chartId ?? '', viewId: cell.viewId, compact: true })
        : createGrid(place, shell, { table: cell.table, viewId: cell.viewId, pageSize: cell.recordsPerPage ?? undefined, compact: true, selectable: 'none', label: cell.label }));
    } else {
      place.append(element('p', { class: 'grid-empty', text: shell.text('shell.refusedRead', shell.app.user.name, shell.app.tables[cell.table]?.collectionLabel ?? cell.label) }));
    }

    return element('section', {
      class: `tile ${cell.kind}`,
      'aria-labelledby': titleId,
      style: `grid-column: span ${cell.colspan}; height: ${Math.max(LEAST_HEIGHT, cell.rowspan * SPAN)}px`,
    }, title, place);
  };

  /** @param {DashboardCell} cell */
  const listLink = (cell) => {
    const where = { pagetype: 'entitylist', etn: cell.table, viewid: cell.viewId };
    return element('a', {
      href: addressOf(where),
      text: cell.label,
      title: cell.label,
      onclick: (/** @type {MouseEvent} */ event) => {
        if (!event.ctrlKey && !event.metaKey && !event.shiftKey) {
          event.preventDefault();
          shell.navigate(where);
        }
      },
    });
  };

  shell.setCommands([
    { id: 'refresh', label: shell.text('list.refresh'), icon: 'refresh', tooltip: null, enabled: true, kind: 'standard', run: () => shell.refresh() },
  ]);
  await draw();
  performance.mark('dashboard-ready');
  return { ready: 'dashboard', refresh: draw, dispose: () => parts.forEach((part) => part.dispose()) };
}
