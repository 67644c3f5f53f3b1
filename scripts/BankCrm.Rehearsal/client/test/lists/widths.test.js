import assert from 'node:assert/strict';
import test from 'node:test';
import { fitted, labelWidth, widthsOf } from '../../../Page/lists/widths.js';

const measure = (text) => text.length * 10;

test('labelWidth_Words_FitOnTwoLines', () => {
  assert.equal(labelWidth('Name', measure), 40);
  assert.equal(labelWidth('Assets under management', measure), 120);
  assert.equal(labelWidth('生命周期价值', measure), 30);
});

test('widthsOf_NarrowView_StillHoldsTheName', () => {
  const [column] = widthsOf([{ label: 'Management', width: 20 }], false, measure);
  assert.ok(column.view >= 100);
  assert.equal(column.view, column.label);
});

test('fitted_FiguresAndDates_AreNeverCut', () => {
  const widths = fitted([{ label: 80, view: 100, need: 180, isWhole: true }, { label: 80, view: 100, need: 400, isWhole: false }], 200);
  assert.deepEqual(widths, [180, 130]);
});

test('fitted_RoomLeft_GoesToThoseBelowTheView', () => {
  const widths = fitted([{ label: 80, view: 200, need: 90, isWhole: false }, { label: 80, view: 100, need: 100, isWhole: false }], 250);
  assert.deepEqual(widths, [150, 100]);
});

test('fitted_RoomLeftAfterThat_GoesToTextsThatAreCut', () => {
  const widths = fitted([{ label: 80, view: 100, need: 300, isWhole: false }, { label: 80, view: 100, need: 50, isWhole: false }], 400);
  assert.deepEqual(widths, [300, 100]);
});
