import { createChart } from '../charts/chart.js';
import { element, newId } from '../shell/elements.js';

const SHOWN = 'bankcrm.rehearsal.charts';

/**
 * The charts beside a list; a bar that is chosen filters the list.
 * @param {PageShell} shell
 * @param {TableDefinition} table
 * @param {{ onPick: (picked: { label: string, conditions: import('./query.js').Condition[] } | null) => any }} options
 */
export function createChartPane(shell, table, { onPick }) {
  const pickerId = newId('chart');
  const picker = element('select', { id: pickerId, class: 'input' }, ...table.charts.map((chart) => element('option', { value: chart.id, text: chart.name })));
  const place = element('div', { class: 'chart-place' });
  const pane = element(
    'section',
    { class: 'chart-pane', 'aria-label': shell.text('list.charts'), hidden: localStorage.getItem(SHOWN) !== 'true' },
    element('label', { for: pickerId, class: 'visually-hidden', text: shell.text('list.chart') }),
    picker,
    place,
  );
  let fetchXml = '';
  let search = '';
  /** @type {{ dispose(): void } | null} */
  let chart = null;

  const draw = () => {
    chart?.dispose();
    place.replaceChildren();
    chart = pane.hidden || !fetchXml ? null : createChart(place, shell, { table: table.logicalName, chartId: picker.value, viewFetchXml: fetchXml, search, onPick });
  };

  picker.addEventListener('change', draw);
  return {
    element: pane,
    isShown: () => !pane.hidden,
    toggle() {
      pane.hidden = !pane.hidden;
      localStorage.setItem(SHOWN, String(!pane.hidden));
      draw();
    },
    /**
     * Draws over the rows of a view.
     * @param {string} viewFetchXml
     * @param {string} typed
     */
    show(viewFetchXml, typed) {
      fetchXml = viewFetchXml;
      search = typed;
      draw();
    },
    dispose: () => chart?.dispose(),
  };
}
