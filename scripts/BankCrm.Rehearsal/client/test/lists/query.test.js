import assert from 'node:assert/strict';
import test from 'node:test';
import { HOSTILE, xml } from '../stage.js';
import { conditionsIn, listQuery, orderOf, pattern, withFilters } from '../../../Page/lists/query.js';

const VIEW = '<fetch version="1.0" mapping="logical" count="10" page="3"><entity name="contact"><attribute name="fullname"/><order attribute="bce_aum" descending="true"/>'
  + '<filter type="and"><condition attribute="statecode" operator="eq" value="0"/></filter>'
  + '<link-entity name="bce_tier" from="bce_tierid" to="bce_tierid" alias="tier" link-type="outer"><attribute name="bce_order"/><order attribute="bce_order"/></link-entity></entity></fetch>';
const QUICK = '<fetch><entity name="contact"><filter type="or" isquickfindfields="1"><condition attribute="fullname" operator="like" value="{0}"/></filter></entity></fetch>';

const conditions = (query) => [...xml(query).querySelectorAll('entity > filter')].map((filter) => [filter.getAttribute('type'), ...[...filter.children].map((one) => [one.getAttribute('attribute'), one.getAttribute('operator'), one.getAttribute('value')])]);

test('listQuery_NoWishes_KeepsTheViewWithoutItsPaging', () => {
  const query = xml(listQuery(VIEW, {}));
  assert.equal(query.hasAttribute('page'), false);
  assert.equal(query.hasAttribute('count'), false);
  assert.equal(query.querySelectorAll('order').length, 2);
  assert.deepEqual(conditions(listQuery(VIEW, {})), [['and', ['statecode', 'eq', '0']]]);
});

test('listQuery_SearchAndParentAndConditions_AllMustHold', () => {
  const query = listQuery(VIEW, {
    findColumns: ['fullname', 'emailaddress1'], search: ' Li ', parent: { column: 'accountid', value: 'A' }, conditions: [{ attribute: 'bce_tierid', operator: 'null', value: null }],
  });
  assert.deepEqual(conditions(query), [
    ['and', ['statecode', 'eq', '0']],
    ['or', ['fullname', 'like', 'Li%'], ['emailaddress1', 'like', 'Li%']],
    ['and', ['accountid', 'eq', 'A']],
    ['and', ['bce_tierid', 'null', null]],
  ]);
});

test('listQuery_HostileSearch_StaysAValue', () => {
  const query = listQuery(VIEW, { findColumns: ['fullname'], search: HOSTILE });
  assert.deepEqual(conditions(query)[1], ['or', ['fullname', 'like', `${HOSTILE}%`]]);
  assert.equal(xml(query).querySelector('script'), null);
});

test('listQuery_Order_ReplacesAllOrders', () => {
  const query = xml(listQuery(VIEW, { order: { name: 'fullname', descending: false } }));
  assert.deepEqual([...query.querySelectorAll('order')].map((one) => [one.parentElement.nodeName, one.getAttribute('attribute'), one.getAttribute('descending')]), [['entity', 'fullname', 'false']]);
});

test('listQuery_OrderByLinkedColumn_StandsInTheLink', () => {
  const query = xml(listQuery(VIEW, { order: { name: 'tier.bce_order', descending: true } }));
  assert.deepEqual([...query.querySelectorAll('order')].map((one) => [one.parentElement.getAttribute('alias'), one.getAttribute('descending')]), [['tier', 'true']]);
  assert.throws(() => listQuery(VIEW, { order: { name: 'none.bce_order', descending: true } }), TypeError);
});

test('listQuery_NeededColumns_AreReadOnce', () => {
  const names = [...xml(listQuery(VIEW, { columns: ['contactid', 'fullname'] })).querySelectorAll('entity > attribute')].map((one) => one.getAttribute('name'));
  assert.deepEqual(names.sort(), ['contactid', 'fullname']);
});

test('listQuery_QuickFindView_LosesItsPlaces', () => assert.deepEqual(conditions(listQuery(QUICK, {})), []));

test('pattern_Star_StandsForAnything', () => {
  assert.equal(pattern('*bank'), '%bank%');
  assert.equal(pattern('bank*'), 'bank%');
  assert.equal(pattern('   '), null);
});

test('withFilters_Filter_IsAdded_OtherXmlIsRefused', () => {
  const query = withFilters(VIEW, ['<filter type="and"><condition attribute="bce_isactive" operator="eq" value="1"/></filter>']);
  assert.deepEqual(conditions(query)[1], ['and', ['bce_isactive', 'eq', '1']]);
  assert.throws(() => withFilters(VIEW, ['<order attribute="x"/>']), TypeError);
});

test('orderOf_View_IsItsFirstOrder', () => {
  assert.deepEqual(orderOf(VIEW), { name: 'bce_aum', descending: true });
  assert.equal(orderOf(QUICK), null);
});

test('conditionsIn_View_CountsThemAll', () => assert.equal(conditionsIn(VIEW), 1));

test('listQuery_NoFetch_Throws', () => assert.throws(() => listQuery('<html/>', {}), TypeError));
