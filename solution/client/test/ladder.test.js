'use strict';

const assert = require('node:assert/strict');
const test = require('node:test');
const { form, openPage, platform, settle } = require('./stage');

const POLICY = 'aaaaaaaa-0000-0000-0000-000000000001';
const OTHER = 'aaaaaaaa-0000-0000-0000-000000000002';
const HOSTILE = '<img src=x onerror=alert(1)>"\'\u202E😀';
const id = (order) => `bbbbbbbb-0000-0000-0000-00000000000${order}`;
const tier = (order, name, namezh, floor, more) => ({ bce_tierid: id(order), bce_name: name, bce_namezh: namezh, bce_order: order, bce_floor: floor, bce_pointsfloor: null, bce_stablefrom: null, _bce_tierpolicyid_value: POLICY, bce_tierpolicyid: { bce_mode: 284700000, bce_effectivefrom: '2000-01-01' }, ...more });
const TIERS = [tier(1, 'Basic', '普通客户', 0), tier(2, 'Gold', '金卡客户', 50000), tier(3, 'Private banking', '私人银行客户', 6000000, { bce_stablefrom: 8000000 })];
const GOLD = { id: id(2), name: 'Gold', table: 'bce_tier' };

async function open(columns, rows = TIERS, options = {}) {
  const stage = platform({ ...options, rows: { bce_tier: rows } });
  const { context } = form('contact', { bce_customerkind: 284700000, bce_tierid: GOLD, bce_computedtierid: GOLD, bce_tiersince: new Date(2026, 5, 1), bce_aum: 60000, bce_tiergaptonext: 5940000, bce_tiermissed: 0, bce_tierallowedmisses: 3, bce_tierzone: 284700000, ...columns }, { labels: { bce_tierzone: 'Critical' } });
  const window = openPage('visuals/ladder.html');
  await window.setClientApiContext(stage.xrm, context);
  await settle();
  const all = (selector) => [...window.document.querySelectorAll(selector)];
  return { ...stage, window, all, said: () => all('.facts li').map((one) => one.textContent), ladder: window.BankCrm.Ladder, read: () => window.BankCrm.Ladder.model(context, rows) };
}

test('ladder_CustomerInATier_ShowsAllTiersWithItsOwnMarked', async () => {
  const page = await open({});
  assert.deepEqual(page.all('.step').map((one) => one.textContent), ['Basicfrom 0', 'Assets 60,000Goldfrom 50,000', 'Private bankingfrom 6,000,000']);
  assert.deepEqual(page.all('[aria-current]').map((one) => one.querySelector('.name').textContent), ['Gold']);
  assert.deepEqual(page.asked.requests, ['bce_tier']);
});

test('ladder_InWords_SaysWhatThePictureShows', async () => {
  const page = await open({ bce_tiermissed: 2, bce_tierzone: 284700001 });
  assert.deepEqual(page.said(), ['Gold since 1 Jun 2026', '5,940,000.00 more to the next floor above.', 'On watch: 2 of 3 windows missed.', 'Zone: Critical.']);
});

test('ladder_Chinese_SaysTheChineseNames', async () => {
  const page = await open({}, TIERS, { language: 2052 });
  assert.equal(page.all('.name')[1].textContent, '金卡客户');
  assert.equal(page.window.document.documentElement.lang, 'zh-Hans');
  assert.ok(page.said()[0].startsWith('金卡客户，自2026年6月1日起'));
});

for (const [assets, step, share] of [[-1, 0, 0], [0, 0, 0], [49999.99, 0, 0.9999998], [50000, 1, 0], [3025000, 1, 0.5], [6000000, 2, 0], [8000000, 2, 1], [99000000, 2, 1]]) {
  test(`place_Assets${assets}_StandOnStep${step}`, async () => {
    const page = await open({ bce_aum: assets });
    const found = page.ladder.place(page.read());
    assert.equal(found.step, step);
    assert.ok(Math.abs(found.share - share) < 0.000001, found.share);
  });
}

test('ladder_AssetsUnderTheTier_MarkStandsOnTheLowerStep', async () => {
  const page = await open({ bce_aum: 25000, bce_tiermissed: 1 });
  assert.equal(page.all('.step')[0].querySelector('.mark').textContent, 'Assets 25,000');
  assert.equal(page.all('.mark').length, 1);
});

test('ladder_Override_SaysWhatTheFiguresGive', async () => {
  const page = await open({ bce_computedtierid: { id: id(1), name: 'Basic', table: 'bce_tier' } });
  assert.ok(page.said().includes('Granted by override; the figures alone give Basic.'));
});

test('ladder_TopTier_NamesNoGap', async () => {
  const page = await open({ bce_tierid: { id: id(3), name: 'Private banking', table: 'bce_tier' }, bce_tiergaptonext: null });
  assert.ok(page.said().includes('Highest tier.'));
});

test('ladder_PointsPolicy_ShowsPointsAndNoAssets', async () => {
  const page = await open({}, TIERS.map((one) => ({ ...one, bce_pointsfloor: one.bce_order * 100, bce_tierpolicyid: { bce_mode: 284700001 } })));
  assert.equal(page.all('.detail')[1].textContent, 'from 200 points');
  assert.equal(page.all('.mark').length, 0);
});

test('ladder_OtherCurrency_SetsNoAssetsAgainstFloors', async () => {
  const rows = TIERS.map((one) => ({ ...one, _transactioncurrencyid_value: id(8) }));
  assert.equal((await open({ transactioncurrencyid: { id: id(9), name: 'USD', table: 'transactioncurrency' } }, rows)).all('.mark').length, 0);
  assert.equal((await open({ transactioncurrencyid: { id: id(8), name: 'CNY', table: 'transactioncurrency' } }, rows)).all('.mark').length, 1);
});

test('ladder_TwoPoliciesInForce_ShowsTheOneThatDecided', async () => {
  const newer = { ...tier(4, 'Silver', '银卡', 10), _bce_tierpolicyid_value: OTHER, bce_tierpolicyid: { bce_mode: 284700000, bce_effectivefrom: '2027-01-01' } };
  assert.deepEqual((await open({}, [...TIERS, newer])).all('.name').map((one) => one.textContent), ['Basic', 'Gold', 'Private banking']);
  assert.deepEqual((await open({ bce_tierid: null }, [...TIERS, newer])).all('.name').map((one) => one.textContent), ['Silver']);
});

test('ladder_NoTierAndNoPolicy_SaysSo', async () => {
  const page = await open({ bce_tierid: null, bce_computedtierid: null }, []);
  assert.deepEqual(page.said(), ['No tier has been decided yet.']);
  assert.equal(page.all('.message')[0].textContent, 'No tier policy is in force for this kind of customer.');
});

test('ladder_HostileNames_AreShownAsText', async () => {
  const page = await open({}, TIERS.map((one) => ({ ...one, bce_name: HOSTILE.repeat(300) })));
  assert.equal(page.all('img').length, 0);
  assert.equal(page.all('.name')[1].textContent, HOSTILE.repeat(300));
  assert.ok(page.said()[0].startsWith(HOSTILE));
});

test('ladder_ManyTiers_StandInAPlaceThatScrollsByKeyboard', async () => {
  const page = await open({}, Array.from({ length: 40 }, (_, place) => tier(place, `Tier ${place}`, '', place * 1000)));
  const [place] = page.all('.scroll');
  assert.deepEqual([place.tabIndex, place.getAttribute('role'), place.getAttribute('aria-label'), page.all('.step').length], [0, 'region', 'Tier ladder', 40]);
});

test('ladder_ServerRefuses_SaysItInThePicture', async () => {
  const page = await open({}, new Error('No read privilege.'));
  assert.equal(page.all('main')[0].textContent, 'This picture cannot be shown: No read privilege.');
  assert.equal(page.all('main')[0].getAttribute('aria-busy'), 'false');
});
