import assert from 'node:assert/strict';
import test from 'node:test';
import '../stage.js';
import { findColumnsOf } from '../../../Page/lists/grid.js';
import { firstView, viewsOf } from '../../../Page/lists/list-page.js';

const view = (id, name, conditions, rest = {}) => ({
  id, name, kind: 'public', isDefault: false, columns: [], findColumns: [],
  fetchXml: `<fetch><entity name="t"><filter>${conditions.map((operator) => `<condition attribute="a" operator="${operator}"/>`).join('')}</filter></entity></fetch>`,
  ...rest,
});

test('firstView_AskedFor_ComesBeforeTheDefault', () => {
  const table = { views: [view('1', 'A', []), view('2', 'B', [], { isDefault: true })] };
  assert.equal(firstView(table, '1').id, '1');
  assert.equal(firstView(table, null).id, '2');
});

test('firstView_NoDefault_ShowsMostAndTheUsersOwnFirst', () => {
  const table = { views: [view('1', 'A', ['eq', 'not-null', 'eq']), view('2', 'B', ['eq', 'not-null']), view('3', 'C', ['eq', 'not-null', 'eq-userid'])] };
  assert.equal(firstView(table, null).id, '3');
});

test('viewsOf_OtherKinds_AreNotPicked', () => {
  const table = { views: [view('1', 'B', []), view('2', 'A', []), view('3', 'C', [], { kind: 'lookup' })] };
  assert.deepEqual(viewsOf(table).map((one) => one.id), ['2', '1']);
});

test('findColumnsOf_QuickFind_TakesTextsThatMayBeRead', () => {
  const table = {
    primaryName: 'name',
    columns: { name: { type: 'string', canRead: true }, secret: { type: 'string', canRead: false }, amount: { type: 'money', canRead: true } },
    views: [view('1', 'Q', [], { kind: 'quickfind', findColumns: ['secret', 'amount', 'name'] })],
  };
  assert.deepEqual(findColumnsOf(table), ['name']);
  assert.deepEqual(findColumnsOf({ ...table, views: [] }), ['name']);
});
