/** The page of one row: its form, with the row, its scripts and its commands. */

import { loadForm, runLoadHandlers } from './load.js';
import { FormCommands } from './form-commands.js';
import { FormView } from './form-view.js';
import { raiseDataLoad, refreshForm } from '../xrm/save.js';

/** How long a form waits for its scripts before it is shown anyway: so that notices do not push it down a moment later. */
const PATIENCE = 400;

const FIRST_LOAD = 1;
const SAVED = 2;

/**
 * Opens a row, or begins a new one, and shows it when its header and its first tab are there and its scripts have run.
 * @param {HTMLElement} container
 * @param {PageShell} shell
 * @param {{ table: string, id?: string | null, formId?: string | null, defaults?: Record<string, any> }} options
 * @returns {Promise<{ formContext: any, state: import('../xrm/form-state.js').FormState, dispose: () => void, hasUnsavedChanges: () => boolean }>}
 */
export async function openRecord(container, shell, { table, id = null, formId = null, defaults = {} }) {
  delete document.documentElement.dataset.ready;
  const page = new RecordPage(container, shell);
  await page.open({ table, id, formId, defaults }, FIRST_LOAD);
  return {
    get formContext() {
      return page.form.api;
    },
    get state() {
      return page.form;
    },
    dispose: () => page.dispose(),
    hasUnsavedChanges: () => page.form.isDirty(),
  };
}

/** A form on a page of its own. */
class RecordPage {
  /**
   * @param {HTMLElement} container
   * @param {PageShell} shell
   */
  constructor(container, shell) {
    this.container = container;
    this.shell = shell;
    /** @type {any} */
    this.form = null;
    /** @type {FormView | null} */
    this.view = null;
    this.commands = new FormCommands(this);
    this.isDisposed = false;
  }

  /**
   * @param {{ table: string, id: string | null, formId: string | null, defaults: Record<string, any> }} what
   * @param {number} state Why the data is loaded, by the numbers of the client API.
   */
  async open(what, state) {
    const form = await loadForm(this.shell, Object.assign({ type: /** @type {'main'} */ ('main') }, what));
    if (this.isDisposed) {
      return;
    }

    this.form = form;
    Object.assign(form.view, {
      refreshCommands: () => this.commands.show(),
      close: (/** @type {{ isAsked: boolean, isNew?: boolean }} */ how) => this.close(how),
      openForm: (/** @type {string} */ formId) => this.shell.navigate({ pagetype: 'entityrecord', etn: form.table.logicalName, id: form.id, formid: formId }),
      reload: () => this.reload(),
      busy: (/** @type {string | null} */ text) => this.shell.setBusy(text),
    });
    const view = new FormView(form);
    Object.assign(form.view, { focusControl: view.focusControl.bind(view), focusTab: view.focusTab.bind(view) });
    this.shell.setTitle(form.isNew() ? form.text('form.newOf', form.table.label) : form.primaryName() || form.table.label);
    const handlers = runLoadHandlers(form, state);
    raiseDataLoad(form, state);
    await Promise.race([Promise.all([handlers, this.commands.show()]), new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
    if (this.isDisposed) {
      view.dispose();
      return;
    }

    if (this.view !== null) {
      this.view.dispose();
    }

    this.view = view;
    this.container.replaceChildren(view.element);
    view.start();
    await handlers;
    form.raise(form.loadeds.list, form.api);
    performance.mark('form-ready');
    document.documentElement.dataset.ready = 'form';
  }

  /** A row that has just been created is opened as what it now is. */
  async reload() {
    const { table, id, definition } = this.form;
    delete document.documentElement.dataset.ready;
    window.history.replaceState(window.history.state, '', `/main.aspx?${new URLSearchParams({ pagetype: 'entityrecord', etn: table.logicalName, id })}`);
    await this.open({ table: table.logicalName, id, formId: definition.id, defaults: {} }, SAVED);
  }

  /** Reads the row again, after asking when something would be lost. */
  async refresh() {
    if (!this.form.isDirty() || (await this.mayLose())) {
      await refreshForm(this.form, false);
    }
  }

  mayLose() {
    return this.shell.dialogs.confirm({ title: this.shell.text('form.unsavedTitle'), text: this.shell.text('form.unsavedText'), confirmButtonLabel: this.shell.text('form.discard') });
  }

  /** @param {{ isAsked: boolean, isNew?: boolean }} how */
  async close({ isAsked, isNew = false }) {
    const { form } = this;
    if (isAsked && form.isDirty() && !(await this.mayLose())) {
      return;
    }

    form.attributes.forEach((/** @type {any} */ attribute) => attribute.load(attribute.value));
    await this.shell.navigate(isNew ? { pagetype: 'entityrecord', etn: form.table.logicalName, id: null } : { pagetype: 'entitylist', etn: form.table.logicalName });
  }

  dispose() {
    this.isDisposed = true;
    this.shell.setCommands([]);
    if (this.view !== null) {
      this.view.dispose();
    }
  }
}
