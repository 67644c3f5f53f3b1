'use strict';

const assert = require('node:assert/strict');
const test = require('node:test');
const { load, platform } = require('./stage');

const RUNNING = 284700000;
const MET = 284700001;
const BREACHED = 284700002;
const NOW = new Date('2026-06-10T08:00:00Z');

const clocks = (language) => load(['core.js', 'clocks.js'], platform({ language }).xrm).BankCrm.Clocks;
const row = (more) => ({ bce_complaintclockid: 'c', bce_regimecode: 'UK', bce_milestone: 'final', bce_clockstate: RUNNING, bce_dueon: '2026-06-12T12:30:00Z', bce_atriskon: '2026-06-11T08:00:00Z', bce_isatrisk: false, ...more });

test('standing_BeforeAtRisk_CountsDown', () => {
  const rules = clocks();
  const standing = rules.standing(rules.read(row()), NOW);
  assert.equal(standing.level, 'INFO');
  assert.match(standing.text, /^UK \/ final: 2 days 4 hours left, due 12 Jun 2026/);
});

for (const [what, at, level] of [['JustBeforeAtRisk', '2026-06-11T07:59:59Z', 'INFO'], ['AtRisk', '2026-06-11T08:00:00Z', 'WARNING'], ['JustBeforeDue', '2026-06-12T12:29:59Z', 'WARNING'], ['Due', '2026-06-12T12:30:00Z', 'ERROR']]) {
  test(`standing_${what}_Is${level}`, () => {
    const rules = clocks();
    assert.equal(rules.standing(rules.read(row()), new Date(at)).level, level);
  });
}

test('standing_Paused_SaysSinceWhen', () => {
  const rules = clocks(2052);
  assert.match(rules.standing(rules.read(row({ bce_pausedon: '2026-06-09T02:00:00Z' })), NOW).text, /暂停计时/);
});

test('needReview_UnmarkedPastDue_AsksTheServer', () => {
  const rules = clocks();
  const late = new Date('2026-06-12T12:30:00Z');
  assert.equal(rules.needReview([rules.read(row({ bce_isatrisk: true }))], late), true);
  assert.equal(rules.needReview([rules.read(row({ bce_isatrisk: true, bce_clockstate: BREACHED }))], late), false);
  assert.equal(rules.needReview([rules.read(row({ bce_isatrisk: true }))], NOW), false);
  assert.equal(rules.needReview([rules.read(row({ bce_pausedon: '2026-06-09T02:00:00Z' }))], late), false);
});

test('needReview_UnmarkedAtRisk_AsksTheServer', () => {
  const rules = clocks();
  assert.equal(rules.needReview([rules.read(row())], new Date('2026-06-11T08:00:00Z')), true);
  assert.equal(rules.needReview([rules.read(row())], new Date('2026-06-11T07:59:00Z')), false);
});

test('inOrder_MetClocks_AreLeftOutAndPausedStandLast', () => {
  const rules = clocks();
  const all = [row({ bce_complaintclockid: 'paused', bce_pausedon: '2026-06-09T02:00:00Z' }), row({ bce_complaintclockid: 'met', bce_clockstate: MET, bce_endedon: '2026-06-09T02:00:00Z' }),
    row({ bce_complaintclockid: 'later', bce_dueon: '2026-07-01T00:00:00Z' }), row({ bce_complaintclockid: 'next' })].map(rules.read);
  assert.deepEqual([...rules.inOrder(all).map((one) => one.id)], ['next', 'later', 'paused']);
});
