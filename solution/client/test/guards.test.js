'use strict';

const assert = require('node:assert/strict');
const fs = require('node:fs');
const path = require('node:path');
const test = require('node:test');
const { SOURCE, USER, load, platform, texts } = require('./stage');

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

const ROWS = [['HAS-SPOKESPERSONS', 'hasSpokesperson', false], ['ACTIONS-SETTLED', 'hasOpenAction', true], ['AWARDS-SETTLED', 'hasOpenAward', true], ['FOLLOW-UPS-DONE', 'hasOpenSurvey', true]];
for (const [code, fact, isAmiss] of ROWS) {
  test(`failing_${code}_FailsOnlyOnWhatWasRead`, () => {
    const group = { complainantKind: 284700003 };
    assert.deepEqual([...guards.failing([code], facts(group))], []);
    assert.deepEqual([...guards.failing([code], facts({ ...group, [fact]: !isAmiss }))], []);
    assert.deepEqual([...guards.failing([code], facts({ ...group, [fact]: isAmiss }))], [code]);
  });
}

test('readRows_GuardsNamed_AsksOnceEachAndLeavesTheUnreadableToTheServer', async () => {
  const { xrm, asked } = platform({ rows: { bce_recoveryaction: [{ bce_recoveryactionid: 'a' }], bce_award: new Error('no privilege') } });
  const found = facts();
  await load(['core.js', 'complaintguards.js'], xrm).BankCrm.ComplaintGuards.readRows(['ACTIONS-SETTLED', 'AWARDS-SETTLED', 'ACTIONS-SETTLED', 'HAS-REASON'], 'c', found);
  assert.deepEqual(asked.requests, ['bce_recoveryaction', 'bce_award']);
  assert.equal(found.hasOpenAction, true);
  assert.equal('hasOpenAward' in found, false);
});

test('transitions_Shipped_AskOnlyForGuardsThatCanBeSaid', () => {
  const { BankCrm } = load(['core.js', 'complaintguards.js'], platform().xrm);
  const rows = fs.readFileSync(path.join(SOURCE, '..', 'config', 'bce_complainttransition.csv'), 'utf8').trim().split('\n').slice(1);
  const codes = new Set(rows.flatMap((row) => BankCrm.ComplaintGuards.readGuards(/"([^"]*)"/.exec(row)[1])));
  // A report line is known to the server alone.
  codes.delete('NOT-OWN-REPORT');
  assert.ok(codes.size > 5);
  assert.deepEqual([...codes].filter((code) => !(`Guard.${code}` in texts(1033))), []);
});

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
