'use strict';

const assert = require('node:assert/strict');
const fs = require('node:fs');
const path = require('node:path');
const test = require('node:test');
const { RESOURCES, ROW, USER, openPage, platform, settle } = require('./stage');

const TIERS = [{ bce_code: 'GOLD', bce_name: 'Gold', bce_namezh: '金卡客户', bce_order: 2 }, { bce_code: 'GOLD', bce_name: 'Gold', bce_namezh: '金卡客户', bce_order: 2 }];
const HOSTILE = '<img src=x onerror=alert(1)>"\'\u202E😀';

/** Opens the page as a form would. */
async function open(data, options, prepare = () => {}) {
  const stage = platform(options);
  const window = openPage('pages/dialog.html', {
    address: `?data=${encodeURIComponent(JSON.stringify(data))}`,
    prepare: (made) => {
      made.Xrm = stage.xrm;
      prepare(made);
    },
  });
  await settle();
  const find = (selector) => window.document.querySelector(selector);
  return {
    ...stage, window, find,
    type: (name, value) => {
      const element = find(`#field_${name}`);
      element.value = value;
      element.dispatchEvent(new window.Event('input'));
    },
    press: async (selector) => {
      const element = find(selector);
      if (element.type === 'submit') {
        find('form').dispatchEvent(new window.Event('submit', { cancelable: true }));
      } else {
        element.click();
      }

      await settle();
    },
    message: () => find('.message').textContent,
  };
}

test('explain_Opened_AsksOnceWithoutWritingAndShowsTheAnswer', async () => {
  const page = await open({ kind: 'explain', table: 'contact', id: ROW }, { answers: { bce_EvaluateCustomer: { Explanation: HOSTILE, TierCode: 'GOLD', ChurnScore: 12.5, ChurnBand: 'LOW' } } });
  assert.equal(page.asked.actions.length, 1);
  assert.equal(page.asked.actions[0].values.Commit, false);
  assert.equal(page.message(), HOSTILE);
  assert.equal(page.find('img'), null);
  assert.match(page.find('dl').textContent, /GOLD/);
});

test('override_NothingTyped_NamesWhatIsMissing', async () => {
  const page = await open({ kind: 'override', table: 'contact', id: ROW, customerKind: 284700000 }, { rows: { bce_tier: TIERS } });
  await page.press('button.first');
  assert.equal(page.message(), 'Still missing: Tier, Last day, Approved by, Reason.');
  assert.equal(page.find('.message').getAttribute('role'), 'alert');
  assert.deepEqual(page.asked.actions, []);
});

test('override_TierOfTwoVersions_IsOfferedOnce', async () => {
  const page = await open({ kind: 'override', table: 'contact', id: ROW, customerKind: 284700000 }, { rows: { bce_tier: TIERS }, language: 2052 });
  assert.deepEqual([...page.window.document.querySelectorAll('option')].map((one) => one.textContent), ['', '金卡客户']);
  assert.equal(page.window.document.documentElement.lang, 'zh-Hans');
});

test('override_Filled_GrantsOnceAndOffersToClose', async () => {
  const page = await open({ kind: 'override', table: 'contact', id: ROW, customerKind: 284700000 }, { rows: { bce_tier: TIERS }, answers: { bce_GrantTierOverride: { TierCode: 'GOLD' } } });
  page.type('TierCode', 'GOLD');
  page.type('EndsOn', '2999-12-31');
  page.type('OverrideReason', HOSTILE);
  await page.press('.person button');
  await page.press('button.first');
  const { values } = page.asked.actions[0];
  assert.equal(values.EndsOn, '2999-12-31T00:00:00.000Z');
  assert.equal(values.Reason, HOSTILE);
  assert.equal(values.Approver.systemuserid, '22222222-2222-2222-2222-222222222222');
  assert.match(page.message(), /now in tier GOLD/);
  assert.equal(page.find('button.first'), null);
  assert.equal(page.find('#close').textContent, 'Close');
});

test('override_EndsInThePast_IsSaidFirst', async () => {
  const page = await open({ kind: 'override', table: 'contact', id: ROW }, { rows: { bce_tier: TIERS } });
  page.type('TierCode', 'GOLD');
  page.type('EndsOn', '2020-01-01');
  page.type('OverrideReason', 'long-standing customer');
  await page.press('.person button');
  await page.press('button.first');
  assert.match(page.message(), /must lie in the future/);
  assert.deepEqual(page.asked.actions, []);
});

test('stage_ServerRefuses_SaysItAndLetsOneTryAgain', async () => {
  const page = await open({ kind: 'stage', table: 'account', id: ROW }, { rows: { bce_lifecyclestage: [{ bce_code: 'MATURE', bce_name: 'Mature' }] }, answers: { bce_MoveLifecycleStage: new Error('LIF-012: not from here') } });
  page.type('StageCode', 'MATURE');
  page.type('StageReason', 'came back');
  await page.press('button.first');
  assert.equal(page.message(), 'LIF-012: not from here');
  assert.equal(page.find('button.first').disabled, false);
});

const LIMITS = [
  { bce_severity: null, bce_isvulnerable: false, bce_limit: 500, bce_awardlevelid: { bce_name: 'Complaint handler', bce_order: 1 } },
  { bce_severity: 284700002, bce_isvulnerable: false, bce_limit: 800, bce_awardlevelid: { bce_name: 'Complaint handler', bce_order: 1 } },
  { bce_severity: null, bce_isvulnerable: true, bce_limit: 100, bce_awardlevelid: { bce_name: 'Complaint handler', bce_order: 1 } },
  { bce_severity: null, bce_isvulnerable: false, bce_limit: null, bce_awardlevelid: { bce_name: 'Head office', bce_order: 4 } },
];

for (const [amount, severity, isVulnerable, level] of [['800', 284700002, false, 'Complaint handler'], ['800.01', 284700002, false, 'Head office'], ['500', 284700000, false, 'Complaint handler'], ['500.01', 284700000, false, 'Head office'], ['100.01', 284700000, true, null]]) {
  test(`award_${amount}Severity${severity}Vulnerable${isVulnerable}_Hints${level}`, async () => {
    const page = await open({ kind: 'award', id: ROW, severity, isVulnerable }, { rows: { bce_awardlimit: LIMITS } });
    page.type('Amount', amount);
    assert.equal(page.find('.hint').textContent, level === null ? 'No level may approve this amount.' : `${level} decides on this amount.`);
  });
}

test('award_Proposed_SaysLevelAndBand', async () => {
  const page = await open({ kind: 'award', id: ROW, severity: 284700000, isVulnerable: false }, { rows: { bce_awardlimit: LIMITS }, answers: { bce_ProposeAward: { WithinLimit: false, LevelCode: 'HEAD-OFFICE', OutsideBand: true, ComparableLow: 100, ComparableHigh: 400, Comparables: 12 } } });
  page.type('Kind', '284700001');
  page.type('Amount', '900');
  page.type('AwardReason', 'wrong advice');
  await page.press('button.first');
  assert.deepEqual([page.asked.actions[0].values.Kind, page.asked.actions[0].values.Amount], [284700001, 900]);
  assert.match(page.message(), /awaits level HEAD-OFFICE\.\nOutside the band: similar cases were given 100\.00 to 400\.00 \(12 cases\)\./);
});

test('award_TooFewSimilarCases_SaysNoBand', async () => {
  const page = await open({ kind: 'award', id: ROW, severity: 284700000, isVulnerable: false }, { rows: { bce_awardlimit: LIMITS }, answers: { bce_ProposeAward: { State: 'Approved', WithinLimit: true, LevelCode: 'HANDLER', OutsideBand: false, ComparableLow: null, ComparableHigh: null, Comparables: 7 } } });
  page.type('Kind', '284700001');
  page.type('Amount', '90');
  page.type('AwardReason', 'wrong advice');
  await page.press('button.first');
  assert.doesNotMatch(page.message(), /band|similar/i);
});

const FACTS = { user: USER, employee: null, complainantKind: 284700000, outcome: null, hasCategory: true, hasRepresentative: false, hasAuthority: false, hasFindings: true, hasResponse: false, hasRootCause: false };
const TRANSITIONS = [{ bce_action: 284700002, bce_guards: 'HAS-RESPONSE,HAS-OUTCOME' }, { bce_action: 284700008, bce_guards: 'HAS-REASON' }];

test('move_GuardsFail_NamesThemAllAndAsksNothing', async () => {
  const page = await open({ kind: 'move', id: ROW, state: 284700002, facts: FACTS }, { rows: { bce_complainttransition: TRANSITIONS } });
  assert.match(page.asked.queries[0], /bce_fromstate eq 284700002/);
  page.type('Action', 'PROPOSE-RESPONSE');
  assert.equal(page.find('.hint').textContent, 'Write the response.\nChoose the outcome.');
  await page.press('button.first');
  assert.deepEqual(page.asked.actions, []);
});

test('move_OpenActions_AreSaidBeforeTheServerIsAsked', async () => {
  const page = await open({ kind: 'move', id: ROW, state: 284700005, facts: FACTS }, { rows: { bce_complainttransition: [{ bce_action: 284700006, bce_guards: 'ACTIONS-SETTLED' }], bce_recoveryaction: [{}] } });
  page.type('Action', 'CLOSE');
  assert.equal(page.find('.hint').textContent, 'Do or waive every recovery action.');
});

test('move_Withdraw_NeedsAReason', async () => {
  const page = await open({ kind: 'move', id: ROW, state: 284700002, facts: FACTS }, { rows: { bce_complainttransition: TRANSITIONS } });
  page.type('Action', 'WITHDRAW');
  await page.press('button.first');
  assert.equal(page.message(), 'Give a reason.');
  page.type('MoveReason', 'customer called');
  await page.press('button.first');
  assert.deepEqual([page.asked.actions[0].values.Action, page.asked.actions[0].values.Reason], ['WITHDRAW', 'customer called']);
});

for (const [kind, isApproval, state, said] of [['approve', true, 'Approved', 'Approved.'], ['approve', true, 'Requested', 'Recorded. The award now awaits level BRANCH-HEAD.'], ['reject', false, 'Rejected', 'Rejected.']]) {
  test(`decide_${kind}${state}_SaysWhatHappened`, async () => {
    const page = await open({ kind, id: ROW }, { answers: { bce_DecideAward: { State: state, LevelCode: 'BRANCH-HEAD' } } });
    page.type('DecisionReason', 'in line with similar cases');
    await page.press('button.first');
    assert.equal(page.asked.actions[0].values.Approve, isApproval);
    assert.equal(page.message(), said);
  });
}

test('simulate_Answered_ShowsWhoWouldMove', async () => {
  const page = await open({ kind: 'simulate', id: ROW, manager: USER, managerName: 'Li Hua' }, { answers: { bce_SimulateTierPolicy: { Summary: 'Three would move.', Migration: '[{"from":"GOLD","to":"PLATINUM","customers":3}]', Movers: '[]' } } });
  assert.equal(page.find('output').textContent, 'Li Hua');
  await page.press('button.first');
  assert.equal(page.asked.actions[0].values.Manager.systemuserid, USER);
  assert.equal(page.message(), 'Three would move.');
  assert.deepEqual([...page.window.document.querySelectorAll('td')].map((one) => one.textContent), ['GOLD', 'PLATINUM', '3']);
});

test('texts_PlatformGivesAPageNone_AreReadBesideIt', async () => {
  const asked = [];
  const page = await open({ kind: 'approve', id: ROW }, { language: 2052 }, (window) => {
    window.Xrm.Utility.getResourceString = () => { throw new Error('bce_/strings/client does not exist.'); };
    window.fetch = async (address) => {
      asked.push(address);
      return { text: async () => fs.readFileSync(path.join(RESOURCES, 'pages', address), 'utf8') };
    };
  });
  assert.deepEqual(asked, ['../strings/client.2052.resx']);
  assert.equal(page.find('button.first').textContent, '批准');
});

test('texts_NowhereToBeFound_ShowTheKeysAndWork', async () => {
  const page = await open({ kind: 'approve', id: ROW }, { answers: { bce_DecideAward: { State: 'Approved' } } }, (window) => {
    window.Xrm.Utility.getResourceString = () => null;
    window.fetch = async () => { throw new Error('offline'); };
  });
  page.type('DecisionReason', 'fair');
  await page.press('button.first');
  assert.equal(page.asked.actions.length, 1);
  assert.equal(page.message(), 'Decide.Approved');
});

test('fields_Shown_HaveNamesForScreenReaders', async () => {
  const page = await open({ kind: 'override', table: 'contact', id: ROW }, { rows: { bce_tier: TIERS } });
  for (const element of page.window.document.querySelectorAll('input, select, textarea')) {
    assert.ok(page.find(`label[for="${element.id}"]`), element.id);
  }

  assert.ok(page.find('#field_Approver').getAttribute('aria-labelledby'));
});
