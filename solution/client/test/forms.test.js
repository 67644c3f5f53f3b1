'use strict';

const assert = require('node:assert/strict');
const test = require('node:test');
const { ROW, USER, event, form, load, platform } = require('./stage');

const GOLD = { id: ROW, name: '金卡客户', table: 'bce_tier' };
const DAY = 86400000;

function open(script, table, columns, options) {
  const stage = platform(options);
  return { ...load(['core.js', 'visuals.js', script], stage.xrm), ...stage, ...form(table, columns, options) };
}

const customer = (columns, options) => {
  const page = open('customer.js', 'contact', { bce_customernumber: '1001', bce_customerkind: 284700000, bce_tierid: GOLD, bce_tiermissed: 0, bce_tierallowedmisses: 3, bce_tiergaptonext: null, bce_marketingfreezeuntil: null, bce_opencomplaints: 0, bce_churnband: null, ...columns }, options);
  page.BankCrm.Customer.onLoad(event(page.context));
  return page;
};

test('customer_NothingToSay_SaysNothingAndAsksNothing', () => {
  const page = customer({});
  assert.equal(page.notes.size, 0);
  assert.deepEqual(page.asked.requests, []);
});

test('customer_OnWatch_SaysWhichWindowOfHowMany', () => {
  assert.equal(customer({ bce_tiermissed: 2 }).notes.get('bce_today').text, 'On watch: 2 of 3 windows under the floor of 金卡客户.');
  assert.equal(customer({ bce_tiermissed: 2 }, { language: 2052 }).notes.get('bce_today').text, '观察中：已有2个窗口低于金卡客户层级的门槛，满3个将降级。');
});

for (const [what, days, isShown] of [['Yesterday', -1, false], ['Today', 0, true], ['Tomorrow', 1, true]]) {
  test(`customer_FreezeUntil${what}_IsShown${isShown}`, () => {
    const now = new Date(Date.now() + days * DAY);
    assert.equal(customer({ bce_marketingfreezeuntil: new Date(now.getFullYear(), now.getMonth(), now.getDate()) }).notes.has('bce_today'), isShown);
  });
}

test('customer_SeveralThings_AreSaidInOneNotice', () => {
  const page = customer({ bce_opencomplaints: 2, bce_churnband: 284700002, bce_tiermissed: 1, bce_marketingfreezeuntil: new Date(9999, 11, 31) });
  assert.equal(page.notes.size, 1);
  assert.deepEqual(page.notes.get('bce_today'), { text: 'On watch: 1 of 3 windows under the floor of 金卡客户. Open complaints: 2. No marketing until they are closed. High risk of leaving.', level: 'WARNING' });
});

test('customer_FormWithoutOurColumns_SaysNothing', () => {
  const page = open('customer.js', 'contact', {});
  page.BankCrm.Customer.onLoad(event(page.context));
  assert.equal(page.notes.size, 0);
});

test('customer_NoNumber_IsSaidBeforeAnythingIsTyped', async () => {
  const page = customer({ bce_customernumber: null });
  await page.BankCrm.Customer.grantOverride(page.context);
  await page.BankCrm.Customer.moveStage(page.context);
  assert.equal(page.asked.dialogs.length, 0);
  assert.equal(page.asked.alerts.length, 2);
});

test('customer_Explain_HandsOverTableAndRow', async () => {
  const page = customer({});
  await page.BankCrm.Customer.explain(page.context);
  assert.deepEqual(page.asked.dialogs[0].data, { kind: 'explain', table: 'contact', id: ROW, customerKind: 284700000 });
});

const award = (columns) => open('award.js', 'bce_award', { bce_awardstate: 284700000, bce_proposedbyid: null, bce_awardlevelid: { id: ROW, name: 'Branch head', table: 'bce_awardlevel' }, bce_withinlimit: false, bce_outsideband: true, ...columns });

test('award_AboveLimitAndOutsideBand_AreSaid', () => {
  const page = award({});
  page.BankCrm.Award.onLoad(event(page.context));
  assert.match(page.notes.get('bce_limit').text, /Branch head decides/);
  assert.ok(page.notes.has('bce_band'));
  assert.equal(page.notes.has('bce_own'), false);
});

test('award_Decided_OffersNothing', () => {
  const page = award({ bce_awardstate: 284700001 });
  page.BankCrm.Award.onLoad(event(page.context));
  assert.equal(page.notes.size, 0);
  assert.equal(page.BankCrm.Award.awaitsDecision(page.context), false);
});

test('award_OwnProposal_IsNotDecided', async () => {
  const page = award({ bce_proposedbyid: { id: USER, name: 'Me', table: 'systemuser' } });
  await page.BankCrm.Award.approve(page.context);
  assert.equal(page.asked.dialogs.length, 0);
  assert.equal(page.asked.alerts.length, 1);
});

test('award_ApproveAndReject_OpenTheirDialogs', async () => {
  const page = award({});
  await page.BankCrm.Award.approve(page.context);
  await page.BankCrm.Award.reject(page.context);
  assert.deepEqual(page.asked.dialogs.map((one) => one.data), [{ kind: 'approve', id: ROW }, { kind: 'reject', id: ROW }]);
});

test('award_Approved_NoticesGo', async () => {
  const page = award({});
  page.BankCrm.Award.onLoad(event(page.context));
  page.context.data.refresh = async () => { page.values.bce_awardstate = 284700001; };
  await page.BankCrm.Award.approve(page.context);
  assert.equal(page.notes.size, 0);
});

test('customer_OverrideGranted_NoticesAreShownAfresh', async () => {
  const page = customer({ bce_tiermissed: 2 });
  page.context.data.refresh = async () => { page.values.bce_tiermissed = 0; };
  await page.BankCrm.Customer.grantOverride(page.context);
  assert.equal(page.notes.has('bce_today'), false);
});

for (const [status, pattern] of [[1, null], [284700000, /in force/], [2, /retired/]]) {
  test(`policy_Status${status}_SaysWhetherItsTermsAreFixed`, () => {
    const page = open('tierpolicy.js', 'bce_tierpolicy', { statuscode: status });
    page.BankCrm.TierPolicy.onLoad(event(page.context));
    const note = page.notes.get('bce_policy');
    assert.ok(pattern === null ? note === undefined : pattern.test(note.text));
  });
}
