import assert from 'node:assert/strict';
import fs from 'node:fs';
import { test } from 'node:test';
import { JSDOM } from 'jsdom';
import { dateText, valueText } from '../../../Page/forms/display.js';
import { searchXml } from '../../../Page/forms/lookup-search.js';
import { defaultsOf } from '../../../Page/xrm/navigation.js';
import { textsOf } from '../../../Page/xrm/resources.js';
import { ACCOUNT, form, STORED, TABLE } from '../xrm/stage.js';

const { window } = new JSDOM('');
Object.assign(globalThis, { DOMParser: window.DOMParser, XMLSerializer: window.XMLSerializer });

const texts = (language) => JSON.parse(fs.readFileSync(new URL(`../../../Page/texts/forms.${language}.json`, import.meta.url), 'utf8'));

test('texts_BothLanguages_HaveTheSameKeysAndPlaces', () => {
  const english = texts(1033);
  const chinese = texts(2052);
  assert.deepEqual(Object.keys(chinese), Object.keys(english));
  for (const key of Object.keys(english)) {
    assert.ok(key.startsWith('form.') && english[key].length > 0 && chinese[key].length > 0, key);
    assert.deepEqual((chinese[key].match(/\{\d\}/g) || []).sort(), (english[key].match(/\{\d\}/g) || []).sort(), key);
  }
});

test('texts_KeysThatTheCodeNames_AreThere', () => {
  const english = texts(1033);
  const folder = new URL('../../../Page/', import.meta.url);
  const sources = ['forms', 'xrm'].flatMap((name) => fs.readdirSync(new URL(`${name}/`, folder)).map((file) => fs.readFileSync(new URL(`${name}/${file}`, folder), 'utf8')));
  const named = new Set(sources.flatMap((source) => Array.from(source.matchAll(/'(form\.[A-Za-z.]+)'/g), ([, key]) => key)));
  assert.deepEqual([...named].filter((key) => !(key in english)), []);
  const used = (key) => named.has(key) || key.startsWith('form.level.') || key.startsWith('form.command.');
  assert.deepEqual(Object.keys(english).filter((key) => !used(key)), []);
});

test('valueText_Values_AreWrittenInTheUsersLanguage', () => {
  const { state } = form();
  const text = (name) => valueText(state.attributes.get(name));
  assert.deepEqual(['title', 'isopen', 'kind', 'kinds', 'customerid', 'notes', 'day'].map(text), ['Card', 'Open', 'One', 'One; Two', 'Wang Fang', '', '6/30/2026']);
  assert.equal(text('moment'), '6/30/2026 10:20 AM');
  assert.equal(dateText(state.attributes.get('moment'), false), '6/30/2026');
});

test('valueText_Money_HasTheSignOfTheRowsCurrency', () => {
  const { state, context } = form({ row: { ...STORED, 'amount@OData.Community.Display.V1.FormattedValue': '¥12.50' } });
  assert.equal(valueText(state.attributes.get('amount')), '¥12.50');
  context.getAttribute('amount').setValue(999.5);
  assert.equal(valueText(state.attributes.get('amount')), '¥999.50');
});

test('searchXml_HostileWords_StayOneValue', () => {
  const words = '"><filter/>&%\'';
  const xml = searchXml('<fetch><entity name="case"><attribute name="count" /><filter isquickfindfields="1"><condition attribute="title" operator="like" value="{0}" /></filter></entity></fetch>', TABLE, words, ['title', 'notes'], ['<filter><condition attribute="statecode" operator="eq" value="0" /></filter>']);
  const document = new window.DOMParser().parseFromString(xml, 'text/xml');
  const conditions = [...document.querySelectorAll('condition')].map((one) => [one.getAttribute('attribute'), one.getAttribute('operator'), one.getAttribute('value')]);
  assert.deepEqual(conditions, [['title', 'like', `%${words}%`], ['notes', 'like', `%${words}%`], ['statecode', 'eq', '0']]);
  assert.deepEqual([...document.querySelectorAll('attribute')].map((one) => one.getAttribute('name')), ['count', 'title']);
  assert.throws(() => searchXml('<fetch>', TABLE, '', [], []), SyntaxError);
});

test('defaultsOf_ParametersOfAnAddress_BecomeValues', () => {
  const given = { title: 'x', count: '3', isopen: '1', kinds: '1,2', customerid: ACCOUNT, customeridname: 'Firm', customeridtype: 'account', unknown: 'y' };
  assert.deepEqual(defaultsOf(given, TABLE), { title: 'x', count: 3, isopen: true, kinds: [1, 2], customerid: [{ id: ACCOUNT, name: 'Firm', entityType: 'account' }] });
  assert.deepEqual(defaultsOf({ customerid: { id: ACCOUNT, name: 'Firm', entityType: 'account' } }, TABLE), { customerid: [{ id: ACCOUNT, name: 'Firm', entityType: 'account' }] });
});

test('textsOf_Resx_GivesItsTexts', () => {
  const file = fs.readFileSync(new URL('../../../../../solution/src/WebResources/bce_/strings/client.2052.resx', import.meta.url), 'utf8').replace(/^\uFEFF/, '');
  const found = textsOf(new window.DOMParser().parseFromString(file, 'application/xml'));
  assert.ok(found.size > 50);
  assert.match(found.get('Customer.Watch'), /\{0\}/);
});
