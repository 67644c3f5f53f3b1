// The members that Microsoft documents, by @types/xrm, against those that the page gives: each is there, or is absent for a reason that stands here.

import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import ts from 'typescript';
import { form, GRID, page } from './stage.js';

const declarations = createRequire(import.meta.url).resolve('@types/xrm/index.d.ts');
const program = ts.createProgram([declarations], { types: [], lib: ['lib.es2022.d.ts', 'lib.dom.d.ts'] });
const checker = program.getTypeChecker();

/** Out of use in the platform: a script that calls them fails here as it will there. */
const OUT_OF_USE = {
  'Xrm.XrmStatic': ['Page', 'Mobile'],
  'Xrm.Utility': ['alertDialog', 'confirmDialog', 'openQuickCreate', 'openEntityForm', 'openWebResource'],
  'Xrm.GlobalContext': ['getCurrentTheme', 'getIsAutoSaveEnabled', 'getOrgLcid', 'getOrgUniqueName', 'getQueryStringParameters', 'getTimeZoneOffsetMinutes', 'getUserId', 'getUserLcid', 'getUserName', 'getUserRoles'],
};

/** Documented later than the types. */
const NEWER = {
  'Xrm.Attributes.StringAttribute': ['isValid'],
  'Xrm.Controls.Tab': ['getContentType', 'setContentType'],
  'Xrm.Controls.GridControl': ['setFilterXml'],
};

function named(path) {
  const source = program.getSourceFile(declarations);
  const symbols = checker.getSymbolsInScope(source, ts.SymbolFlags.Namespace | ts.SymbolFlags.Interface).filter((symbol) => symbol.name === 'Xrm');
  let symbol = symbols[0];
  for (const part of path.split('.').slice(1)) {
    symbol = symbol.exports.get(part);
    assert.ok(symbol, path);
  }

  return checker.getDeclaredTypeOfSymbol(symbol);
}

function membersOf(object) {
  return Object.getOwnPropertyNames(object);
}

function compare(path, object) {
  const documented = checker.getPropertiesOfType(named(path)).map((symbol) => symbol.name);
  const given = membersOf(object);
  const absent = OUT_OF_USE[path] || [];
  assert.deepEqual(documented.filter((name) => !given.includes(name) && !absent.includes(name)), [], `${path} lacks`);
  assert.deepEqual(absent.filter((name) => given.includes(name)), [], `${path} has what is out of use`);
  return given.filter((name) => !documented.includes(name) && !(NEWER[path] || []).includes(name));
}

function browser() {
  globalThis.window = { location: { origin: 'https://127.0.0.1', href: 'https://127.0.0.1/main.aspx', search: '' }, matchMedia: () => ({ matches: false }), innerHeight: 768, innerWidth: 1366 };
}

test('formContext_DocumentedMembers_AreThereAndNoOthers', () => {
  const { context } = form();
  const objects = {
    'Xrm.FormContext': context,
    'Xrm.Data': context.data,
    'Xrm.Entity': context.data.entity,
    'Xrm.ProcessFlow.ProcessManager': context.data.process,
    'Xrm.Ui': context.ui,
    'Xrm.Controls.HeaderSection': context.ui.headerSection,
    'Xrm.Controls.FooterSection': context.ui.footerSection,
    'Xrm.Controls.ProcessControl': context.ui.process,
    'Xrm.Controls.FormSelector': context.ui.formSelector,
    'Xrm.Controls.FormItem': context.ui.formSelector.getCurrentItem(),
    'Xrm.Controls.Tab': context.ui.tabs.get('first'),
    'Xrm.Controls.Section': context.ui.tabs.get('first').sections.get('who'),
    'Xrm.Attributes.StringAttribute': context.getAttribute('title'),
    'Xrm.Controls.GridControl': context.getControl('grid'),
    'Xrm.Controls.Grid': context.getControl('grid').getGrid(),
    'Xrm.Controls.LookupControl': context.getControl('customerid'),
    'Xrm.Controls.OptionSetControl': context.getControl('header_kind'),
    'Xrm.Controls.MultiSelectOptionSetControl': context.getControl('kinds'),
    'Xrm.Controls.DateControl': context.getControl('day'),
    'Xrm.Controls.AutoLookupControl': context.getControl('title'),
  };
  for (const [path, object] of Object.entries(objects)) {
    assert.deepEqual(compare(path, object), [], `${path} has more`);
  }

  for (const [path, name] of [['NumberAttribute', 'count'], ['BooleanAttribute', 'isopen'], ['DateAttribute', 'day'], ['OptionSetAttribute', 'kind'], ['MultiSelectOptionSetAttribute', 'kinds'], ['LookupAttribute', 'customerid']]) {
    assert.deepEqual(compare(`Xrm.Attributes.${path}`, context.getAttribute(name)).filter((member) => member !== 'isValid'), [], path);
  }
});

test('executionContext_DocumentedMembers_AreThereAndNoOthers', async () => {
  const { context } = form();
  let seen = null;
  context.data.entity.addOnSave((event) => { seen = event; });
  context.getAttribute('count').setValue(1);
  await context.data.save();
  assert.deepEqual(compare('Xrm.Events.SaveEventContext', seen), []);
  assert.deepEqual(compare('Xrm.Events.SaveEventArgumentsAsync', seen.getEventArgs()), []);
});

test('createXrm_DocumentedMembers_AreThereAndThoseOutOfUseAbsent', async () => {
  browser();
  const { createXrm } = await import('../../../Page/xrm/xrm.js');
  const xrm = createXrm(page().shell, () => null);
  compare('Xrm.XrmStatic', xrm);
  compare('Xrm.Navigation', xrm.Navigation);
  compare('Xrm.Utility', xrm.Utility);
  compare('Xrm.WebApi', xrm.WebApi);
  compare('Xrm.WebApiOnline', xrm.WebApi.online);
  compare('Xrm.App', xrm.App);
  compare('Xrm.Device', xrm.Device);
  compare('Xrm.Encoding', xrm.Encoding);
  compare('Xrm.Panel', xrm.Panel);
  const global = xrm.Utility.getGlobalContext();
  compare('Xrm.GlobalContext', global);
  compare('Xrm.ClientContext', global.client);
  compare('Xrm.UserSettings', global.userSettings);
  compare('Xrm.OrganizationSettings', global.organizationSettings);
  assert.equal('Page' in xrm, false);
});

test('refusedMembers_Called_SayTheirName', async () => {
  browser();
  const { createXrm } = await import('../../../Page/xrm/xrm.js');
  const xrm = createXrm(page().shell, () => null);
  assert.throws(() => xrm.Navigation.openFile({}), { name: 'NotInRehearsal', message: /Xrm\.Navigation\.openFile/ });
  assert.throws(() => xrm.App.sidePanes, { name: 'NotInRehearsal', message: /Xrm\.App\.sidePanes/ });
  assert.throws(() => xrm.Utility.getGlobalContext().userSettings.securityRoles, { name: 'NotInRehearsal', message: /userSettings\.securityRoles/ });
  await assert.rejects(xrm.Device.captureImage(), { name: 'NotInRehearsal', message: /Xrm\.Device\.captureImage/ });
  await assert.rejects(xrm.Navigation.navigateTo({ pageType: 'custom', name: 'x' }), { name: 'NotInRehearsal', message: /custom/ });
  const { context } = form();
  assert.throws(() => context.data.process.moveNext(), { name: 'NotInRehearsal', message: /formContext\.data\.process\.moveNext/ });
  assert.throws(() => context.getControl('title').showAutoComplete({}), { name: 'NotInRehearsal', message: /control\.showAutoComplete/ });
  assert.equal(context.data.process.getActiveProcess(), null);
});

test('gridControl_Shown_GivesItsRowsAndItsRelationship', () => {
  const { state, context } = form();
  const control = state.controls.find((one) => one.name === GRID.control.id);
  control.table = { logicalName: 'line', primaryId: 'lineid', primaryName: 'name', views: [{ id: control.viewId, name: 'Lines', fetchXml: '<fetch />' }] };
  const row = { lineid: '44444444-4444-4444-4444-444444444444', name: 'One' };
  control.grid = { rows: () => [row], selectedRows: () => [row], totalCount: () => 9 };
  const grid = context.getControl('grid');
  assert.equal(grid.getGrid().getTotalRecordCount(), 9);
  const [entity] = grid.getGrid().getSelectedRows().get().map((one) => one.getData().getEntity());
  assert.deepEqual(entity.getEntityReference(), { id: '{44444444-4444-4444-4444-444444444444}', name: 'One', entityType: 'line' });
  assert.deepEqual([grid.getRelationship().attributeName, grid.getContextType(), grid.getEntityName(), grid.getFetchXml()], ['caseid', 4, 'line', '<fetch />']);
  assert.equal(grid.getViewSelector().getCurrentView().name, 'Lines');
  let raised = 0;
  grid.addOnLoad(() => { raised += 1; });
  control.loaded();
  assert.equal(raised, 1);
});
