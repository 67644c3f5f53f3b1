'use strict';

const assert = require('node:assert/strict');
const fs = require('node:fs');
const path = require('node:path');
const test = require('node:test');
const { SOURCE, USER, load, platform } = require('./stage');

const guards = load(['core.js', 'complaintguards.js'], platform().xrm).BankCrm.ComplaintGuards;
const facts = (more) => ({ user: USER, employee: null, complainantKind: 284700000, outcome: 284700002, hasCategory: true, hasRepresentative: false, hasAuthority: false, hasFindings: true, hasResponse: true, hasRootCause: false, ...more });
const every = ['NOT-OWN-COMPLAINT', 'HAS-CATEGORY', 'HAS-AUTHORITY', 'HAS-FINDINGS', 'HAS-RESPONSE', 'HAS-OUTCOME', 'HAS-ROOT-CAUSE'];

test('failing_NothingWrong_FindsNothing', () => assert.deepEqual([...guards.failing(every, facts())], []));

for (const [code, more] of [
  ['NOT-OWN-COMPLAINT', { employee: USER }], ['HAS-CATEGORY', { hasCategory: false }], ['HAS-AUTHORITY', { complainantKind: 284700001, hasAuthority: true }],
  ['HAS-AUTHORITY', { complainantKind: 284700002, hasRepresentative: true }], ['HAS-FINDINGS', { hasFindings: false }], ['HAS-RESPONSE', { hasResponse: false }],
  ['HAS-OUTCOME', { outcome: null }], ['HAS-ROOT-CAUSE', { outcome: 284700000 }], ['HAS-ROOT-CAUSE', { outcome: 284700001 }],
]) {
  test(`failing_${code}_${JSON.stringify(more)}_NamesIt`, () => assert.deepEqual([...guards.failing(every, facts(more))], [code]));
}

test('failing_GuardOfOtherRows_IsLeftToTheServer', () => assert.deepEqual([...guards.failing(['ACTIONS-SETTLED', 'AWARDS-SETTLED'], facts())], []));

test('readGuards_Stored_GivesCodesWithTheConflictAlways', () => {
  assert.deepEqual([...guards.readGuards('has-response, HAS-OUTCOME,')], ['NOT-OWN-COMPLAINT', 'HAS-RESPONSE', 'HAS-OUTCOME']);
  assert.deepEqual([...guards.readGuards(null)], ['NOT-OWN-COMPLAINT']);
});

for (const [choice, codes] of [['bce_complaintaction', guards.ACTIONS], ['bce_complaintstate', guards.STATES]]) {
  test(`codes_${choice}_AreInTheOrderOfTheChoice`, () => {
    const xml = fs.readFileSync(path.join(SOURCE, 'OptionSets', `${choice}.xml`), 'utf8');
    const labels = [...xml.matchAll(/<option value="(\d+)"[\s\S]*?<label description="([^"]+)" languagecode="1033"/g)].map(([, , label]) => label.toUpperCase().replace(/ /g, '-'));
    assert.deepEqual([...codes], labels);
  });
}
