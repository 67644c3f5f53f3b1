import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ACCOUNT, CONTACT, form, page, ROW, STORED } from './stage.js';
import { FormState } from '../../../Page/xrm/form-state.js';
import { FORM, TABLE } from './stage.js';

test('setValue_Script_DoesNotRaiseOnChange', () => {
  const { context } = form();
  const seen = [];
  const title = context.getAttribute('title');
  title.addOnChange((event) => seen.push(event.getEventSource().getName()));
  title.setValue('Other');
  assert.deepEqual(seen, []);
  title.fireOnChange();
  assert.deepEqual(seen, ['title']);
});

test('enter_Person_RaisesOnChangeOnceForAnotherValue', () => {
  const { state, context } = form();
  let raised = 0;
  context.getAttribute('count').addOnChange(() => { raised += 1; });
  state.attributes.get('count').enter(3);
  assert.equal(raised, 0);
  state.attributes.get('count').enter(4);
  assert.equal(raised, 1);
});

test('setValue_ValueOfAnotherKind_Throws', () => {
  const { context } = form();
  for (const [name, value] of [['title', 5], ['count', 1.5], ['count', '1'], ['amount', Number.NaN], ['isopen', 1], ['day', '2026-06-30'], ['kind', 9], ['kinds', [1, 9]], ['customerid', { id: ROW }], ['customerid', [{ id: ROW, entityType: 'lead' }]]]) {
    assert.throws(() => context.getAttribute(name).setValue(value), TypeError, name);
  }
});

test('getValue_ChangedByTheScript_LeavesTheAttribute', () => {
  const { context } = form();
  context.getAttribute('day').getValue().setFullYear(1999);
  context.getAttribute('kinds').getValue().push(2);
  context.getAttribute('customerid').getValue()[0].name = 'Other';
  assert.equal(context.getAttribute('day').getValue().getFullYear(), 2026);
  assert.deepEqual(context.getAttribute('kinds').getValue(), [1, 2]);
  assert.equal(context.getAttribute('customerid').getValue()[0].name, 'Wang Fang');
  assert.equal(context.data.getIsDirty(), false);
});

test('getIsDirty_ValueOfBefore_IsFalseAgain', () => {
  const { context } = form();
  const customer = context.getAttribute('customerid');
  customer.setValue([{ id: ACCOUNT, entityType: 'account', name: 'Firm' }]);
  assert.equal(customer.getIsDirty(), true);
  customer.setValue([{ id: CONTACT, entityType: 'contact', name: 'another spelling' }]);
  assert.equal(customer.getIsDirty(), false);
});

test('getValue_Lookup_HasTheIdInBracesAndCapitals', () => {
  const { context } = form();
  assert.deepEqual(context.getAttribute('customerid').getValue(), [{ id: `{${CONTACT}}`, name: 'Wang Fang', entityType: 'contact' }]);
  assert.equal(context.data.entity.getId(), `{${ROW}}`);
});

test('getValue_Day_IsMidnightOfTheBrowser', () => {
  const { context } = form();
  const day = context.getAttribute('day').getValue();
  assert.deepEqual([day.getFullYear(), day.getMonth(), day.getDate(), day.getHours()], [2026, 5, 30, 0]);
  assert.equal(context.getAttribute('moment').getValue().toISOString(), '2026-06-30T10:20:00.000Z');
});

test('getValue_ColumnThatTheUserMayNotRead_IsNullAndLocked', () => {
  const { state, context } = form({ row: { ...STORED, secret: 'x' } });
  assert.equal(context.getAttribute('secret').getValue(), null);
  assert.deepEqual(context.getAttribute('secret').getUserPrivilege(), { canRead: false, canUpdate: false, canCreate: true });
  assert.equal(context.getControl('secret').getDisabled(), true);
  assert.equal(state.controls.find((control) => control.name === 'secret').isMasked(), true);
});

test('options_Choice_AreThoseOfTheColumn', () => {
  const { context } = form();
  const kind = context.getAttribute('kind');
  assert.deepEqual(kind.getOptions(), [{ text: 'One', value: 1 }, { text: 'Two', value: 2 }]);
  assert.deepEqual(kind.getSelectedOption(), { text: 'One', value: 1 });
  assert.equal(kind.getText(), 'One');
  assert.deepEqual(kind.getOption('Two'), { text: 'Two', value: 2 });
  assert.deepEqual(context.getAttribute('kinds').getText(), ['One', 'Two']);
});

test('controls_RepeatedAndInTheHeader_HaveNamesOfTheirOwnAndOneAttribute', () => {
  const { context } = form();
  const names = context.ui.controls.get().map((control) => control.getName());
  assert.ok(names.includes('title') && names.includes('title1') && names.includes('header_kind') && names.includes('header_isopen'), names.join());
  assert.equal(context.getAttribute('title').controls.getLength(), 2);
  assert.equal(context.getControl('title1').getAttribute(), context.getAttribute('title'));
});

test('getAttribute_Chooser_IsNameIndexFunctionOrNone', () => {
  const { context } = form();
  assert.equal(context.getAttribute('nothing'), null);
  assert.equal(context.getAttribute(0).getName(), 'title');
  assert.deepEqual(context.getAttribute((one) => one.getAttributeType() === 'boolean').map((one) => one.getName()), ['isopen']);
  assert.equal(context.getAttribute().length, context.data.entity.attributes.getLength());
});

test('setOptions_Control_OffersThemInPlaceOfTheColumns', () => {
  const { context } = form();
  const control = context.getControl('header_kind');
  control.removeOption(1);
  control.addOption({ text: 'Three', value: 3 }, 0);
  assert.deepEqual(control.getOptions(), [{ text: 'Three', value: 3 }, { text: 'Two', value: 2 }]);
  control.clearOptions();
  assert.deepEqual(control.getOptions(), []);
});

test('formType_RowAndRights_AreToldByTheirNumbers', () => {
  const typeOf = (options) => form(options).context.ui.getFormType();
  assert.equal(typeOf({ id: null }), 1);
  assert.equal(typeOf({}), 2);
  assert.equal(typeOf({ table: { ...TABLE, privileges: ['Read'] } }), 3);
  assert.equal(typeOf({ row: { ...STORED, statecode: 1 } }), 4);
});

test('getControl_InactiveRow_IsLocked', () => {
  const { context } = form({ row: { ...STORED, statecode: 1 } });
  assert.equal(context.getControl('title').getDisabled(), true);
});

test('tabs_HiddenWhileOpen_GiveWayToTheNext', () => {
  const { context } = form();
  const seen = [];
  context.ui.tabs.get('second').addTabStateChange((event) => seen.push(event.getEventSource().getDisplayState()));
  context.ui.tabs.get('second').setDisplayState('expanded');
  assert.deepEqual(seen, ['expanded']);
  context.ui.tabs.get('second').setVisible(false);
  assert.equal(context.ui.tabs.get('first').getDisplayState(), 'expanded');
  assert.equal(context.getControl('count').getVisible(), false);
});

test('setFormNotification_UnknownLevel_Throws', () => {
  const { context } = form();
  assert.equal(context.ui.setFormNotification('x', 'INFO', 'a'), true);
  assert.equal(context.ui.clearFormNotification('a'), true);
  assert.equal(context.ui.clearFormNotification('a'), false);
  assert.throws(() => context.ui.setFormNotification('x', 'GRAVE', 'a'), TypeError);
});

test('constructor_CellOfAColumnThatTheTableLacks_IsLeftOut', () => {
  const { shell } = page();
  const lacking = { ...TABLE, columns: Object.fromEntries(Object.entries(TABLE.columns).filter(([name]) => name !== 'notes')) };
  const state = new FormState({ shell, table: lacking, form: FORM, id: null });
  assert.equal(state.api.getAttribute('notes'), null);
  assert.equal(state.api.getControl('notes'), null);
});
