import assert from 'node:assert/strict';
import test from 'node:test';
import '../stage.js';
import { modelOf } from '../../../Page/charts/model.js';

const FORMATTED = '@OData.Community.Display.V1.FormattedValue';
const about = (rest) => ({ category: { attribute: 'band', table: 't', link: null, dateGrouping: null }, secondary: null, isOrdered: false, optionsOf: () => [3, 1, 2], blank: '(Blank)', language: 1033, ...rest });
const chart = (rest = {}) => ({ categoryAlias: 'category', secondaryGroupAlias: null, series: [{ type: 'Column', alias: 'n', label: 'Rows' }], ...rest });
const row = (value, label, n, rest = {}) => ({ category: value, [`category${FORMATTED}`]: label, n, ...rest });

test('modelOf_Choice_StandsInTheOptionsOrder', () => {
  const { categories, series } = modelOf([row(1, 'Low', 5), row(3, 'High', 2), { n: 9 }], chart(), about());
  assert.deepEqual(categories.map((one) => one.label), ['High', 'Low', '(Blank)']);
  assert.deepEqual(series.map((one) => [one.label, one.values]), [['Rows', [2, 5, 9]]]);
});

test('modelOf_OrderedQuery_KeepsItsOrder', () => {
  const { categories } = modelOf([row(1, 'Low', 5), row(3, 'High', 2)], chart(), about({ isOrdered: true }));
  assert.deepEqual(categories.map((one) => one.label), ['Low', 'High']);
});

test('modelOf_SecondaryGroup_MakesSeries', () => {
  const secondary = { attribute: 'inside', table: 't', link: null, dateGrouping: null };
  const rows = [
    row(1, 'Low', 5, { series: true, [`series${FORMATTED}`]: 'Yes' }),
    row(1, 'Low', 2, { series: false, [`series${FORMATTED}`]: 'No' }),
    row(3, 'High', 7, { series: true, [`series${FORMATTED}`]: 'Yes' }),
  ];
  const { categories, series } = modelOf(rows, chart({ secondaryGroupAlias: 'series' }), about({ secondary, optionsOf: (group) => (group.attribute === 'inside' ? [0, 1] : [3, 1]) }));
  assert.deepEqual(categories.map((one) => one.label), ['High', 'Low']);
  assert.deepEqual(series.map((one) => [one.label, one.values]), [['No', [null, 2]], ['Yes', [7, 5]]]);
  assert.deepEqual(series[1].conditions, [{ attribute: 'inside', operator: 'eq', value: '1' }]);
});

test('modelOf_SeveralMeasures_AreSeries', () => {
  const measures = [{ type: 'Line', alias: 'a', label: 'A' }, { type: 'Line', alias: 'b', label: 'B' }];
  const { series } = modelOf([{ category: 1, a: 0.5, b: 0.25 }], chart({ series: measures }), about());
  assert.deepEqual(series.map((one) => [one.label, one.values]), [['A', [0.5]], ['B', [0.25]]]);
});

test('modelOf_Months_AreOrderedByYearAndSpanTheirDays', () => {
  const category = { attribute: 'on', table: 't', link: null, dateGrouping: 'month' };
  const rows = [{ category: 2, category_year: 2024, n: 1 }, { category: 12, category_year: 2023, n: 2 }];
  const { categories, series } = modelOf(rows, chart(), about({ category }));
  assert.deepEqual(categories.map((one) => one.label), ['Dec 2023', 'Feb 2024']);
  assert.deepEqual(series[0].values, [2, 1]);
  assert.deepEqual(categories[1].conditions, [{ attribute: 'on', operator: 'on-or-after', value: '2024-02-01' }, { attribute: 'on', operator: 'on-or-before', value: '2024-02-29' }]);
});

test('modelOf_GroupOfALinkedTable_CannotBeListed', () => {
  const category = { attribute: 'band', table: 'other', link: 'o', dateGrouping: null };
  assert.equal(modelOf([row(1, 'Low', 5)], chart(), about({ category, optionsOf: () => null })).categories[0].conditions, null);
});

test('modelOf_NoValue_IsListedAsEmpty', () => {
  assert.deepEqual(modelOf([{ n: 1 }], chart(), about()).categories[0].conditions, [{ attribute: 'band', operator: 'null', value: null }]);
});
