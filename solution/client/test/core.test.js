'use strict';

const assert = require('node:assert/strict');
const fs = require('node:fs');
const path = require('node:path');
const test = require('node:test');
const { SOURCE, ROW, form, load, platform } = require('./stage');

const KINDS = { 0: 'yesno', 1: 'instant', 2: 'decimal', 7: 'whole', 10: 'text' };

const core = (options) => {
  const { xrm, asked } = platform(options);
  return { core: load(['core.js'], xrm).BankCrm.Core, asked };
};

test('text_ValuesGiven_StandInTheirPlaces', () => {
  assert.equal(core().core.text('Time.DaysHours', 2, 4), '2 days 4 hours');
  assert.equal(core({ language: 2052 }).core.text('Time.DaysHours', 2, 4), '2天4小时');
});

test('text_HostileValue_StaysAsItIs', () => {
  const hostile = '<script>alert(1)</script> {0} "quoted" \u202Eabc';
  assert.equal(core().core.text('Guard.HAS-REASON', hostile), 'Give a reason.');
  assert.equal(core().core.text('Dialog.Missing', hostile), `Still missing: ${hostile}.`);
});

test('text_UnknownKey_ShowsTheKey', () => assert.equal(core().core.text('No.Such'), 'No.Such'));

test('nameOf_ChineseUser_ReadsTheChineseName', () => {
  const row = { bce_name: 'Gold', bce_namezh: '金卡客户' };
  assert.equal(core({ language: 2052 }).core.nameOf(row), '金卡客户');
  assert.equal(core().core.nameOf(row), 'Gold');
  assert.equal(core({ language: 2052 }).core.nameOf({ bce_name: 'Gold' }), 'Gold');
});

test('moment_UsersTimeZone_NotTheBrowsers', () => assert.match(core().core.moment(new Date('2026-03-31T23:30:00Z'), true), /1 Apr 2026.*07:30/));

test('request_RowAndPrimitives_AreTypedAsTheWebApiWants', () => {
  const made = core().core.request('bce_EvaluateCustomer', { Customer: { table: 'contact', id: ROW }, Commit: false });
  assert.deepEqual({ ...made.Customer }, { '@odata.type': 'Microsoft.Dynamics.CRM.contact', contactid: ROW });
  assert.equal(made.Commit, false);
  const types = made.getMetadata().parameterTypes;
  assert.deepEqual({ ...types.Customer }, { typeName: 'mscrm.crmbaseentity', structuralProperty: 5 });
  assert.deepEqual({ ...types.Commit }, { typeName: 'Edm.Boolean', structuralProperty: 1 });
});

test('request_EmptyOptionalInput_IsLeftOut', () => {
  const made = core().core.request('bce_MoveComplaint', { Complaint: { table: 'incident', id: ROW }, Action: 'CLOSE', Reason: '' });
  assert.equal('Reason' in made, false);
  assert.equal('Reason' in made.getMetadata().parameterTypes, false);
});

test('request_UnknownActionOrInput_Throws', () => {
  assert.throws(() => core().core.request('bce_NoSuch', {}));
  assert.throws(() => core().core.request('bce_DecideAward', { Aproove: true }));
});

test('ACTIONS_EveryShippedCustomApi_HasTheseInputs', () => {
  const { ACTIONS } = core().core;
  const apis = path.join(SOURCE, 'customapis');
  const shipped = Object.keys(ACTIONS).filter((name) => fs.existsSync(path.join(apis, name)));
  assert.ok(shipped.length >= 4, 'the custom APIs of tiers, stages and clocks are shipped');
  for (const name of shipped) {
    const folder = path.join(apis, name, 'customapirequestparameters');
    const inputs = {};
    for (const parameter of fs.readdirSync(folder)) {
      const xml = fs.readFileSync(path.join(folder, parameter, 'customapirequestparameter.xml'), 'utf8');
      const type = /<type>(\d+)</.exec(xml)[1];
      const table = /<logicalentityname>([^<]+)</.exec(xml);
      inputs[/<name>(?:[^<.]+\.)?([^<]+)</.exec(xml)[1]] = KINDS[type] || (table ? table[1] : 'row');
    }

    for (const [input, kind] of Object.entries(ACTIONS[name])) {
      assert.equal(inputs[input], kind, `${name}.${input}`);
    }
  }
});

test('run_ServerRefuses_ClosesTheProgressAndSaysWhatItSaid', async () => {
  const { core: tools, asked } = core();
  const isDone = await tools.run('Start.Busy', async () => { throw new Error('CMP-010: not now'); });
  assert.equal(isDone, false);
  assert.deepEqual(asked.errors, ['CMP-010: not now']);
  assert.equal(asked.progress, 0);
  assert.equal(asked.shownProgress, 1);
});

test('openDialog_FormCannotBeSaved_OpensNothing', async () => {
  const { core: tools, asked } = core();
  await tools.openDialog(form('contact', {}, { dirty: true, saves: false }).context, 'explain', {});
  assert.equal(asked.dialogs.length, 0);
});

test('openDialog_Closed_ShowsTheFormAfresh', async () => {
  const { core: tools, asked } = core();
  const shown = form('contact', {});
  await tools.openDialog(shown.context, 'explain', { id: ROW });
  assert.equal(asked.dialogs[0].page.webresourceName, 'bce_/pages/dialog.html');
  assert.deepEqual(asked.dialogs[0].data, { kind: 'explain', id: ROW });
  assert.equal(shown.log.refreshed, 1);
});
