import assert from 'node:assert/strict';
import test from 'node:test';
import { HOSTILE } from '../stage.js';
import { cellOf, oneLine } from '../../../Page/lists/cells.js';

const FORMATTED = '@OData.Community.Display.V1.FormattedValue';
const TABLE = '@Microsoft.Dynamics.CRM.lookuplogicalname';

const ROW = {
  fullname: HOSTILE,
  bce_aum: 1234.5,
  [`bce_aum${FORMATTED}`]: '¥1,234.50',
  bce_churnband: 284700002,
  [`bce_churnband${FORMATTED}`]: 'High',
  _bce_tierid_value: 'aaaa',
  [`_bce_tierid_value${FORMATTED}`]: 'Gold',
  [`_bce_tierid_value${TABLE}`]: 'bce_tier',
  'tier.ownerid': 'bbbb',
  [`tier.ownerid${FORMATTED}`]: 'Li Na',
  [`tier.ownerid${TABLE}`]: 'systemuser',
  createdon: '2026-03-31T21:05:00Z',
  [`createdon${FORMATTED}`]: '3/31/2026 9:05 PM',
  bce_note: null,
  bce_code: '2026-03-31',
};

test('cellOf_Lookup_PointsToItsRow', () => {
  assert.deepEqual(cellOf(ROW, 'bce_tierid').reference, { id: 'aaaa', entityType: 'bce_tier' });
  assert.equal(cellOf(ROW, 'bce_tierid').text, 'Gold');
  assert.deepEqual(cellOf(ROW, 'tier.ownerid').reference, { id: 'bbbb', entityType: 'systemuser' });
});

test('cellOf_Kinds_AreTold', () => {
  assert.deepEqual([cellOf(ROW, 'bce_aum').text, cellOf(ROW, 'bce_aum').isFigure], ['¥1,234.50', true]);
  assert.deepEqual([cellOf(ROW, 'bce_churnband').text, cellOf(ROW, 'bce_churnband').isFigure], ['High', false]);
  assert.equal(cellOf(ROW, 'createdon').isDate, true);
  assert.equal(cellOf(ROW, 'bce_code').isDate, false);
});

test('cellOf_NothingOrAbsent_IsEmpty', () => ['bce_note', 'bce_absent', 'toString'].forEach((name) => assert.equal(cellOf(ROW, name).text, '')));

test('cellOf_HostileText_IsGivenAsItIs', () => assert.equal(cellOf(ROW, 'fullname').text, HOSTILE));

test('oneLine_LongOrBroken_IsOneShortLine', () => {
  assert.equal(oneLine(' a\n\nb\tc '), 'a b c');
  assert.equal(oneLine('x'.repeat(300)), 'x'.repeat(300));
  assert.equal(oneLine('x'.repeat(10000)), `${'x'.repeat(300)}…`);
});
