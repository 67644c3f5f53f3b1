/** A column of the form: its value, whether it has changed, what it needs, and who is told of a change. */

import { Handlers, Observed, callEach, executionContext } from './events.js';
import { isSameValue, readValue, valueProblem } from './attribute-types.js';

const LEVELS = ['none', 'recommended', 'required'];
const SUBMIT_MODES = ['always', 'dirty', 'never'];

/** What the page knows of an attribute; scripts get the object that attribute-api.js makes of it. */
export class AttributeState extends Observed {
  /**
   * @param {import('./form-state.js').FormState} form
   * @param {ColumnDefinition} column
   */
  constructor(form, column) {
    super();
    this.form = form;
    this.column = column;
    this.name = column.name;
    /** @type {any} */
    this.value = null;
    /** @type {any} */
    this.initial = null;
    /** @type {'none' | 'recommended' | 'required'} */
    this.required = column.requirement;
    this.submitMode = 'dirty';
    /** @type {number | null} */
    this.precision = column.precision;
    /** What a script has said is wrong with the value.
     * @type {string | null} */
    this.refusal = null;
    /** What is typed and is no value, as a text.
     * @type {string | null} */
    this.unreadable = null;
    /** Whether a missing value is told: once a save has been tried. */
    this.showsMissing = false;
    this.changes = new Handlers();
    /** @type {import('./control.js').ControlState[]} */
    this.controls = [];
    /** @type {any} */
    this.api = null;
  }

  /**
   * What the row holds: nothing is changed against it.
   * @param {any} value
   */
  load(value) {
    this.value = value;
    this.initial = value;
    this.unreadable = null;
    this.showsMissing = false;
    this.changed();
  }

  /** @param {boolean} isShown */
  showMissing(isShown) {
    this.showsMissing = isShown;
    this.changed();
  }

  /**
   * A value from a script or a person. Handlers of a change are not called.
   * @param {any} value
   */
  set(value) {
    this.value = readValue(this.column, value);
    this.unreadable = null;
    this.changed();
    this.form.changed();
  }

  /**
   * A value that a person has put in: whoever listens to a change is told.
   * @param {any} value
   */
  enter(value) {
    if (this.unreadable === null && isSameValue(this.column, this.value, readValue(this.column, value))) {
      return;
    }

    this.set(value);
    this.fireOnChange();
  }

  /**
   * What a person has typed is no value of this column.
   * @param {string} message
   */
  misread(message) {
    this.unreadable = message;
    this.changed();
    this.form.changed();
  }

  fireOnChange() {
    const shared = new Map();
    callEach(this.changes.list, (depth) => executionContext({ form: this.form.api, source: this.api, depth, args: null, shared, global: this.form.globalContext }), this.form.scriptFailed);
  }

  isDirty() {
    return !isSameValue(this.column, this.value, this.initial);
  }

  /** Whether a save sends the column. */
  isSubmitted() {
    return this.submitMode === 'always' || (this.submitMode === 'dirty' && this.isDirty());
  }

  /** @param {string} level */
  setRequired(level) {
    if (!LEVELS.includes(level)) {
      throw new TypeError(`'${level}' is no level of requirement.`);
    }

    this.required = /** @type {'none' | 'recommended' | 'required'} */ (level);
    this.changed();
  }

  /** @param {string} mode */
  setSubmitMode(mode) {
    if (!SUBMIT_MODES.includes(mode)) {
      throw new TypeError(`'${mode}' is no submit mode.`);
    }

    this.submitMode = mode;
  }

  /**
   * @param {boolean} isValid
   * @param {string} [message]
   */
  setValid(isValid, message) {
    this.refusal = isValid ? null : message || this.form.text('form.notValid', this.column.label);
    this.changed();
    this.form.changed();
  }

  /** Whether a value is missing that a save needs: where the user can see and fill the column. */
  isMissing() {
    const isOpen = this.controls.some((control) => control.isShown() && !control.isLocked());
    return this.required === 'required' && this.value === null && isOpen;
  }

  /**
   * What stops a save, in words; null when nothing does. A missing value is told only when a save is tried.
   * @param {boolean} isSaving
   * @returns {string | null}
   */
  problem(isSaving) {
    if (this.unreadable !== null || this.refusal !== null) {
      return this.unreadable || this.refusal;
    }

    const found = valueProblem(this.column, this.value);
    if (found !== null) {
      return this.form.text(...found);
    }

    return isSaving && this.isMissing() ? this.form.text('form.missing', this.column.label) : null;
  }
}
