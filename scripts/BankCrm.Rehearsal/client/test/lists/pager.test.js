import assert from 'node:assert/strict';
import test from 'node:test';
import { rangeText } from '../../../Page/lists/pager.js';

const text = (key, ...values) => `${key}(${values.join('|')})`;
const range = (state) => rangeText(text, 1033, { page: 1, pageSize: 50, shown: 50, count: 120, more: true, ...state });

test('rangeText_Page_NamesItsRowsOfAll', () => {
  assert.equal(range({}), 'list.range(1|50|120)');
  assert.equal(range({ page: 3, shown: 20, more: false }), 'list.range(101|120|120)');
});

test('rangeText_MoreThanThePlatformCounts_SaysAtLeast', () => assert.equal(range({ count: 5000 }), 'list.rangeMore(1|50|5,000)'));

test('rangeText_JustAsManyAsThePlatformCounts_SaysAll', () => assert.equal(range({ page: 100, count: 5000, more: false }), 'list.range(4,951|5,000|5,000)'));

test('rangeText_NoCount_SaysWhatIsShown', () => {
  assert.equal(range({ count: null, more: false, shown: 7 }), 'list.rangeAll(1|7|7)');
  assert.equal(range({ count: null }), 'list.rangeMore(1|50|50)');
});

test('rangeText_NoRows_SaysSo', () => assert.equal(range({ shown: 0, count: 0 }), 'list.noRows()'));
