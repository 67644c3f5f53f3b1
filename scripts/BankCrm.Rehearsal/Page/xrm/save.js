/** Saving a form and reading it again, in the platform's order: checks, OnSave, the write, PostSave, the row as it now is, OnLoad of the data. */

import { FieldState } from './control.js';
import { callEach, executionContext, HANDLER_LIMIT, settle } from './events.js';
import { NotInRehearsal } from './refusal.js';
import { propertyOf, valueToRow } from './row-values.js';

const SAVE_MODES = [1, 2, 59, 70];
const SAVE_AND_CLOSE = 2;
const SAVE_AND_NEW = 59;
const REFRESHED = 3;
const SAVED = 2;

/** Columns that every form needs, whatever it shows. */
const ALWAYS = ['statecode', 'ownerid', 'transactioncurrencyid'];

/** Why a form was not saved, where no server refused it. */
export class SaveStopped extends Error {
  /** @param {string} message */
  constructor(message) {
    super(message);
    this.name = 'SaveStopped';
    this.errorCode = 0;
  }
}

/**
 * @param {import('./form-state.js').FormState} form
 * @param {{ mode: number, isAlways: boolean }} how isAlways: OnSave is raised without a change, too.
 * @returns {Promise<void>}
 */
export async function saveForm(form, { mode, isAlways }) {
  if (!SAVE_MODES.includes(mode)) {
    throw new NotInRehearsal(`saveMode ${mode}`, 'it saves, saves and closes, and saves and begins a new row');
  }

  if (form.isNew() || form.isDirty() || isAlways) {
    await write(form, mode);
  }

  if (mode === SAVE_AND_CLOSE || mode === SAVE_AND_NEW) {
    form.view.close({ isAsked: false, isNew: mode === SAVE_AND_NEW });
  }
}

/**
 * @param {import('./form-state.js').FormState} form
 * @param {number} mode
 */
async function write(form, mode) {
  requireValid(form);
  const shared = new Map();
  await raiseSave(form, mode, shared);
  // A handler may have changed a column, or marked one.
  requireValid(form);
  const wasNew = form.isNew();
  let failure = null;
  form.view.busy(form.text('form.saving'));
  try {
    await send(form);
  } catch (error) {
    failure = /** @type {any} */ (error);
  } finally {
    form.view.busy(null);
  }

  raisePostSave(form, shared, failure);
  if (failure !== null) {
    await form.shell.dialogs.errorOf(failure);
    throw failure;
  }

  if (mode === SAVE_AND_CLOSE || mode === SAVE_AND_NEW) {
    form.attributes.forEach((attribute) => attribute.load(attribute.value));
  } else if (wasNew) {
    await form.view.created();
  } else {
    await readAgain(form, SAVED);
  }
}

/**
 * Marks what is missing or wrong, goes to the first of it, and stops.
 * @param {import('./form-state.js').FormState} form
 */
function requireValid(form) {
  const fields = /** @type {FieldState[]} */ (form.controls.filter((control) => control instanceof FieldState));
  const wrong = fields.filter((field) => field.isRefused() || field.attribute.problem(true) !== null);
  form.attributes.forEach((attribute) => attribute.showMissing(wrong.length > 0));
  if (wrong.length > 0) {
    const first = wrong.find((field) => field.isShown()) || wrong[0];
    first.focus();
    throw new SaveStopped(form.text('form.notSaved', first.label));
  }

  const hidden = Array.from(form.attributes.values()).find((attribute) => attribute.problem(true) !== null);
  if (hidden) {
    throw new SaveStopped(hidden.problem(true) || '');
  }
}

/**
 * @param {import('./form-state.js').FormState} form
 * @param {number} mode
 * @param {Map<string, any>} shared What handlers pass on, also to those of PostSave.
 */
async function raiseSave(form, mode, shared) {
  let isPrevented = false;
  let isPreventedOnError = false;
  /** @type {number | null} */
  let limit = HANDLER_LIMIT;
  let hasFailed = false;
  const args = {
    getSaveMode: () => mode,
    isDefaultPrevented: () => isPrevented,
    preventDefault: () => {
      isPrevented = true;
    },
    preventDefaultOnError: () => {
      isPreventedOnError = true;
    },
    disableAsyncTimeout: () => {
      limit = null;
    },
  };
  const source = form.api.data.entity;
  const returned = callEach(
    form.saves.list,
    (depth) => executionContext({ form: form.api, source, depth, args, shared, global: form.globalContext }),
    (error) => {
      hasFailed = true;
      form.scriptFailed(error);
    },
  );
  const note = () => {
    hasFailed = true;
  };
  await settle(returned, { limit: () => limit, late: note, broken: note });
  if (isPrevented || (isPreventedOnError && hasFailed)) {
    throw new SaveStopped(form.text('form.prevented'));
  }
}

/**
 * @param {import('./form-state.js').FormState} form
 * @param {Map<string, any>} shared
 * @param {any} failure
 */
function raisePostSave(form, shared, failure) {
  const args = {
    getEntityReference: () => form.reference(),
    getIsSaveSuccess: () => failure === null,
    getSaveErrorInfo: () => (failure === null ? null : { errorCode: failure.code, message: failure.message }),
  };
  callEach(form.postSaves.list, (depth) => executionContext({ form: form.api, source: form.api.data.entity, depth, args, shared, global: form.globalContext }), form.scriptFailed);
}

/**
 * Writes what has changed; a new row gets all that it has.
 * @param {import('./form-state.js').FormState} form
 */
async function send(form) {
  const { api, app } = form.shell;
  /** @param {string} table */
  const setOf = (table) => app.tables[table].setName;
  /** @type {WebApiRow} */
  const row = {};
  form.attributes.forEach((attribute) => {
    const isNewValue = form.isNew() && attribute.submitMode !== 'never' && attribute.value !== null;
    if (isNewValue || attribute.isSubmitted()) {
      valueToRow(attribute.column, attribute.value, attribute.initial, row, setOf);
    }
  });
  if (form.isNew()) {
    const made = await api.create(form.table.setName, row, {});
    form.id = made.id;
  } else if (Object.keys(row).length > 0) {
    await api.update(form.table.setName, /** @type {string} */ (form.id), row, { etag: form.row['@odata.etag'] || null });
  }
}

/**
 * Reads the row afresh; what was typed is gone.
 * @param {import('./form-state.js').FormState} form
 * @param {boolean} isSaving Whether what was typed is saved first.
 * @returns {Promise<void>}
 */
export async function refreshForm(form, isSaving) {
  if (isSaving && form.isDirty()) {
    await write(form, SAVE_MODES[0]);
    return;
  }

  await readAgain(form, REFRESHED);
}

/**
 * @param {import('./form-state.js').FormState} form
 * @param {number} state Why the data is loaded, by the numbers of the client API.
 */
export async function readAgain(form, state) {
  if (form.isNew()) {
    form.attributes.forEach((attribute) => attribute.load(attribute.initial));
    return;
  }

  form.load(await readRow(form));
  form.controls.forEach((control) => control.rereads.changed());
  raiseDataLoad(form, state);
  form.view.refreshCommands();
}

/**
 * The one request for the row: the columns of the form and what every form needs.
 * @param {import('./form-state.js').FormState} form
 * @returns {Promise<WebApiRow>}
 */
export function readRow(form) {
  const { columns, primaryId, primaryName, setName } = form.table;
  const names = new Set([primaryId, primaryName, ...ALWAYS.filter((name) => columns[name]), ...form.attributes.keys()]);
  const select = Array.from(names).filter((name) => columns[name] && columns[name].canRead).map((name) => propertyOf(columns[name]));
  return form.shell.api.retrieve(setName, /** @type {string} */ (form.id), `$select=${select.join(',')}`);
}

/**
 * @param {import('./form-state.js').FormState} form
 * @param {number} state
 */
export function raiseDataLoad(form, state) {
  form.raise(form.dataLoads.list, form.api.data.entity, { getDataLoadState: () => state });
}
