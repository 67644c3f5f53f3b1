import assert from 'node:assert/strict';
import test from 'node:test';
import { formatDate, formatDateTime, formatMoney, formatValue, parseDate, parseDateTime, parseNumber, parseTime, parseValue } from '../../../Page/data/format.js';

const ENGLISH = 1033;
const CHINESE = 2052;

test('formatValue_Kinds_AreWrittenInTheUsersLanguage', () => {
  const cases = [
    [{ type: 'integer' }, 1234567, '1,234,567', '1,234,567'],
    [{ type: 'decimal', precision: 4 }, 0.5, '0.5000', '0.5000'],
    [{ type: 'money', precision: 2 }, -1234.5, '-1,234.50', '-1,234.50'],
    [{ type: 'datetime', format: 'date' }, '2026-03-31', '3/31/2026', '2026/3/31'],
    [{ type: 'datetime', format: 'datetime' }, '2026-03-31T21:05:00Z', '3/31/2026 9:05 PM', '2026/3/31 21:05'],
    [{ type: 'boolean', options: [{ value: 0, label: 'No' }, { value: 1, label: 'Yes' }] }, false, 'No', 'No'],
    [{ type: 'optionset', options: [{ value: 7, label: 'Seven' }] }, 7, 'Seven', 'Seven'],
    [{ type: 'multiselectoptionset', options: [{ value: 1, label: 'A' }, { value: 2, label: 'B' }] }, '1,2', 'A; B', 'A; B'],
    [{ type: 'string' }, '<b>"\u202Ex', '<b>"\u202Ex', '<b>"\u202Ex'],
    [{ type: 'integer' }, null, '', ''],
    [{ type: 'integer' }, 0, '0', '0'],
  ];
  for (const [column, value, english, chinese] of cases) {
    assert.equal(formatValue(column, value, ENGLISH), english);
    assert.equal(formatValue(column, value, CHINESE), chinese);
  }
});

test('formatDateTime_NoonAndMidnight_AreTwelve', () => {
  assert.equal(formatDateTime('2026-01-01T00:00:00Z', ENGLISH), '1/1/2026 12:00 AM');
  assert.equal(formatDateTime('2026-01-01T12:00:00Z', ENGLISH), '1/1/2026 12:00 PM');
});

test('formatMoney_Symbol_StandsAfterTheSign', () => assert.equal(formatMoney(-5, 2, CHINESE, '¥'), '-¥5.00'));

test('parseNumber_WhatPeopleType_IsRead', () => {
  const cases = { '1,234.50': 1234.5, '¥1,000': 1000, '-¥5': -5, '.5': 0.5, '１２３': 123, ' 7 ': 7, '-0.25': -0.25 };
  Object.entries(cases).forEach(([typed, value]) => assert.equal(parseNumber(typed), value, typed));
});

test('parseNumber_NoNumber_ThrowsAKey', () => ['abc', '1,23', '1.2.3', '--1', '.', '-', '1e5', '0x10'].forEach((typed) =>
  assert.throws(() => parseNumber(typed), { name: 'TypeError', message: 'shell.notANumber' }, typed)));

test('parseDate_BothLanguages_TakeTheirPattern', () => {
  assert.equal(parseDate('3/31/2026', ENGLISH), '2026-03-31');
  assert.equal(parseDate('2026-3-31', ENGLISH), '2026-03-31');
  assert.equal(parseDate('2026/3/31', CHINESE), '2026-03-31');
  assert.equal(parseDate('2026年3月31日', CHINESE), '2026-03-31');
});

test('parseDate_NoDay_ThrowsAKey', () => {
  for (const typed of ['2026-02-29', '13/01/2026', '1752-12-31', 'tomorrow', '2026-3', '31']) {
    assert.throws(() => parseDate(typed, ENGLISH), { message: 'shell.notADate' }, typed);
  }

  assert.throws(() => parseDate('3/31/2026', CHINESE), { message: 'shell.notADate' });
});

test('parseDateTime_TimeGivenOrNot_IsUtc', () => {
  assert.equal(parseDateTime('3/31/2026 9:05 PM', ENGLISH).toISOString(), '2026-03-31T21:05:00.000Z');
  assert.equal(parseDateTime('2026/3/31 21:05', CHINESE).toISOString(), '2026-03-31T21:05:00.000Z');
  assert.equal(parseDateTime('2026-03-31T21:05', ENGLISH).toISOString(), '2026-03-31T21:05:00.000Z');
  assert.equal(parseDateTime('2026-03-31', ENGLISH).toISOString(), '2026-03-31T00:00:00.000Z');
});

test('parseTime_NoTime_ThrowsAKey', () => ['24:00', '9:60', '13:00 PM', '0:30 AM', 'noon'].forEach((typed) =>
  assert.throws(() => parseTime(typed), { message: 'shell.notATime' }, typed)));

test('parseValue_WrittenValue_ComesBack', () => {
  const day = { type: 'datetime', format: 'date' };
  const moment = { type: 'datetime', format: 'datetime' };
  for (const language of [ENGLISH, CHINESE]) {
    assert.equal(parseValue(day, formatDate('2026-12-01', language), language), '2026-12-01');
    assert.equal(parseValue(moment, formatDateTime('2026-12-01T00:07:00Z', language), language).toISOString(), '2026-12-01T00:07:00.000Z');
    assert.equal(parseValue({ type: 'money', precision: 2 }, formatValue({ type: 'money', precision: 2 }, 98765.4, language), language), 98765.4);
  }
});

test('parseValue_NothingTyped_IsNull', () => ['integer', 'money', 'datetime', 'string', 'optionset'].forEach((type) => assert.equal(parseValue({ type, options: [] }, '  ', ENGLISH), null)));

test('parseValue_PartOfAWhole_ThrowsAKey', () => assert.throws(() => parseValue({ type: 'integer' }, '1.5', ENGLISH), { message: 'shell.notWhole' }));

test('parseValue_UnknownOption_ThrowsAKey', () => assert.throws(() => parseValue({ type: 'optionset', options: [{ value: 1, label: 'A' }] }, 'B', ENGLISH), { message: 'shell.notAnOption' }));
