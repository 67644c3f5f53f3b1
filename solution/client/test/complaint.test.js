'use strict';

const assert = require('node:assert/strict');
const test = require('node:test');
const { ROW, USER, event, form, load, picture, platform, settle, tab } = require('./stage');

const SCRIPTS = ['core.js', 'clocks.js', 'complaintguards.js', 'visuals.js', 'complaint.js'];
const STATE = { received: 284700000, acknowledged: 284700001, investigating: 284700002, closed: 284700006 };
const HOUR = 3600000;
const soon = (hours) => new Date(Date.now() + hours * HOUR).toISOString();
const clock = (more) => ({ bce_complaintclockid: 'c', bce_regimecode: 'CN', bce_milestone: 'decide', bce_clockstate: 284700000, bce_dueon: soon(30), bce_atriskon: soon(20), bce_isatrisk: false, ...more });

function open(columns, options = {}, formOptions = {}) {
  const stage = platform(options);
  const shown = form('incident', { bce_complaintstate: STATE.received, bce_employeeid: null, bce_receivedon: new Date('2026-01-10T00:00:00Z'), bce_incidenton: null, bce_complainantkind: 284700000, bce_representativeid: null, bce_authority: null, ownerid: null, ...columns }, formOptions);
  return { ...load(SCRIPTS, stage.xrm), ...stage, ...shown };
}

test('onLoad_RunningClock_CountsDownWithOneRequest', async () => {
  const page = open({}, { rows: { bce_complaintclock: [clock()] } });
  await page.BankCrm.Complaint.onLoad(event(page.context));
  assert.deepEqual(page.asked.requests, ['bce_complaintclock']);
  assert.match(page.notes.get('bce_clock').text, /1 days? 5 hours left/);
  assert.equal(page.timers.length, 1);
});

test('onLoad_ClockPastItsPoint_AsksTheServerOnceMoreAndNoMore', async () => {
  const page = open({}, { rows: { bce_complaintclock: [clock({ bce_dueon: soon(-2) }), clock({ bce_atriskon: soon(-1) })] } });
  await page.BankCrm.Complaint.onLoad(event(page.context));
  assert.deepEqual(page.asked.requests, ['bce_complaintclock', 'bce_ReviewComplaintClocks']);
  assert.equal(page.asked.actions[0].values.Complaint.incidentid, ROW);
  assert.equal(page.notes.get('bce_clock').level, 'ERROR');
  assert.equal(page.notes.size, 1);
});

test('onLoad_NewComplaint_AsksNothing', async () => {
  const page = open({}, {}, { type: 1 });
  await page.BankCrm.Complaint.onLoad(event(page.context));
  assert.deepEqual(page.asked.requests, []);
});

test('onLoad_EndedComplaint_ReadsItsClocksForTheTimelineAndCountsNothingDown', async () => {
  const page = open({ bce_complaintstate: STATE.closed }, { rows: { bce_complaintclock: [clock({ bce_dueon: soon(-2) })] } });
  await page.BankCrm.Complaint.onLoad(event(page.context));
  assert.deepEqual([page.asked.requests, page.notes.size, page.timers.length], [['bce_complaintclock'], 0, 0]);
});

test('onLoad_Timeline_GetsTheClocksThatTheFormHasRead', async () => {
  const timeline = picture();
  const checklist = picture();
  const recovery = tab(false);
  const page = open({}, { rows: { bce_complaintclock: [clock()] } }, { tabs: { complaint: tab(true), recovery }, pictures: { WebResource_clocktimeline: timeline, WebResource_checklist: checklist } });
  await page.BankCrm.Complaint.onLoad(event(page.context));
  await settle();
  assert.deepEqual(page.asked.requests, ['bce_complaintclock']);
  assert.deepEqual(timeline.handed.map((one) => one.given.map((row) => row.id)), [['c']]);
  assert.equal(checklist.handed.length, 0);
  await recovery.turn('expanded');
  assert.equal(checklist.handed.length, 1);
});

test('onLoad_ClocksCannotBeRead_SaysSoAndGoesOn', async () => {
  const page = open({}, { rows: { bce_complaintclock: new Error('no privilege') } });
  await page.BankCrm.Complaint.onLoad(event(page.context));
  assert.match(page.notes.get('bce_clock').text, /no privilege/);
});

test('tick_AnotherRowIsShown_DrawsNothing', async () => {
  const page = open({}, { rows: { bce_complaintclock: [clock()] } });
  await page.BankCrm.Complaint.onLoad(event(page.context));
  page.notes.clear();
  page.context.data.entity.getId = () => '{00000000-0000-0000-0000-000000000001}';
  page.timers[0]();
  assert.equal(page.notes.size, 0);
});

test('onSave_ReceivedInTheFuture_StopsAndMarksTheColumn', () => {
  const page = open({ bce_receivedon: new Date(Date.now() + HOUR) });
  let isStopped = false;
  page.BankCrm.Complaint.onSave({ ...event(page.context), getEventArgs: () => ({ preventDefault: () => { isStopped = true; } }) });
  assert.equal(isStopped, true);
  assert.match(page.columnNotes.get('bce_receivedon').text, /future/);
});

test('onSave_NothingWrong_Saves', () => {
  const page = open({ bce_employeeid: { id: ROW, name: 'Somebody', table: 'systemuser' }, ownerid: { id: USER, name: 'Me', table: 'systemuser' } });
  page.BankCrm.Complaint.onSave({ ...event(page.context), getEventArgs: () => ({ preventDefault: () => assert.fail('stopped') }) });
  assert.equal(page.columnNotes.size, 0);
});

test('onChange_OwnerIsConcerned_MarksTheEmployee', () => {
  const page = open({ bce_employeeid: { id: ROW, name: 'Somebody', table: 'systemuser' }, ownerid: { id: `{${ROW.toUpperCase()}}`, name: 'Somebody', table: 'systemuser' } });
  page.BankCrm.Complaint.onChange(event(page.context));
  assert.match(page.columnNotes.get('bce_employeeid').text, /about its owner/);
});

test('onChange_Representative_AsksForAuthority', () => {
  const page = open({ bce_complainantkind: 284700001 });
  page.BankCrm.Complaint.onChange(event(page.context));
  assert.deepEqual(page.levels, { bce_representativeid: 'recommended', bce_authority: 'recommended' });
});

test('startRecovery_Received_AcknowledgesThenInvestigates', async () => {
  const page = open({});
  await page.BankCrm.Complaint.startRecovery(page.context);
  assert.deepEqual(page.asked.actions.map((one) => one.values.Action), ['ACKNOWLEDGE', 'INVESTIGATE']);
  assert.equal(page.log.refreshed, 1);
});

test('startRecovery_Acknowledged_OnlyInvestigates', async () => {
  const page = open({ bce_complaintstate: STATE.acknowledged });
  await page.BankCrm.Complaint.startRecovery(page.context);
  assert.deepEqual(page.asked.actions.map((one) => one.values.Action), ['INVESTIGATE']);
});

test('startRecovery_NotConfirmed_CallsNothing', async () => {
  const page = open({}, { confirmed: false });
  await page.BankCrm.Complaint.startRecovery(page.context);
  assert.deepEqual(page.asked.actions, []);
});

test('startRecovery_OwnComplaint_IsSaidBeforeTheServerIsAsked', async () => {
  const page = open({ bce_employeeid: { id: USER, name: 'Me', table: 'systemuser' } }, { language: 2052 });
  await page.BankCrm.Complaint.startRecovery(page.context);
  assert.deepEqual(page.asked.actions, []);
  assert.deepEqual(page.asked.alerts, ['该投诉涉及您本人，您不能处理。']);
});

test('startRecovery_SecondMoveRefused_ShowsTheFormAfresh', async () => {
  const page = open({}, { answers: { bce_MoveComplaint: new Error('CMP-010') } });
  await page.BankCrm.Complaint.startRecovery(page.context);
  assert.deepEqual(page.asked.errors, ['CMP-010']);
  assert.equal(page.asked.actions.length, 1);
  assert.equal(page.log.refreshed, 1);
});

for (const [state, start, move, award] of [[STATE.received, true, true, true], [STATE.acknowledged, true, true, true], [STATE.investigating, false, true, true], [STATE.closed, false, true, false], [null, false, false, false]]) {
  test(`commands_State${state}_AreOfferedWhereTheyMakeSense`, () => {
    const page = open({ bce_complaintstate: state });
    const { mayStart, mayMove, mayAward } = page.BankCrm.Complaint;
    assert.deepEqual([mayStart(page.context), mayMove(page.context), mayAward(page.context)], [start, move, award]);
  });
}

test('commands_OtherScriptsNotLoaded_StillAnswer', () => {
  const { BankCrm } = load(['complaint.js'], platform().xrm);
  assert.equal(BankCrm.Complaint.mayStart(form('incident', {}).context), false);
});

test('startRecovery_Done_ShowsTheClocksAfresh', async () => {
  const page = open({}, { rows: { bce_complaintclock: [clock()] } });
  await page.BankCrm.Complaint.startRecovery(page.context);
  assert.deepEqual(page.asked.requests, ['bce_MoveComplaint', 'bce_MoveComplaint', 'bce_complaintclock']);
  assert.ok(page.notes.has('bce_clock'));
});

test('onLoad_ManyClocks_NoticesTheOneThatIsDueNext', async () => {
  const page = open({}, { rows: { bce_complaintclock: [1, 2, 3, 4].map((day) => clock({ bce_milestone: `m${day}`, bce_dueon: soon(100 - day), bce_atriskon: soon(50) })) } });
  await page.BankCrm.Complaint.onLoad(event(page.context));
  assert.deepEqual([...page.notes.values()].map((note) => /m\d/.exec(note.text)[0]), ['m4']);
});

test('proposeAward_HandsOverWhatTheHintNeeds', async () => {
  const page = open({ bce_severity: 284700002, bce_isvulnerable: true });
  await page.BankCrm.Complaint.proposeAward(page.context);
  assert.deepEqual(page.asked.dialogs[0].data, { kind: 'award', id: ROW, severity: 284700002, isVulnerable: true });
});

test('onLoad_NewCase_IsAComplaint', async () => {
  const page = open({ bce_iscomplaint: false }, {}, { type: 1 });
  await page.BankCrm.Complaint.onLoad(event(page.context));
  assert.equal(page.context.getAttribute('bce_iscomplaint').getValue(), true);
});

test('onLoad_CaseThatIsNoComplaint_StaysNone', async () => {
  const page = open({ bce_iscomplaint: false });
  await page.BankCrm.Complaint.onLoad(event(page.context));
  assert.equal(page.context.getAttribute('bce_iscomplaint').getValue(), false);
});

test('onQuickCreate_NewCase_IsAComplaint', () => {
  const page = open({ bce_iscomplaint: false }, {}, { type: 1 });
  page.BankCrm.Complaint.onQuickCreate(event(page.context));
  assert.equal(page.context.getAttribute('bce_iscomplaint').getValue(), true);
});
