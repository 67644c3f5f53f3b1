import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ACCOUNT, form, loadHandlers, ROW } from './stage.js';

test('save_ChangedColumns_SendsThoseAloneOnTheVersionThatWasRead', async () => {
  const { context, asked } = form();
  context.getAttribute('count').setValue(4);
  context.getAttribute('kinds').setValue([2]);
  context.getAttribute('day').setValue(new Date(2026, 0, 2));
  context.getAttribute('moment').setValue(new Date(Date.UTC(2026, 0, 2, 3, 4)));
  await context.data.save();
  assert.deepEqual(asked.updates, [{ set: 'cases', id: ROW, row: { count: 4, kinds: '2', day: '2026-01-02', moment: '2026-01-02T03:04:00Z' }, etag: 'W/"7"' }]);
  assert.equal(asked.reads.length, 1);
});

test('save_NothingChanged_SendsNothing', async () => {
  const { context, asked } = form();
  let raised = 0;
  context.data.entity.addOnSave(() => { raised += 1; });
  await context.data.save();
  assert.equal(asked.updates.length, 0);
  assert.equal(raised, 0);
});

test('save_SubmitModes_DecideWhatIsSent', async () => {
  const { context, asked } = form();
  context.getAttribute('count').setValue(4);
  context.getAttribute('count').setSubmitMode('never');
  context.getAttribute('amount').setSubmitMode('always');
  context.getAttribute('notes').setValue('n');
  await context.data.save();
  assert.deepEqual(asked.updates[0].row, { notes: 'n', amount: 12.5 });
});

test('save_Lookup_IsBoundByTheTableItPointsToAndEmptiedByTheOneBefore', async () => {
  const first = form();
  first.context.getAttribute('customerid').setValue([{ id: ACCOUNT, entityType: 'account', name: 'Firm' }]);
  await first.context.data.save();
  assert.deepEqual(first.asked.updates[0].row, { 'customerid_account@odata.bind': `/accounts(${ACCOUNT})` });
  const second = form();
  second.context.getAttribute('customerid').setValue(null);
  await second.context.data.save();
  assert.deepEqual(second.asked.updates[0].row, { 'customerid_contact@odata.bind': null });
});

test('save_NewRow_SendsAllThatItHasAndGoesOnWithIt', async () => {
  const { state, context, asked } = form({ id: null });
  state.begin({ count: 2, isopen: false });
  assert.equal(context.data.getIsDirty(), false);
  context.getAttribute('title').setValue('New');
  await context.data.save();
  assert.deepEqual(asked.creates, [{ set: 'cases', row: { title: 'New', count: 2, isopen: false } }]);
  assert.equal(asked.created, true);
  assert.equal(context.data.entity.getId(), `{${ROW}}`);
});

test('save_RequiredColumnEmpty_StopsAndGoesThere', async () => {
  const { state, context, asked } = form();
  context.getAttribute('title').setValue(null);
  await assert.rejects(context.data.save(), { name: 'SaveStopped' });
  assert.equal(asked.updates.length, 0);
  assert.equal(asked.focused, 'title');
  assert.equal(state.attributes.get('title').problem(true), 'form.missing|title');
});

test('save_RequiredColumnThatIsHidden_IsNotAsked', async () => {
  const { context, asked } = form();
  context.getAttribute('title').setValue(null);
  context.getAttribute('count').setValue(1);
  context.ui.tabs.get('first').setVisible(false);
  await context.data.save();
  assert.equal(asked.updates.length, 1);
});

test('save_ValuesOutOfBounds_Stop', async () => {
  for (const [name, value, problem] of [['title', 'longer than ten', 'form.tooLong|title|10'], ['count', 6, 'form.tooLarge|count|5'], ['count', -1, 'form.tooSmall|count|0']]) {
    const { state, context, asked } = form();
    context.getAttribute(name).setValue(value);
    assert.equal(context.data.isValid(), false);
    await assert.rejects(context.data.save());
    assert.equal(state.attributes.get(name).problem(false), problem);
    assert.equal(asked.updates.length, 0);
  }
});

test('save_ControlMarkedByAScript_StopsUntilItIsCleared', async () => {
  const { context, asked } = form();
  context.getAttribute('count').setValue(1);
  context.getControl('count').setNotification('no', 'x');
  await assert.rejects(context.data.save());
  context.getControl('count').clearNotification('x');
  context.getControl('count').addNotification({ notificationLevel: 'RECOMMENDATION', messages: ['hint'], uniqueId: 'y' });
  await context.data.save();
  assert.equal(asked.updates.length, 1);
});

test('save_AttributeMarkedInvalid_Stops', async () => {
  const { context } = form();
  context.getAttribute('count').setValue(1);
  context.getAttribute('count').setIsValid(false, 'odd');
  await assert.rejects(context.data.save());
  context.getAttribute('count').setIsValid(true);
  await context.data.save();
});

test('onSave_PreventDefault_SendsNothingAndCallsTheOthers', async () => {
  const { context, asked } = form();
  const seen = [];
  context.data.entity.addOnSave((event) => event.getEventArgs().preventDefault());
  context.data.entity.addOnSave((event) => seen.push([event.getDepth(), event.getEventArgs().isDefaultPrevented(), event.getEventArgs().getSaveMode()]));
  context.getAttribute('count').setValue(1);
  await assert.rejects(context.data.save({ saveMode: 2 }), { message: 'form.prevented' });
  assert.deepEqual(seen, [[1, true, 2]]);
  assert.equal(asked.updates.length, 0);
  assert.equal(asked.closed, undefined);
});

test('onSave_Promise_IsAwaited', async () => {
  const { context, asked } = form();
  context.data.entity.addOnSave(() => new Promise((resolve) => {
    setTimeout(() => {
      context.getAttribute('notes').setValue('late');
      resolve();
    }, 5);
  }));
  context.getAttribute('count').setValue(1);
  await context.data.save();
  assert.deepEqual(asked.updates[0].row, { notes: 'late', count: 1 });
});

test('onSave_PreventedAfterItsPromise_SendsNothing', async () => {
  const { context, asked } = form();
  context.data.entity.addOnSave(async (event) => {
    await null;
    event.getEventArgs().preventDefault();
  });
  context.getAttribute('count').setValue(1);
  await assert.rejects(context.data.save());
  assert.equal(asked.updates.length, 0);
});

test('onSave_HandlerFails_SavesUnlessItHasSaidOtherwise', async () => {
  const first = form();
  first.context.data.entity.addOnSave(() => Promise.reject(new Error('broken')));
  first.context.getAttribute('count').setValue(1);
  await first.context.data.save();
  assert.equal(first.asked.updates.length, 1);
  assert.deepEqual(first.asked.errors, ['form.scriptFailed|broken']);
  const second = form();
  second.context.data.entity.addOnSave((event) => {
    event.getEventArgs().preventDefaultOnError();
    throw new Error('broken');
  });
  second.context.getAttribute('count').setValue(1);
  await assert.rejects(second.context.data.save());
  assert.equal(second.asked.updates.length, 0);
});

test('postSave_AfterOnSave_SharesItsVariables', async () => {
  const { context } = form();
  const seen = [];
  context.data.entity.addOnSave((event) => event.setSharedVariable('k', 7));
  context.data.entity.addOnPostSave((event) => seen.push(event.getSharedVariable('k'), event.getEventArgs().getIsSaveSuccess(), event.getEventArgs().getEntityReference().entityType));
  context.getAttribute('count').setValue(1);
  await context.data.save();
  assert.deepEqual(seen, [7, true, 'case']);
});

test('save_ServerRefuses_SaysWhatItSaysAndKeepsWhatWasTyped', async () => {
  const refusal = Object.assign(new Error('CMP-010: not now'), { code: 2147220891 });
  const { context, asked } = form({ refusal });
  const seen = [];
  context.data.entity.addOnPostSave((event) => seen.push(event.getEventArgs().getIsSaveSuccess()));
  context.getAttribute('count').setValue(1);
  await assert.rejects(context.data.save(), { message: 'CMP-010: not now' });
  assert.deepEqual(asked.errors, ['CMP-010: not now']);
  assert.deepEqual(seen, [false]);
  assert.equal(context.getAttribute('count').getValue(), 1);
  assert.equal(context.data.getIsDirty(), true);
});

test('dataOnLoad_SaveAndRefresh_TellWhy', async () => {
  const { context } = form();
  const seen = [];
  context.data.addOnLoad((event) => seen.push(event.getEventArgs().getDataLoadState()));
  context.getAttribute('count').setValue(1);
  await context.data.save();
  await context.data.refresh(false);
  assert.deepEqual(seen, [2, 3]);
});

test('refresh_WithoutSaving_DropsWhatWasTyped', async () => {
  const { context, asked } = form();
  context.getAttribute('count').setValue(1);
  await context.data.refresh(false);
  assert.equal(context.getAttribute('count').getValue(), 3);
  assert.equal(asked.updates.length, 0);
  assert.equal(asked.commands, 1);
});

test('readRow_OneRequest_SelectsTheFormsColumnsThatTheUserMayRead', async () => {
  const { context, asked } = form();
  await context.data.refresh(false);
  const [{ set, id, query }] = asked.reads;
  assert.equal(`${set}(${id})`, `cases(${ROW})`);
  assert.deepEqual(query.replace('$select=', '').split(',').sort(), ['_customerid_value', 'amount', 'caseid', 'count', 'day', 'isopen', 'kind', 'kinds', 'moment', 'notes', 'statecode', 'title']);
});

test('saveMode_NotOfAForm_IsRefusedByName', async () => {
  const { context } = form();
  await assert.rejects(context.data.save({ saveMode: 5 }), { name: 'NotInRehearsal', message: /saveMode 5/ });
  assert.throws(() => context.data.entity.save('deactivate'), TypeError);
});

test('getDataXml_ChangedColumns_AreEncoded', () => {
  const { context } = form();
  context.getAttribute('notes').setValue('a & <b>');
  context.getAttribute('isopen').setValue(false);
  assert.equal(context.data.entity.getDataXml(), '<case><notes>a &amp; &lt;b&gt;</notes><isopen>0</isopen></case>');
});

test('onLoad_Promise_IsAwaitedAndAFailureIsTold', async () => {
  const { state, context, asked } = form();
  let isDone = false;
  context.ui.addOnLoad(async (event) => {
    assert.equal(event.getEventArgs().getDataLoadState(), 1);
    await new Promise((resolve) => setTimeout(resolve, 5));
    isDone = true;
  });
  context.ui.addOnLoad(() => { throw new Error('broken'); });
  await loadHandlers(state, 1);
  assert.equal(isDone, true);
  assert.deepEqual(asked.errors, ['form.scriptFailed|broken']);
});
