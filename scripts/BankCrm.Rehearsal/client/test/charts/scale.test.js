import assert from 'node:assert/strict';
import test from 'node:test';
import { marksOf, markText, placer } from '../../../Page/charts/scale.js';

test('marksOf_Values_AreRoundAndHoldThemAll', () => {
  assert.deepEqual(marksOf([169, 6]), [0, 50, 100, 150, 200]);
  assert.deepEqual(marksOf([0.42, 0.91]), [0, 0.5, 1]);
  assert.deepEqual(marksOf([-12, 30]), [-20, 0, 20, 40]);
});

test('marksOf_WholeNumbers_HaveNoParts', () => assert.deepEqual(marksOf([2, 1], 5, true), [0, 1, 2]));

test('marksOf_NothingOrZero_StillHasAnAxis', () => {
  assert.deepEqual(marksOf([0], 5, true), [0, 1]);
  assert.ok(marksOf([]).length >= 2);
});

test('marksOf_AnyRange_CoversIt', () => {
  for (const most of [1, 3, 7, 19, 99, 101, 12345, 1e9, 0.003]) {
    const marks = marksOf([most]);
    assert.ok(marks[marks.length - 1] >= most && marks.length <= 8, `${most}: ${marks}`);
  }
});

test('markText_LargeNumbers_AreShort', () => {
  assert.equal(markText(1500000, 1033), '1.5M');
  assert.equal(markText(1500000, 2052), '150万');
});

test('placer_Ends_AreTheMarks', () => {
  const place = placer([0, 50, 100], 200, 0);
  assert.deepEqual([place(0), place(25), place(100)], [200, 150, 0]);
});
