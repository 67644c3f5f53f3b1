/** Loading a form: its definition, its row by one request, its scripts, and its handlers of OnLoad. */

import { callEach, executionContext, HANDLER_LIMIT, settle } from '../xrm/events.js';
import { FormState } from '../xrm/form-state.js';
import { readParameters } from '../xrm/handler-parameters.js';
import { bracedId, plainId } from '../xrm/identifiers.js';
import { findFunction, loadLibraries } from '../xrm/libraries.js';
import { readRow } from '../xrm/save.js';

/**
 * @param {PageShell} shell
 * @param {{ table: string, id: string | null, formId: string | null, type: 'main' | 'quickCreate', defaults: Record<string, any> }} what
 * @returns {Promise<FormState>}
 */
export async function loadForm(shell, { table: name, id, formId, type, defaults }) {
  const table = await shell.definitions.table(name);
  const form = new FormState({ shell, table, form: chooseForm(shell, table, type, formId), id });
  const [row] = await Promise.all([form.isNew() ? null : readRow(form), loadLibraries(form.definition.libraries)]);
  if (row === null) {
    form.begin(Object.assign({}, ownDefaults(shell, table), defaults));
  } else {
    form.load(row);
  }

  listen(form);
  return form;
}

/**
 * @param {PageShell} shell
 * @param {TableDefinition} table
 * @param {'main' | 'quickCreate'} type
 * @param {string | null} formId
 * @returns {FormDefinition}
 */
function chooseForm(shell, table, type, formId) {
  const wanted = formId === null ? undefined : table.forms.find((form) => form.id === plainId(formId));
  const found = wanted || table.forms.find((form) => form.type === type) || table.forms.find((form) => form.type === 'main');
  if (!found) {
    throw new Error(shell.text('form.noForm', table.label));
  }

  return found;
}

/**
 * What the platform fills in on every new row.
 * @param {PageShell} shell
 * @param {TableDefinition} table
 * @returns {Record<string, any>}
 */
function ownDefaults(shell, table) {
  const { user } = shell.app;
  /** @type {Record<string, any>} */
  const values = table.columns.ownerid ? { ownerid: [{ id: bracedId(user.id), name: user.name, entityType: 'systemuser' }] } : {};
  Object.values(table.columns).filter((column) => column.default !== null && column.default !== undefined).forEach((column) => {
    values[column.name] = column.type === 'boolean' ? column.default === 1 : column.default;
  });
  return values;
}

/**
 * Has the handlers that the solution names called.
 * @param {FormState} form
 */
function listen(form) {
  form.definition.events.forEach((event) => {
    event.handlers.filter((handler) => handler.enabled).forEach((handler) => {
      const call = handlerOf(handler);
      switch (event.name) {
        case 'onload':
          form.loads.add(call);
          break;
        case 'onsave':
          form.saves.add(call);
          break;
        case 'onchange': {
          const attribute = form.attributeOf(event.attribute || '');
          if (attribute !== null) {
            attribute.changes.add(call);
          }

          break;
        }
        default:
          form.scriptFailed(new Error(form.text('form.noEvent', event.name)));
      }
    });
  });
}

/**
 * @param {FormHandler} handler
 * @returns {(context: any) => any}
 */
function handlerOf(handler) {
  return (context) => findFunction(handler.functionName)(...(handler.passExecutionContext ? [context] : []), ...readParameters(handler.parameters));
}

/**
 * Calls the handlers of OnLoad and waits for what they promise.
 * @param {FormState} form
 * @param {number} state
 * @returns {Promise<void>}
 */
export async function runLoadHandlers(form, state) {
  /** @type {number | null} */
  let limit = HANDLER_LIMIT;
  const args = {
    getDataLoadState: () => state,
    disableAsyncTimeout: () => {
      limit = null;
    },
  };
  const shared = new Map();
  const returned = callEach(form.loads.list, (depth) => executionContext({ form: form.api, source: form.api, depth, args, shared, global: form.globalContext }), form.scriptFailed);
  await settle(returned, { limit: () => limit });
}
