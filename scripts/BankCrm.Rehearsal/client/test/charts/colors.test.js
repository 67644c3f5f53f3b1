import assert from 'node:assert/strict';
import test from 'node:test';
import { colorsOf, contrast, standingOut } from '../../../Page/charts/colors.js';

const SHIPPED = ['#3776c1', '#95bd42', '#ff8823', '#7552a0', '#31abcc', '#c53834', '#618ece', '#a8cb68'];

test('contrast_BlackOnWhite_IsTwentyOne', () => {
  assert.equal(Math.round(contrast('#000000', '#ffffff')), 21);
  assert.equal(contrast('#777777', '#777777'), 1);
});

test('standingOut_PaleColor_IsDarkenedUntilItIsSeen', () => {
  assert.ok(contrast('#95bd42', '#ffffff') < 3);
  assert.ok(contrast(standingOut('#95bd42'), '#ffffff') >= 3);
  assert.equal(standingOut('#c53834'), '#c53834');
});

test('colorsOf_ShippedPalette_AllAreSeenAndDifferent', () => {
  const colors = colorsOf(SHIPPED, 8);
  assert.equal(new Set(colors).size, 8);
  colors.forEach((color) => assert.ok(contrast(color, '#ffffff') >= 3, color));
});

test('colorsOf_TooFewOrNone_AreFilledUp', () => {
  assert.equal(new Set(colorsOf(['#3776c1'], 6)).size, 6);
  assert.equal(colorsOf([], 30).length, 30);
  assert.ok(colorsOf(['red', '#12'], 3).every((color) => /^#[0-9a-f]{6}$/.test(color)));
});
