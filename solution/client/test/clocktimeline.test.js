'use strict';

const assert = require('node:assert/strict');
const test = require('node:test');
const { form, openPage, platform, settle } = require('./stage');

const RUNNING = 284700000;
const MET = 284700001;
const BREACHED = 284700002;
const STOPPED = 284700004;
const HOSTILE = '"><svg onload=alert(1)>\u202E😀';
const NOW = Date.now();
const hours = (count) => new Date(NOW + count * 3600000).toISOString();
const row = (more) => ({ bce_complaintclockid: 'c', bce_regimecode: 'CN', bce_milestone: 'DECIDE', bce_clockstate: RUNNING, bce_startedon: hours(-50), bce_atriskon: hours(30), bce_dueon: hours(50), bce_isatrisk: false, bce_pausedon: null, bce_endedon: null, bce_extendeddays: null, bce_pausedhours: null, ...more });

async function open(rows, { language = 1033 } = {}) {
  const stage = platform({ language });
  const { context } = form('incident', {});
  const ticks = [];
  const window = openPage('visuals/clocktimeline.html', { prepare: (made) => { made.setInterval = (tick) => ticks.push(tick); } });
  await window.setClientApiContext(stage.xrm, context, rows.map((one) => window.BankCrm.Clocks.read(one)));
  await settle();
  const all = (selector) => [...window.document.querySelectorAll(selector)];
  const part = (look, place = 0) => {
    const [found] = all('.clock')[place].getElementsByClassName(look);
    return found ? [Number(found.style.getPropertyValue('--from')), Number(found.style.getPropertyValue('--long'))] : null;
  };
  return { ...stage, window, all, part, ticks, state: (place = 0) => all('.state')[place].textContent };
}

const close = (found, expected) => found.forEach((value, place) => assert.ok(Math.abs(value - expected[place]) < 0.01, `${found} instead of ${expected}`));

test('timeline_RunningClock_DrawsStartDueRiskAndNow', async () => {
  const page = await open([row()]);
  close(page.part('whole'), [0, 1]);
  close(page.part('risk'), [0.8, 0.2]);
  close(page.part('spent'), [0, 0.5]);
  close(page.part('now'), [0.5, 0]);
  assert.equal(page.part('end'), null);
  assert.match(page.state(), /^2 days 1 hours left, due .*\.$/);
  assert.match(page.all('.unseen')[0].textContent, /^Started /);
});

test('timeline_Bars_ShareOneScale', async () => {
  const page = await open([row(), row({ bce_startedon: hours(-150), bce_dueon: hours(-50), bce_atriskon: hours(-70), bce_clockstate: MET, bce_endedon: hours(-100) })]);
  close(page.part('whole', 0), [0.5, 0.5]);
  close(page.part('whole', 1), [0, 0.5]);
  close(page.part('end', 1), [0.25, 0]);
});

test('timeline_ClockLongOver_DoesNotPressTheOthersTogether', async () => {
  const page = await open([row({ bce_startedon: hours(-1000), bce_atriskon: hours(-980), bce_dueon: hours(-970), bce_clockstate: BREACHED })]);
  close(page.part('whole'), [0, 0.75]);
  close(page.part('spent'), [0, 1]);
  close(page.part('now'), [1, 0]);
});

for (const [what, more, look, said] of [
  ['AtRisk', { bce_atriskon: hours(-1) }, 'warning', /at risk/],
  ['Breached', { bce_dueon: hours(-3), bce_clockstate: BREACHED }, 'error', /breached 3 hours/],
  ['Paused', { bce_pausedon: hours(-10), bce_pausedhours: 12.5 }, 'paused', /paused since .* Paused for 12\.5 hours so far\./],
  ['Met', { bce_clockstate: MET, bce_endedon: hours(-2) }, 'met', /^Reached .*, in time; was due /],
  ['MetLate', { bce_clockstate: BREACHED, bce_dueon: hours(-5), bce_endedon: hours(-2) }, 'error', /^Reached .*, too late; was due /],
  ['Stopped', { bce_clockstate: STOPPED, bce_endedon: hours(-2) }, 'stopped', /^Stopped .*\./],
  ['Extended', { bce_extendeddays: 30 }, 'running', /Extended by 30 days\./],
]) {
  test(`timeline_${what}_IsToldApartInWordsToo`, async () => {
    const page = await open([row(more)]);
    assert.ok(page.all('.clock')[0].classList.contains(look), page.all('.clock')[0].className);
    assert.match(page.state(), said);
  });
}

test('timeline_Order_RunningFirstByDueDay', async () => {
  const page = await open([row({ bce_milestone: 'ENDED', bce_clockstate: MET, bce_endedon: hours(-1) }), row({ bce_milestone: 'LATER', bce_dueon: hours(90) }), row({ bce_milestone: 'NEXT' })]);
  assert.deepEqual(page.all('.name').map((one) => one.textContent), ['CN / NEXT', 'CN / LATER', 'CN / ENDED']);
  assert.equal(page.all('.facts')[0].textContent, 'Clocks: 3, of which 2 still run.');
});

test('timeline_Picture_IsHiddenFromScreenReadersThatGetTheSentences', async () => {
  const page = await open([row()]);
  assert.deepEqual(page.all('.track').map((one) => one.getAttribute('aria-hidden')), ['true']);
  assert.equal(page.all('.scroll')[0].getAttribute('aria-label'), 'Clocks from start to due');
});

test('timeline_TimePasses_CountsDownWithoutAsking', async () => {
  const page = await open([row()]);
  page.window.document.querySelector('.state').textContent = '';
  page.ticks[0]();
  assert.match(page.state(), /left, due/);
  assert.deepEqual(page.asked.requests, []);
});

test('timeline_NoClocks_SaysSo', async () => {
  assert.equal((await open([])).all('.message')[0].textContent, 'No clock has been started.');
  assert.equal((await open([], { language: 2052 })).all('.message')[0].textContent, '尚未启动任何时限。');
});

test('timeline_ClockWithoutInstants_IsNamedAllTheSame', async () => {
  const page = await open([row({ bce_startedon: null, bce_dueon: null, bce_atriskon: null })]);
  assert.equal(page.all('.name')[0].textContent, 'CN / DECIDE');
  assert.equal(page.state(), 'no due day.');
  assert.equal(page.part('whole'), null);
});

test('timeline_HostileNamesAndManyClocks_AreShownAsText', async () => {
  const page = await open(Array.from({ length: 60 }, () => row({ bce_milestone: HOSTILE.repeat(400) })));
  assert.equal(page.all('svg').length, 0);
  assert.equal(page.all('.clock').length, 60);
  assert.equal(page.all('.name')[0].textContent, `CN / ${HOSTILE.repeat(400)}`);
});
