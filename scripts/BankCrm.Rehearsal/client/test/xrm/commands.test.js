import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parameter, runCommand, shownCommands } from '../../../Page/xrm/commands.js';
import { settle } from '../../../Page/xrm/events.js';
import { readParameters } from '../../../Page/xrm/handler-parameters.js';
import { form, ROW } from './stage.js';

globalThis.window = globalThis;
globalThis.Bank = { asked: [], yes: (given) => { globalThis.Bank.asked.push(given); return true; }, no: () => Promise.resolve(false), fails: () => { throw new Error('broken'); }, note: (given) => globalThis.Bank.asked.push(given) };

const command = (id, rules, sequence = 1) => ({ id, label: id, tooltip: null, icon: null, location: 'form', sequence, actions: [], rules });
const rule = (functionName, more = {}) => ({ of: 'enable', kind: 'function', functionName, library: 'x.resx', default: false, invert: false, parameters: ['PrimaryControl'], ...more });

function place(more = {}) {
  const made = form(more);
  const failures = [];
  return { place: { shell: made.shell, table: 'case', form: made.state, grid: null, fail: (error) => failures.push(error.message) }, failures, context: made.context };
}

async function shown(rules, options) {
  const { place: where } = place(options);
  return (await shownCommands([command('c', rules)], where)).length === 1;
}

test('shownCommands_FunctionRule_IsAskedWithTheForm', async () => {
  const { place: where, context } = place();
  globalThis.Bank.asked = [];
  assert.equal((await shownCommands([command('c', [rule('Bank.yes')])], where)).length, 1);
  assert.deepEqual(globalThis.Bank.asked, [context]);
  assert.equal(await shown([rule('Bank.no')]), false);
  assert.equal(await shown([rule('Bank.no', { invert: true })]), true);
});

test('shownCommands_RuleThatFails_HidesTheCommandAndSaysSo', async () => {
  const { place: where, failures } = place();
  assert.deepEqual(await shownCommands([command('c', [rule('Bank.fails')])], where), []);
  assert.deepEqual(await shownCommands([command('c', [rule('Bank.missing')])], where), []);
  assert.deepEqual(failures, ['broken', 'There is no function Bank.missing.']);
});

test('shownCommands_FormStateRule_LooksAtTheForm', async () => {
  const create = { of: 'display', kind: 'formState', state: 'Create', invert: false };
  assert.equal(await shown([create]), false);
  assert.equal(await shown([create], { id: null }), true);
  assert.equal(await shown([{ ...create, invert: true }]), true);
  assert.equal(await shown([{ ...create, state: 'Existing' }]), true);
});

test('shownCommands_SelectionCount_IsThatOfTheGrid', async () => {
  const { place: where } = place();
  const two = { of: 'enable', kind: 'selectionCount', min: 1, max: 2 };
  const withRows = (count) => ({ ...where, grid: { getGrid: () => ({ getSelectedRows: () => ({ getLength: () => count }) }) } });
  for (const [count, expected] of [[0, 0], [1, 1], [2, 1], [3, 0]]) {
    assert.equal((await shownCommands([command('c', [two])], withRows(count))).length, expected, String(count));
  }
});

test('shownCommands_SeveralRules_MustAllHoldAndTheOrderIsTheSequence', async () => {
  const { place: where } = place();
  const found = await shownCommands([command('b', [], 2), command('a', [rule('Bank.yes')], 1), command('c', [rule('Bank.yes'), rule('Bank.no')], 0)], where);
  assert.deepEqual(found.map((one) => one.id), ['a', 'b']);
});

test('runCommand_Actions_AreCalledInOrderWithTheirParameters', async () => {
  const { place: where, context, failures } = place();
  globalThis.Bank.asked = [];
  await runCommand({ ...command('c', []), actions: [{ functionName: 'isNaN', library: '', parameters: [] }, { functionName: 'Bank.note', library: '', parameters: ['PrimaryControl'] }] }, where);
  assert.deepEqual(globalThis.Bank.asked, [context]);
  await runCommand({ ...command('c', []), actions: [{ functionName: 'Bank.fails', library: '', parameters: [] }] }, where);
  assert.deepEqual(failures, ['broken']);
});

test('parameter_Selection_IsThatOfTheGrid', () => {
  const { place: where } = place();
  const row = { data: { entity: { getId: () => `{${ROW}}`, getEntityName: () => 'line', getPrimaryAttributeValue: () => 'One' } } };
  const rows = { get: () => [row], getLength: () => 1 };
  const grid = { getGrid: () => ({ getSelectedRows: () => rows, getRows: () => ({ get: () => [row, row], getLength: () => 2 }) }) };
  const at = { ...where, grid };
  assert.equal(parameter('SelectedControl', at), grid);
  assert.equal(parameter('PrimaryControl', at), where.form.api);
  assert.deepEqual(parameter('SelectedControlSelectedItemIds', at), [ROW]);
  assert.deepEqual(parameter('SelectedControlSelectedItemReferences', at), [{ Id: ROW, Name: 'One', TypeName: 'line' }]);
  assert.equal(parameter('SelectedControlAllItemCount', at), 2);
  assert.deepEqual(parameter('PrimaryItemIds', at), [ROW]);
  assert.throws(() => parameter('OrgWords', at), { name: 'NotInRehearsal', message: /OrgWords/ });
});

test('readParameters_Literals_AreReadWithoutRunningThem', () => {
  assert.deepEqual(readParameters(null), []);
  assert.deepEqual(readParameters('1, "a", {"b": [true]}'), [1, 'a', { b: [true] }]);
  assert.deepEqual(readParameters("'it\\'s', -2.5, undefined, null, false"), ["it's", -2.5, undefined, null, false]);
  assert.throws(() => readParameters('alert(1)'), SyntaxError);
});

test('settle_PromiseThatTakesTooLong_IsNotWaitedFor', async () => {
  const seen = [];
  const broken = Promise.reject(new Error('x'));
  broken.catch(() => {});
  await settle([new Promise(() => {}), broken, 5], { limit: () => 5, late: () => seen.push('late'), broken: () => seen.push('broken') });
  assert.deepEqual(seen, ['late', 'broken']);
});
