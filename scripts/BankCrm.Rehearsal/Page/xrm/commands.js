/** Commands of the solution on command bars: which are shown by their rules, and what their functions are given. */

import { plainId } from './identifiers.js';
import { findFunction, loadLibraries } from './libraries.js';
import { NotInRehearsal } from './refusal.js';

const RULE_LIMIT = 10000;
const ENGLISH = 1033;

/** @type {Record<string, number[]>} */
const STATES = { Create: [1], Existing: [2, 3, 4], ReadOnly: [3], Disabled: [4], BulkEdit: [6] };

/**
 * @typedef {object} CommandPlace Where a command stands.
 * @property {PageShell} shell
 * @property {string} table The table of the rows it works on.
 * @property {import('./form-state.js').FormState | null} form The form that is open.
 * @property {any} grid The grid control that is selected, as scripts see it; null on a form's own bar.
 * @property {(error: any) => void} fail
 */

/**
 * The commands that the rules show, in their order. As in the platform, one that may not be used is not shown.
 * @param {CommandDefinition[]} commands
 * @param {CommandPlace} place
 * @returns {Promise<CommandDefinition[]>}
 */
export async function shownCommands(commands, place) {
  const answers = await Promise.all(commands.map(async (command) => (await Promise.all(command.rules.map((rule) => holds(rule, place)))).every(Boolean)));
  return commands.filter((_, index) => answers[index]).sort((one, other) => one.sequence - other.sequence);
}

/**
 * @param {CommandRule} rule
 * @param {CommandPlace} place
 * @returns {Promise<boolean>}
 */
async function holds(rule, place) {
  switch (rule.kind) {
    case 'function':
      return (await answerOf(rule, place)) !== rule.invert;
    case 'formState':
      return (place.form !== null && (STATES[rule.state] || []).includes(place.form.formType())) !== Boolean(rule.invert);
    case 'selectionCount': {
      const count = place.grid === null ? 0 : place.grid.getGrid().getSelectedRows().getLength();
      return (rule.min === null || count >= rule.min) && (rule.max === null || count <= rule.max);
    }
    default:
      place.fail(new NotInRehearsal(`A rule of kind ${/** @type {any} */ (rule).kind}`, 'it knows rules by function, by state of the form and by selection'));
      return false;
  }
}

/**
 * What a rule's function says; until it has answered, and when it takes too long, its default counts.
 * @param {Extract<CommandRule, { kind: 'function' }>} rule
 * @param {CommandPlace} place
 * @returns {Promise<boolean>}
 */
async function answerOf(rule, place) {
  try {
    await loadLibraries([rule.library]);
    const answer = findFunction(rule.functionName)(...rule.parameters.map((name) => parameter(name, place)));
    const inTime = new Promise((resolve) => setTimeout(() => resolve(rule.default), RULE_LIMIT));
    return Boolean(await (answer && typeof answer.then === 'function' ? Promise.race([answer, inTime]) : answer));
  } catch (error) {
    place.fail(error);
    return false;
  }
}

/**
 * Calls a command's functions, each after its library and those before it.
 * @param {CommandDefinition} command
 * @param {CommandPlace} place
 * @returns {Promise<void>}
 */
export async function runCommand(command, place) {
  try {
    await loadLibraries(command.actions.map((action) => action.library).filter(Boolean));
    for (const action of command.actions) {
      await findFunction(action.functionName)(...action.parameters.map((name) => parameter(name, place)));
    }
  } catch (error) {
    place.fail(error);
  }
}

/** @type {Record<string, (place: CommandPlace) => any>} */
const PARAMETERS = {
  PrimaryControl: ({ form, grid }) => (form === null ? grid : form.api),
  PrimaryEntityTypeName: ({ form, table }) => (form === null ? table : form.table.logicalName),
  PrimaryItemIds: ({ form }) => (form === null || form.id === null ? [] : [form.id]),
  FirstPrimaryItemId: ({ form }) => (form === null ? null : form.id),
  SelectedControl: ({ form, grid }) => grid || (form === null ? null : form.api),
  SelectedEntityTypeName: ({ table }) => table,
  SelectedControlSelectedItemCount: (place) => selected(place).length,
  SelectedControlSelectedItemIds: (place) => selected(place).map((row) => plainId(row.getId())),
  SelectedControlSelectedItemReferences: (place) => references(selected(place)),
  FirstSelectedItemId: (place) => selected(place).map((row) => plainId(row.getId()))[0] || null,
  SelectedControlAllItemCount: (place) => all(place).length,
  SelectedControlAllItemIds: (place) => all(place).map((row) => plainId(row.getId())),
  SelectedControlAllItemReferences: (place) => references(all(place)),
  SelectedControlUnselectedItemCount: (place) => all(place).length - selected(place).length,
  CommandProperties: ({ table }) => ({ SourceControlId: '', CommandValueId: '', MenuItemId: '', EntityTypeName: table }),
  UserLcid: ({ shell }) => shell.language,
  OrgLcid: () => ENGLISH,
  OrgName: () => 'rehearsal',
};

/**
 * @param {string} name
 * @param {CommandPlace} place
 * @returns {any}
 */
export function parameter(name, place) {
  const give = PARAMETERS[name];
  if (!give) {
    throw new NotInRehearsal(`The parameter ${name} of a command`, `it knows ${Object.keys(PARAMETERS).join(', ')}`);
  }

  return give(place);
}

/**
 * @param {CommandPlace} place
 * @returns {any[]}
 */
function selected({ grid }) {
  return grid === null ? [] : grid.getGrid().getSelectedRows().get().map((/** @type {any} */ row) => row.data.entity);
}

/**
 * @param {CommandPlace} place
 * @returns {any[]}
 */
function all({ grid }) {
  return grid === null ? [] : grid.getGrid().getRows().get().map((/** @type {any} */ row) => row.data.entity);
}

/** @param {any[]} rows */
function references(rows) {
  return rows.map((row) => ({ Id: plainId(row.getId()), Name: row.getPrimaryAttributeValue(), TypeName: row.getEntityName() }));
}
