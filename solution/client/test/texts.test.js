'use strict';

const assert = require('node:assert/strict');
const fs = require('node:fs');
const path = require('node:path');
const test = require('node:test');
const { RESOURCES, load, platform, texts } = require('./stage');

const said = texts(1033);
const folder = path.join(RESOURCES, 'js');
const scripts = fs.readdirSync(folder).filter((name) => name.endsWith('.js'));
const literals = new Set(scripts.flatMap((name) => [...fs.readFileSync(path.join(folder, name), 'utf8').matchAll(/'([^'\n]*)'/g)].map(([, text]) => text)));

// Texts that scripts put together of a part and a code.
const PARTS = ['Action.', 'AwardKind.', 'Dialog.', 'Field.', 'Guard.', 'Justice.'];

test('texts_EveryKeyThatAScriptNames_IsThere', () => {
  const named = [...literals].filter((text) => /^(Award|Checklist|Clock|Complaint|Customer|Decide|Error|Ladder|Move|Override|Path|Policy|Propose|Result|Simulate|Stage|Start|Time|Timeline|Visual)\.[A-Z]\w+$/.test(text));
  assert.ok(named.length > 50);
  assert.deepEqual(named.filter((key) => !(key in said)), []);
});

test('texts_EveryText_IsSaidByAScript', () => {
  const isUsed = (key) => literals.has(key) || PARTS.some((part) => key.startsWith(part) && literals.has(part));
  assert.deepEqual(Object.keys(said).filter((key) => !isUsed(key)), []);
});

test('texts_PutTogether_AreThere', () => {
  const { BankCrm } = load(['core.js', 'awardlimits.js', 'complaintguards.js', 'dialogkinds.js'], platform().xrm);
  const facts = { user: 'x', employee: 'x', complainantKind: 284700001, outcome: null, hasCategory: false, hasRepresentative: false, hasAuthority: false, hasFindings: false, hasResponse: false, hasRootCause: false };
  const guards = ['HAS-CATEGORY', 'HAS-AUTHORITY', 'HAS-FINDINGS', 'HAS-RESPONSE', 'HAS-OUTCOME'];
  const keys = [
    ...BankCrm.ComplaintGuards.failing(['NOT-OWN-COMPLAINT', ...guards], facts).map((code) => `Guard.${code}`), 'Guard.HAS-REASON', 'Guard.HAS-ROOT-CAUSE',
    ...BankCrm.ComplaintGuards.ACTIONS.map((code) => `Action.${code}`),
    ...Object.keys(BankCrm.DialogKinds).flatMap((kind) => [`Dialog.${kind}`, ...BankCrm.DialogKinds[kind]({}).fields.map((field) => `Field.${field.name}`)]),
  ];
  assert.deepEqual(keys.filter((key) => !(key in said)), []);
});
