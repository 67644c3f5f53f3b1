/** What a chart draws: categories along the axis, series of figures, and what a figure stands for. */

import { localeOf } from '../data/format.js';
import { cellOf } from '../lists/cells.js';
import { MONTH, YEAR } from './query.js';

/**
 * @typedef {{ attribute: string, table: string, link: string | null, dateGrouping: string | null }} Group
 * @typedef {{ key: string, label: string, sort: number | string, conditions: import('../data/fetch-xml.js').Condition[] | null }} Category
 * @typedef {{ label: string, type: string, key: string, values: (number | null)[], texts: string[], conditions: import('../data/fetch-xml.js').Condition[] | null }} Series
 */

const MONTHS_OF_QUARTER = 3;

/**
 * @param {WebApiRow[]} rows The aggregate's.
 * @param {ChartDefinition} chart
 * @param {object} about
 * @param {Group | null} about.category
 * @param {Group | null} about.secondary
 * @param {boolean} about.isOrdered Whether the query orders its groups.
 * @param {(group: Group) => number[] | null} about.optionsOf The order of a choice's options; null when the column is none.
 * @param {string} about.blank What a group without a value is called.
 * @param {number} about.language
 * @returns {{ categories: Category[], series: Series[] }}
 */
export function modelOf(rows, chart, { category, secondary, isOrdered, optionsOf, blank, language }) {
  /** @type {Map<string, Category>} */
  const categories = new Map();
  /** @type {Map<string, Category>} */
  const groups = new Map();
  rows.forEach((row) => {
    add(categories, memberOf(row, chart.categoryAlias, category, { optionsOf, blank, language }));
    if (chart.secondaryGroupAlias) {
      add(groups, memberOf(row, chart.secondaryGroupAlias, secondary, { optionsOf, blank, language }));
    }
  });
  const along = [...categories.values()];
  const across = [...groups.values()].sort((left, right) => compare(left, right, language));
  if (!isOrdered) {
    along.sort((left, right) => compare(left, right, language));
  }

  const series = across.length > 0
    ? across.map((group) => seriesOf(chart.series[0], group))
    : chart.series.map((measure) => seriesOf(measure, null));
  rows.forEach((row) => {
    const at = along.findIndex((one) => one.key === memberOf(row, chart.categoryAlias, category, { optionsOf, blank, language }).key);
    const group = chart.secondaryGroupAlias ? memberOf(row, chart.secondaryGroupAlias, secondary, { optionsOf, blank, language }).key : null;
    series.forEach((one) => {
      const alias = chart.series.find((measure) => group !== null || measure.alias === one.key)?.alias ?? one.key;
      if ((group === null || one.key === group) && typeof row[alias] === 'number') {
        one.values[at] = row[alias];
        one.texts[at] = cellOf(row, alias).text;
      }
    });
  });
  return { categories: along, series };

  /**
   * @param {{ type: string, alias: string, label: string }} measure
   * @param {Category | null} group
   * @returns {Series}
   */
  function seriesOf(measure, group) {
    return {
      label: group ? group.label : measure.label,
      type: measure.type,
      key: group ? group.key : measure.alias,
      values: along.map(() => null),
      texts: along.map(() => ''),
      conditions: group ? group.conditions : [],
    };
  }
}

/**
 * @param {Map<string, Category>} known
 * @param {Category} member
 */
function add(known, member) {
  if (!known.has(member.key)) {
    known.set(member.key, member);
  }
}

/**
 * The group that a row belongs to.
 * @param {WebApiRow} row
 * @param {string} alias
 * @param {Group | null} group
 * @param {{ optionsOf: (group: Group) => number[] | null, blank: string, language: number }} about
 * @returns {Category}
 */
function memberOf(row, alias, group, { optionsOf, blank, language }) {
  const { text, reference } = cellOf(row, alias);
  const value = row[alias];
  if (value === null || value === undefined) {
    return { key: '', label: blank, sort: Number.POSITIVE_INFINITY, conditions: conditionsOf(group, 'null', null) };
  }

  if (group?.dateGrouping) {
    return datePart(row, alias, group, language);
  }

  const options = group ? optionsOf(group) : null;
  const given = typeof value === 'boolean' ? String(Number(value)) : String(value);
  return {
    key: given,
    label: text || blank,
    sort: options && !reference ? options.indexOf(Number(given)) : typeof value === 'number' ? value : text,
    conditions: conditionsOf(group, 'eq', given),
  };
}

/**
 * A month, quarter, year or day with its name and its first and last day.
 * @param {WebApiRow} row
 * @param {string} alias
 * @param {Group} group
 * @param {number} language
 * @returns {Category}
 */
function datePart(row, alias, group, language) {
  const part = Number(row[alias]);
  const year = group.dateGrouping === 'year' ? part : Number(row[alias + YEAR]);
  const month = group.dateGrouping === 'day' ? Number(row[alias + MONTH]) : part;
  const spans = {
    year: [Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 0)],
    quarter: [Date.UTC(year, (part - 1) * MONTHS_OF_QUARTER, 1), Date.UTC(year, part * MONTHS_OF_QUARTER, 0)],
    month: [Date.UTC(year, month - 1, 1), Date.UTC(year, month, 0)],
    day: [Date.UTC(year, month - 1, part), Date.UTC(year, month - 1, part)],
  };
  const [from, to] = spans[/** @type {'year' | 'quarter' | 'month' | 'day'} */ (group.dateGrouping)];
  /** @type {Record<string, Intl.DateTimeFormatOptions>} */
  const shapes = { year: { year: 'numeric' }, month: { year: 'numeric', month: 'short' }, day: { year: 'numeric', month: 'short', day: 'numeric' } };
  const label = group.dateGrouping === 'quarter'
    ? `${year} Q${part}`
    : new Intl.DateTimeFormat(localeOf(language), { timeZone: 'UTC', ...shapes[group.dateGrouping ?? 'day'] }).format(from);
  return {
    key: String(from),
    label,
    sort: from,
    conditions: [...conditionsOf(group, 'on-or-after', dayText(from)) ?? [], ...conditionsOf(group, 'on-or-before', dayText(to)) ?? []],
  };
}

/** @param {number} time */
function dayText(time) {
  return new Date(time).toISOString().slice(0, 10);
}

/**
 * What a list must hold to show just a group; null when a list has no such column of its own.
 * @param {Group | null} group
 * @param {string} operator
 * @param {string | null} value
 */
function conditionsOf(group, operator, value) {
  return group && !group.link ? [{ attribute: group.attribute, operator, value }] : null;
}

/**
 * @param {Category} left
 * @param {Category} right
 * @param {number} language
 */
function compare(left, right, language) {
  return typeof left.sort === 'number' && typeof right.sort === 'number'
    ? left.sort - right.sort
    : Number(left.sort === Number.POSITIVE_INFINITY) - Number(right.sort === Number.POSITIVE_INFINITY) || left.label.localeCompare(right.label, localeOf(language));
}
