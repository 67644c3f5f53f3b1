import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { HOSTILE } from '../stage.js';
import { textsOf } from '../../../Page/shell/texts.js';

const PAGE = fileURLToPath(new URL('../../../Page/', import.meta.url));
const read = (file) => JSON.parse(fs.readFileSync(path.join(PAGE, 'texts', file), 'utf8'));
const places = (text) => [...text.matchAll(/\{\d\}/g)].map(([place]) => place);
const FILES = fs.readdirSync(path.join(PAGE, 'texts')).filter((file) => file.endsWith('1033.json'));

/** The scripts of some folders of the page as one text. */
function scripts(...folders) {
  return folders.flatMap((folder) => fs.readdirSync(path.join(PAGE, folder)).map((file) => fs.readFileSync(path.join(PAGE, folder, file), 'utf8'))).join('\n');
}

test('texts_BothLanguages_HaveTheSameKeysAndPlaces', () => {
  assert.ok(FILES.length > 0);
  for (const file of FILES) {
    const [english, chinese] = [read(file), read(file.replace('1033', '2052'))];
    assert.deepEqual(Object.keys(chinese).sort(), Object.keys(english).sort(), file);
    Object.keys(english).forEach((key) => {
      assert.ok(english[key].trim() && chinese[key].trim(), key);
      assert.deepEqual([...new Set(places(chinese[key]))].sort(), [...new Set(places(english[key]))].sort(), key);
    });
  }
});

test('texts_Chinese_IsChinese', () => Object.entries(read('2052.json')).filter(([key]) => key !== 'dialog.ok').forEach(([key, text]) =>
  assert.match(text, /[\u4e00-\u9fff–]/, key)));

test('texts_EveryKeyOfTheShell_IsUsedAndEveryUsedKeyIsThere', () => {
  const source = scripts('charts', 'dashboards', 'data', 'dialogs', 'lists', 'shell');
  const used = new Set([...source.matchAll(/'((?:shell|list|dialog|chart)\.[A-Za-z]+)'/g)].map(([, key]) => key));
  // The commands of a list are named by their ids.
  [...scripts('lists').matchAll(/'(new|edit|delete|refresh|showChart|hideChart)'/g)].forEach(([, id]) => used.add(`list.${id}`));
  assert.deepEqual([...used].sort(), Object.keys(read('1033.json')).sort());
});

test('textsOf_Values_StandInTheirPlacesOnce', () => {
  const text = textsOf({ a: '{0} of {1}', b: 'plain' });
  assert.equal(text('a', 1, 2), '1 of 2');
  assert.equal(text('a', '{1}', HOSTILE), `{1} of ${HOSTILE}`);
  assert.equal(text('b', 1), 'plain');
});

test('textsOf_UnknownKey_IsSeen', () => {
  assert.equal(textsOf({})('no.such'), 'no.such');
  assert.equal(textsOf({})('toString'), 'toString');
});
