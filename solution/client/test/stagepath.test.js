'use strict';

const assert = require('node:assert/strict');
const test = require('node:test');
const { ROW, form, openPage, platform, settle } = require('./stage');

const HOSTILE = '<script>alert(1)</script>"\'\u202E😀';
const CODES = ['LOST', 'PROSPECT', 'DORMANT', 'DECLINING', 'WON-BACK', 'NEW', 'GROWING', 'MATURE'];
const id = (code, version = 1) => `${code.toLowerCase()}-${version}`;

// The transitions of the shipped policy: from > to, with * for a conversion.
const WAYS = 'PROSPECT>LOST PROSPECT>NEW* PROSPECT>GROWING* PROSPECT>MATURE* NEW>LOST NEW>DORMANT NEW>DECLINING NEW>GROWING* NEW>MATURE* GROWING>LOST GROWING>DORMANT GROWING>DECLINING GROWING>MATURE* MATURE>LOST MATURE>DORMANT MATURE>DECLINING DECLINING>LOST DECLINING>DORMANT DECLINING>GROWING* DECLINING>MATURE* DORMANT>LOST DORMANT>DECLINING DORMANT>GROWING* DORMANT>MATURE* LOST>WON-BACK* WON-BACK>LOST WON-BACK>DORMANT WON-BACK>DECLINING WON-BACK>GROWING*';

function stages(version = 1, status = 284700000, moves = {}) {
  return CODES.map((code, place) => ({
    bce_lifecyclestageid: id(code, version), bce_code: code, bce_name: `Stage ${code}`, bce_namezh: `阶段${code}`, bce_order: place + 1, bce_isended: code === 'LOST', _bce_lifecyclepolicyid_value: `policy-${version}`,
    bce_lifecyclepolicyid: { statuscode: status, bce_effectivefrom: `200${version}-01-01` },
    bce_lifecyclestage_stagetransition_fromstage: WAYS.split(' ').filter((way) => way.startsWith(`${code}>`)).map((way) => ({ _bce_tostageid_value: id(way.replace('*', '').split('>')[1], version), bce_isconversion: way.endsWith('*') })),
    bce_lifecyclestage_stagemove_stage: moves[code] || [],
  }));
}

const MOVES = { NEW: [{ bce_enteredon: '2025-01-10', bce_daysinprevious: null, _bce_fromstageid_value: null }], GROWING: [{ bce_enteredon: '2025-02-10', bce_daysinprevious: 31, _bce_fromstageid_value: id('NEW') }] };
const GROWING = { id: id('GROWING'), name: 'Stage GROWING', table: 'bce_lifecyclestage' };

async function open(columns, rows, { table = 'contact', language = 1033 } = {}) {
  const stage = platform({ language, rows: { bce_lifecyclestage: rows } });
  const { context } = form(table, { bce_customerkind: 284700000, bce_lifecyclestageid: GROWING, bce_stagesince: new Date(2025, 1, 10), bce_stageholduntil: null, ...columns });
  const window = openPage('visuals/stagepath.html');
  await window.setClientApiContext(stage.xrm, context);
  await settle();
  const all = (selector) => [...window.document.querySelectorAll(selector)];
  return { ...stage, window, all, said: () => all('.facts li').map((one) => one.textContent), stage: (code) => all('.stage').find((one) => one.querySelector('.name').textContent === `Stage ${code}`) };
}

test('path_ShippedPolicy_StandsInTheOrderInWhichCustomersPass', async () => {
  const page = await open({}, stages());
  assert.deepEqual(page.all('.name').map((one) => one.textContent.replace('Stage ', '')), ['PROSPECT', 'NEW', 'GROWING', 'MATURE', 'DECLINING', 'DORMANT', 'LOST', 'WON-BACK']);
});

test('path_PolicyWithoutTransitions_KeepsEveryStage', async () => {
  const page = await open({}, stages().map((one) => ({ ...one, bce_lifecyclestage_stagetransition_fromstage: [] })));
  assert.equal(page.all('.stage').length, 8);
});

test('path_CurrentAndSeenStages_SaySinceWhenAndHowLong', async () => {
  const page = await open({}, stages(1, 284700000, MOVES));
  assert.equal(page.stage('GROWING').getAttribute('aria-current'), 'step');
  assert.deepEqual([...page.stage('GROWING').querySelectorAll('.detail')].map((one) => one.textContent), ['now, since 10 Feb 2025']);
  assert.deepEqual([...page.stage('NEW').querySelectorAll('.detail')].map((one) => one.textContent), ['entered 1×, last 10 Jan 2025', '31 days in all']);
  assert.equal(page.stage('LOST').querySelector('.detail').textContent, 'not yet');
  assert.match(page.said()[0], /^Stage GROWING since 10 Feb 2025: [\d,]+ days\.$/);
  assert.equal(page.said()[1], 'Moves seen: 2.');
});

test('path_MovesUnderARetiredVersion_CountByStage', async () => {
  const old = { NEW: [{ bce_enteredon: '2020-01-10', bce_daysinprevious: 5, _bce_fromstageid_value: id('PROSPECT', 1) }] };
  const current = { ...GROWING, id: id('GROWING', 2) };
  const page = await open({ bce_lifecyclestageid: current }, [...stages(1, 2, old), ...stages(2, 284700000, { NEW: [{ bce_enteredon: '2024-01-10', bce_daysinprevious: 7, _bce_fromstageid_value: id('PROSPECT', 2) }] })]);
  assert.equal(page.all('.stage').length, 8);
  assert.equal(page.stage('NEW').querySelector('.detail').textContent, 'entered 2×, last 10 Jan 2024');
  assert.deepEqual([...page.stage('PROSPECT').querySelectorAll('.detail')].map((one) => one.textContent), ['12 days in all']);
});

test('path_Request_IsOneAndAsksForTheCustomersOwnMoves', async () => {
  const person = await open({}, stages());
  const company = await open({}, stages(), { table: 'account' });
  assert.deepEqual(person.asked.requests, ['bce_lifecyclestage']);
  assert.ok(person.asked.queries[0].includes(`$filter=_bce_contactid_value eq ${ROW} and statecode eq 0`));
  assert.ok(company.asked.queries[0].includes(`$filter=_bce_accountid_value eq ${ROW} and statecode eq 0`));
});

test('path_MovedByHand_SaysUntilWhenItIsKept', async () => {
  const page = await open({ bce_stageholduntil: new Date(2999, 0, 31) }, stages());
  assert.ok(page.said().includes('Moved by hand; kept until 31 Jan 2999.'));
});

test('path_NoStageAndNoPolicy_SaysSo', async () => {
  const page = await open({ bce_lifecyclestageid: null, bce_stagesince: null }, [], { language: 2052 });
  assert.deepEqual(page.said(), ['尚未归入任何阶段。']);
  assert.equal(page.all('.message').length, 1);
});

test('path_HostileNamesAndManyMoves_AreShownAsText', async () => {
  const many = Array.from({ length: 500 }, () => ({ bce_enteredon: '2025-01-10', bce_daysinprevious: 1, _bce_fromstageid_value: id('NEW') }));
  const page = await open({ bce_lifecyclestageid: { ...GROWING, name: HOSTILE } }, stages(1, 284700000, { GROWING: many }).map((one) => ({ ...one, bce_name: HOSTILE })));
  assert.equal(page.all('script').length, 0);
  assert.equal(page.all('.name')[0].textContent, HOSTILE);
  assert.equal(page.said()[1], 'Moves seen: 500.');
});
