/** A form as the page keeps it: its row, its columns, what stands where, and what scripts have been told to listen to. */

import { attributeApi } from './attribute-api.js';
import { AttributeState } from './attribute.js';
import { fieldApi } from './control-api.js';
import { FieldState } from './control.js';
import { Handlers, Observed, callEach, executionContext } from './events.js';
import { formContextApi } from './form-context.js';
import { globalContextOf } from './global-context.js';
import { bracedId, plainId } from './identifiers.js';
import { otherControl } from './other-controls.js';
import { valueFromRow } from './row-values.js';
import { TabState } from './tabs.js';

/** Types of forms, by the numbers of the client API. */
export const FORM_TYPES = { create: 1, update: 2, readOnly: 3, disabled: 4 };

/** What a form asks of the page that shows it. */
const NO_VIEW = {
  focusControl: /** @type {(control: import('./control.js').ControlState) => void} */ (() => {}),
  focusTab: /** @type {(tab: TabState) => void} */ (() => {}),
  refreshCommands: /** @type {() => any} */ (() => {}),
  close: /** @type {(how: { isAsked: boolean, isNew?: boolean }) => any} */ (() => {}),
  openForm: /** @type {(formId: string) => any} */ (() => {}),
  /** A new row has been created: the form goes on with it. */
  created: /** @type {() => Promise<void>} */ (async () => {}),
  busy: /** @type {(text: string | null) => void} */ (() => {}),
};

/** A form with its row. */
export class FormState extends Observed {
  /** @param {{ shell: PageShell, table: TableDefinition, form: FormDefinition, id: string | null, isQuickView?: boolean }} what */
  constructor({ shell, table, form, id, isQuickView = false }) {
    super();
    this.shell = shell;
    this.table = table;
    this.definition = form;
    this.id = id === null ? null : plainId(id);
    this.isQuickView = isQuickView;
    /** @type {WebApiRow} */
    this.row = {};
    this.view = Object.assign({}, NO_VIEW);
    this.globalContext = () => globalContextOf(shell);
    this.scriptFailed = (/** @type {any} */ error) => this.tellScriptFailed(error);
    /** @type {Map<string, { text: string, level: string }>} */
    this.notices = new Map();
    this.isHeaderShown = true;
    this.areCommandsShown = true;
    this.areTabsShown = true;
    this.loads = new Handlers();
    this.loadeds = new Handlers();
    this.dataLoads = new Handlers();
    this.saves = new Handlers();
    this.postSaves = new Handlers();
    /** @type {Map<string, AttributeState>} */
    this.attributes = new Map();
    /** @type {import('./control.js').ControlState[]} */
    this.controls = [];
    this.tabs = form.tabs.map((tab) => new TabState(this, tab));
    this.tabs.forEach((tab) => tab.sections.forEach((section) => section.definition.rows.flat().forEach((cell) => this.addControl(cell, section))));
    form.header.forEach((cell) => this.addControl(cell, null));
    /** @type {TabState | null} */
    this.openTab = this.tabs.find((tab) => tab.isVisible) || null;
    /** @type {any} */
    this.api = formContextApi(this);
  }

  /**
   * @param {string} key
   * @param {...(string | number)} values
   */
  text(key, ...values) {
    return this.shell.text(key, ...values);
  }

  /**
   * @param {FormCell} cell
   * @param {import('./tabs.js').SectionState | null} section
   */
  addControl(cell, section) {
    if (cell.control === null) {
      return;
    }

    const control = this.makeControl(cell, section);
    if (control === null) {
      return;
    }

    this.controls.push(control);
    if (section !== null) {
      section.controls.push(control);
    }
  }

  /**
   * @param {FormCell} cell
   * @param {import('./tabs.js').SectionState | null} section
   */
  makeControl(cell, section) {
    const definition = /** @type {CellControl} */ (cell.control);
    if (definition.kind !== 'field') {
      return otherControl(this, cell, this.nameFor(definition.id), section);
    }

    const attribute = this.attributeOf(definition.column || definition.id);
    if (attribute === null) {
      return null;
    }

    const wanted = section === null && !definition.id.startsWith('header_') ? `header_${attribute.name}` : definition.id;
    const control = new FieldState(this, cell, this.nameFor(wanted), section, attribute);
    control.api = fieldApi(control);
    attribute.controls.push(control);
    return control;
  }

  /**
   * A name of its own for each control: a column's second one is its name with 1.
   * @param {string} wanted
   */
  nameFor(wanted) {
    const isTaken = (/** @type {string} */ name) => this.controls.some((control) => control.name === name);
    let name = wanted;
    for (let number = 1; isTaken(name); number += 1) {
      name = wanted + number;
    }

    return name;
  }

  /**
   * The one attribute of a column, or null when the table has no such column.
   * @param {string} name
   */
  attributeOf(name) {
    const known = this.attributes.get(name);
    if (known) {
      return known;
    }

    const column = this.table.columns[name];
    if (!column) {
      return null;
    }

    const attribute = new AttributeState(this, column);
    attribute.api = attributeApi(attribute);
    this.attributes.set(name, attribute);
    return attribute;
  }

  /**
   * @param {WebApiRow} row As the Web API gives it.
   */
  load(row) {
    this.row = row;
    this.attributes.forEach((attribute) => attribute.load(attribute.column.canRead ? valueFromRow(attribute.column, row) : null));
    this.changed();
  }

  /**
   * Starts a new row with what its page already knows.
   * @param {Record<string, any>} values By column, as setValue takes them.
   */
  begin(values) {
    Object.keys(values).forEach((name) => {
      const attribute = this.attributeOf(name);
      if (attribute !== null) {
        attribute.set(values[name]);
        attribute.load(attribute.value);
      }
    });
  }

  isNew() {
    return this.id === null;
  }

  isInactive() {
    return Number(this.row.statecode || 0) !== 0;
  }

  isReadOnly() {
    return this.isQuickView || this.formType() >= FORM_TYPES.readOnly;
  }

  formType() {
    if (this.isNew()) {
      return FORM_TYPES.create;
    }

    if (this.isInactive()) {
      return FORM_TYPES.disabled;
    }

    return this.table.privileges.includes('Write') ? FORM_TYPES.update : FORM_TYPES.readOnly;
  }

  isDirty() {
    return Array.from(this.attributes.values()).some((attribute) => attribute.isDirty() || attribute.unreadable !== null);
  }

  /** Whether a save would be let through: every column has what it needs, and nothing is marked as wrong. */
  isValid() {
    return Array.from(this.attributes.values()).every((attribute) => attribute.problem(true) === null)
      && this.controls.every((control) => !(control instanceof FieldState) || !control.isRefused());
  }

  primaryName() {
    const attribute = this.attributes.get(this.table.primaryName);
    return (attribute ? attribute.value : this.row[this.table.primaryName]) || '';
  }

  reference() {
    return { id: this.id === null ? '' : bracedId(this.id), name: this.primaryName(), entityType: this.table.logicalName };
  }

  /** @param {TabState} tab */
  open(tab) {
    if (this.openTab === tab || !tab.isVisible) {
      return;
    }

    const before = this.openTab;
    this.openTab = tab;
    this.changed();
    [before, tab].forEach((one) => {
      if (one !== null) {
        this.raise(one.stateChanges.list, one.api);
      }
    });
  }

  /** When the open tab is hidden, the first that is not takes its place. */
  openAnotherTab() {
    if (this.openTab === null || !this.openTab.isVisible) {
      this.openTab = this.tabs.find((tab) => tab.isVisible) || null;
    }

    this.changed();
  }

  /**
   * Calls handlers that nobody waits for.
   * @param {((context: any) => any)[]} handlers
   * @param {any} source
   * @param {any} [args]
   * @returns {any[]} What they returned.
   */
  raise(handlers, source, args = null) {
    const shared = new Map();
    return callEach(handlers, (depth) => executionContext({ form: this.api, source, depth, args, shared, global: this.globalContext }), this.scriptFailed);
  }

  /** @param {any} error */
  tellScriptFailed(error) {
    const shown = error instanceof Error ? error : new Error(error && error.message ? error.message : String(error));
    if (typeof window !== 'undefined' && typeof window.reportError === 'function') {
      window.reportError(shown);
    }

    this.shell.dialogs.error({ message: this.text('form.scriptFailed', shown.message), details: shown.stack });
  }
}
