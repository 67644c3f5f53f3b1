import { drawColumns } from './columns.js';
import { colorsOf } from './colors.js';
import { drawDoughnut } from './doughnut.js';
import { legendOf } from './legend.js';
import { drawLines } from './lines.js';
import { modelOf } from './model.js';
import { chartQuery, groupOf, groupOrderOf } from './query.js';
import { tableOf } from './table.js';
import { formatNumber } from '../data/format.js';
import { findColumnsOf } from '../lists/grid.js';
import { measureIn } from '../lists/widths.js';
import { element, newId } from '../shell/elements.js';
import { icon } from '../shell/icons.js';

const DECIMALS = 2;

/**
 * @typedef {object} ChartOptions
 * @property {string} table
 * @property {string} chartId
 * @property {string | null} [viewId] Whose rows are counted; all without.
 * @property {string} [viewFetchXml] Instead of a view's id.
 * @property {string} [search]
 * @property {(picked: { label: string, conditions: import('../data/fetch-xml.js').Condition[] } | null) => any} [onPick]
 * @property {boolean} [compact]
 */

/**
 * Draws a chart of the solution over the rows of a view, and gives the same figures as a table.
 * @param {HTMLElement} container
 * @param {PageShell} shell
 * @param {ChartOptions} options
 */
export function createChart(container, shell, options) {
  const { text, language } = shell;
  const drawing = element('div', { class: 'chart-drawing' });
  const legend = element('div', { class: 'chart-legend' });
  const toTable = element('button', { type: 'button', class: 'button quiet square chart-switch', 'aria-pressed': 'false', 'aria-label': text('chart.asTable'), title: text('chart.asTable') }, icon('table'));
  const root = element('figure', { class: 'chart', 'aria-busy': 'true' }, toTable, drawing, legend);
  container.append(root);
  /** @type {import('./drawing.js').Drawing | null} */
  let model = null;
  let isTable = false;
  let asked = 0;
  let size = '';
  /** @type {string | null} */
  let picked = null;

  const draw = () => {
    if (!model) {
      return;
    }

    legend.replaceChildren();
    if (model.categories.length === 0) {
      toTable.hidden = true;
      drawing.replaceChildren(element('p', { class: 'chart-empty', text: text('chart.empty') }));
      return;
    }

    toTable.hidden = false;
    if (isTable) {
      drawing.replaceChildren(tableOf(model, text));
      return;
    }

    const isDoughnut = model.series[0].type === 'Doughnut';
    if (isDoughnut || model.series.length > 1) {
      legend.append(legendOf(model, isDoughnut));
    }

    legend.classList.toggle('beside', isDoughnut);
    root.classList.toggle('doughnut', isDoughnut);
    drawing.replaceChildren();
    const { clientWidth: width, clientHeight: height } = drawing;
    if (width > 0 && height > 0) {
      const measured = { ...model, width, height, measure: measureIn(drawing) };
      drawing.append(isDoughnut ? drawDoughnut(measured) : model.series[0].type === 'Line' ? drawLines(measured) : drawColumns(measured));
    }
  };

  toTable.addEventListener('click', () => {
    isTable = !isTable;
    toTable.setAttribute('aria-pressed', String(isTable));
    draw();
  });

  /** @param {import('./model.js').Category | null} category @param {import('./model.js').Series | null} series */
  const pick = (category, series) => {
    const parts = [category, series].filter((part) => part && part.conditions && part.conditions.length > 0);
    const key = parts.map((part) => part?.key).join('|');
    if (!options.onPick) {
      return false;
    }

    picked = picked === key ? null : key;
    options.onPick(picked === null ? null : { label: parts.map((part) => part?.label).join(' · '), conditions: parts.flatMap((part) => part?.conditions ?? []) });
    return picked !== null;
  };

  const read = async () => {
    asked += 1;
    const mine = asked;
    root.setAttribute('aria-busy', 'true');
    try {
      const table = await shell.definitions.table(options.table);
      const chart = table.charts.find((one) => one.id === options.chartId) ?? table.charts[0];
      if (!chart) {
        throw new TypeError(text('chart.unknown'));
      }

      const view = options.viewFetchXml ?? table.views.find((one) => one.id === options.viewId)?.fetchXml ?? null;
      const { rows } = await shell.api.fetchXml(table.setName, chartQuery(chart.fetchXml, view, { findColumns: findColumnsOf(table), search: options.search ?? '' }));
      if (mine !== asked) {
        return;
      }

      const category = groupOf(chart.fetchXml, chart.categoryAlias);
      const secondary = chart.secondaryGroupAlias ? groupOf(chart.fetchXml, chart.secondaryGroupAlias) : null;
      const made = modelOf(rows, chart, {
        category,
        secondary,
        isOrdered: groupOrderOf(chart.fetchXml) !== null,
        optionsOf: (group) => (group.table === table.logicalName ? table.columns[group.attribute]?.options?.map((option) => option.value) ?? null : null),
        blank: text('chart.blank'),
        language,
      });
      const isDoughnut = chart.series[0]?.type === 'Doughnut';
      const mayPick = options.onPick !== undefined && [category, secondary].every((group) => !group || !group.link);
      model = {
        ...made,
        id: newId('chart-drawing'),
        name: chart.name,
        description: chart.description ?? '',
        categoryLabel: category ? table.columns[category.attribute]?.label ?? '' : '',
        colors: colorsOf(chart.colors, isDoughnut ? made.categories.length : made.series.length),
        language,
        numberText: (value) => formatNumber(value, Number.isInteger(value) ? 0 : DECIMALS, language),
        pick: mayPick ? pick : null,
        width: 0,
        height: 0,
        measure: () => 0,
      };
      draw();
    } catch (problem) {
      if (mine === asked) {
        drawing.replaceChildren(element('p', { class: 'grid-problem', role: 'alert', dir: 'auto', text: problem instanceof Error ? problem.message : String(problem) }));
      }
    } finally {
      if (mine === asked) {
        root.setAttribute('aria-busy', 'false');
      }
    }
  };

  const observer = new ResizeObserver(() => {
    const now = `${root.clientWidth}x${root.clientHeight}`;
    if (now !== size) {
      size = now;
      draw();
    }
  });
  observer.observe(root);
  const ready = read();
  return {
    element: root,
    ready,
    refresh: read,
    dispose() {
      asked += 1;
      observer.disconnect();
      root.remove();
    },
  };
}
