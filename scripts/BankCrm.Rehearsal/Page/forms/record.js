/** The page of one row: its form, with the row, its scripts and its commands. */

import { loadForm, runLoadHandlers } from './load.js';
import { FormCommands } from './form-commands.js';
import { FormView } from './form-view.js';
import { make } from './element.js';
import { raiseDataLoad, readAgain, refreshForm } from '../xrm/save.js';

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
  await page.open({ table, id, formId, defaults });
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
    // Of its own: whoever leaves while the form still loads takes it away, and the form then shows nothing any more.
    this.host = make('div', { class: 'record-host' });
    container.append(this.host);
    this.shell = shell;
    /** @type {any} */
    this.form = null;
    /** @type {FormView | null} */
    this.view = null;
    this.commands = new FormCommands(this);
  }

  /** Whether the form has been left. */
  get isGone() {
    return !this.host.isConnected;
  }

  /** @param {{ table: string, id: string | null, formId: string | null, defaults: Record<string, any> }} what */
  async open(what) {
    const form = await loadForm(this.shell, Object.assign({ type: /** @type {'main'} */ ('main') }, what));
    this.form = form;
    if (this.isGone) {
      return;
    }

    Object.assign(form.view, {
      refreshCommands: () => this.commands.show(),
      close: (/** @type {{ isAsked: boolean, isNew?: boolean }} */ how) => this.close(how),
      openForm: (/** @type {string} */ formId) => this.shell.navigate({ pagetype: 'entityrecord', etn: form.table.logicalName, id: form.id, formid: formId }),
      created: () => this.created(),
      busy: (/** @type {string | null} */ text) => this.shell.setBusy(text),
    });
    const view = new FormView(form);
    Object.assign(form.view, { focusControl: view.focusControl.bind(view), focusTab: view.focusTab.bind(view) });
    const handlers = runLoadHandlers(form, FIRST_LOAD);
    raiseDataLoad(form, FIRST_LOAD);
    await Promise.race([Promise.all([handlers, this.commands.show()]), new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
    this.view = view;
    if (this.isGone) {
      return;
    }

    this.host.replaceChildren(view.element);
    view.start();
    await handlers;
    form.raise(form.loadeds.list, form.api);
    if (!this.isGone) {
      performance.mark('form-ready');
      document.documentElement.dataset.ready = 'form';
    }
  }

  /** The row has been created: the same form goes on with it, under its own address, and its scripts load again. */
  async created() {
    const { form } = this;
    delete document.documentElement.dataset.ready;
    const address = new URLSearchParams({ pagetype: 'entityrecord', etn: form.table.logicalName, id: form.id });
    window.history.replaceState(Object.assign({}, window.history.state, { defaults: null }), '', `/main.aspx?${address}`);
    await readAgain(form, SAVED);
    await runLoadHandlers(form, SAVED);
    await this.commands.show();
    document.documentElement.dataset.ready = 'form';
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
    this.host.remove();
    if (this.view !== null) {
      this.view.dispose();
    }
  }
}
