import assert from 'node:assert/strict';
import test from 'node:test';
import { xml } from '../stage.js';
import { chartQuery, groupOf, groupOrderOf } from '../../../Page/charts/query.js';

const CHART = '<fetch mapping="logical" aggregate="true"><entity name="contact"><attribute name="bce_tierid" groupby="true" alias="category"/>'
  + '<attribute name="contactid" aggregate="countcolumn" alias="customers"/><order alias="customers" descending="true"/></entity></fetch>';
const MONTHLY = '<fetch aggregate="true"><entity name="p"><attribute name="on" groupby="true" alias="category" dategrouping="month"/></entity></fetch>';
const VIEW = '<fetch><entity name="contact"><attribute name="fullname"/><order attribute="fullname"/><filter><condition attribute="statecode" operator="eq" value="0"/></filter>'
  + '<link-entity name="bce_tier" from="bce_tierid" to="bce_tierid" alias="t" link-type="outer"><attribute name="bce_order"/></link-entity>'
  + '<link-entity name="account" from="accountid" to="parentcustomerid" alias="a"><attribute name="name"/><order attribute="name"/><filter><condition attribute="x" operator="null"/></filter></link-entity></entity></fetch>';

test('chartQuery_View_GivesItsFiltersAndTheLinksThatDecide', () => {
  const query = xml(chartQuery(CHART, VIEW));
  assert.equal(query.querySelectorAll('entity > filter').length, 1);
  assert.deepEqual([...query.querySelectorAll('link-entity')].map((link) => link.getAttribute('alias')), ['a']);
  assert.equal(query.querySelector('link-entity attribute'), null);
  assert.equal(query.querySelectorAll('order').length, 1);
});

test('chartQuery_OuterLinkNamedByACondition_IsKept', () => {
  const view = VIEW.replace('<condition attribute="statecode" operator="eq" value="0"/>', '<condition entityname="t" attribute="bce_order" operator="gt" value="1"/>');
  assert.deepEqual([...xml(chartQuery(CHART, view)).querySelectorAll('link-entity')].map((link) => link.getAttribute('alias')), ['t', 'a']);
});

test('chartQuery_NoView_CountsAllRows', () => assert.equal(xml(chartQuery(CHART, null)).querySelector('filter'), null));

test('chartQuery_Search_FiltersTheFigures', () => {
  const query = xml(chartQuery(CHART, VIEW, { findColumns: ['fullname'], search: 'Li' }));
  assert.equal(query.querySelector('condition[operator="like"]').getAttribute('value'), 'Li%');
});

test('chartQuery_Month_IsGroupedByItsYearToo', () => {
  const groups = [...xml(chartQuery(MONTHLY, null)).querySelectorAll('attribute')].map((one) => [one.getAttribute('alias'), one.getAttribute('dategrouping')]);
  assert.deepEqual(groups, [['category', 'month'], ['category_year', 'year']]);
});

test('groupOf_Alias_NamesItsColumn', () => {
  assert.deepEqual(groupOf(CHART, 'category'), { attribute: 'bce_tierid', table: 'contact', link: null, dateGrouping: null });
  assert.equal(groupOf(CHART, 'customers'), null);
});

test('groupOrderOf_Chart_IsItsOrder', () => {
  assert.deepEqual(groupOrderOf(CHART), { alias: 'customers', descending: true });
  assert.equal(groupOrderOf(MONTHLY), null);
});
