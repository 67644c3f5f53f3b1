'use strict';

const assert = require('node:assert/strict');
const test = require('node:test');
const { ROW, form, openPage, platform, settle } = require('./stage');

const [DISTRIBUTIVE, PROCEDURAL, INTERACTIONAL] = [284700000, 284700001, 284700002];
const [OPEN, DONE, WAIVED] = [1, 2, 284700000];
const HOSTILE = '<b onmouseover=alert(1)>&amp;\u202E😀';
const action = (more) => ({ bce_recoveryactionid: 'a1', bce_name: 'Apologise', bce_justicekind: INTERACTIONAL, bce_dueon: '2999-01-01T00:00:00Z', bce_doneon: null, bce_waiverreason: null, statuscode: OPEN, bce_sequence: 1, ...more });

async function open(rows, { language = 1033 } = {}) {
  const stage = platform({ language, rows: { bce_recoveryaction: rows } });
  const { context } = form('incident', {});
  const window = openPage('visuals/checklist.html');
  await window.setClientApiContext(stage.xrm, context);
  await settle();
  const all = (selector) => [...window.document.querySelectorAll(selector)];
  return { ...stage, window, all, text: (selector) => all(selector).map((one) => one.textContent) };
}

test('checklist_EveryKind_HasItsColumnAndInteractionalComesFirst', async () => {
  const page = await open([action(), action({ bce_justicekind: DISTRIBUTIVE, statuscode: DONE, bce_doneon: '2026-06-03T02:00:00Z' })]);
  assert.deepEqual(page.text('h2'), ['Interactional (0 of 1)', 'Procedural (0 of 0)', 'Distributive (1 of 1)']);
  assert.deepEqual(page.text('.none'), ['none planned']);
  assert.deepEqual(page.text('.facts'), ['Settled: 1 of 2. Open: 1, of which overdue: 0.']);
  assert.ok(page.asked.queries[0].includes(`_bce_complaintid_value eq ${ROW}`));
  assert.deepEqual(page.asked.requests, ['bce_recoveryaction']);
});

for (const [what, more, state, sign, said] of [
  ['Open', {}, 'open', '○', /^Open, due /],
  ['OpenWithoutDue', { bce_dueon: null }, 'open', '○', /^Open$/],
  ['Late', { bce_dueon: '2026-01-01T00:00:00Z' }, 'late', '!', /^Overdue since 1 Jan 2026/],
  ['Done', { statuscode: DONE, bce_doneon: '2026-06-03T02:00:00Z' }, 'done', '✓', /^Done 3 Jun 2026$/],
  ['DoneWithoutDay', { statuscode: DONE }, 'done', '✓', /^Done$/],
  ['Waived', { statuscode: WAIVED, bce_waiverreason: HOSTILE }, 'waived', '–', /^Waived: <b onmouseover/],
]) {
  test(`checklist_${what}_IsToldApartByWordAndSign`, async () => {
    const page = await open([action(more)]);
    assert.ok(page.all('.action')[0].classList.contains(state));
    assert.deepEqual(page.text('.sign'), [sign]);
    assert.match(page.text('.detail')[0], said);
    assert.equal(page.all('b').length, 0);
  });
}

test('checklist_ActionPressed_OpensIt', async () => {
  const page = await open([action()]);
  page.all('button')[0].click();
  assert.deepEqual(page.asked.forms.map((one) => ({ ...one })), [{ entityName: 'bce_recoveryaction', entityId: 'a1' }]);
});

test('checklist_NoAction_SaysSo', async () => assert.deepEqual((await open([], { language: 2052 })).text('.message'), ['尚未安排补救措施。']));

test('checklist_HostileAndManyActions_AreShownAsText', async () => {
  const page = await open(Array.from({ length: 200 }, (_, place) => action({ bce_name: HOSTILE.repeat(300), bce_justicekind: [DISTRIBUTIVE, PROCEDURAL, INTERACTIONAL][place % 3] })));
  assert.equal(page.all('.action').length, 200);
  assert.equal(page.text('.name')[0], HOSTILE.repeat(300));
  assert.equal(page.all('b').length, 0);
});
