/** What stands in a cell of a form: whether it is shown and locked, what it is called, and what is said about it. */

import { Handlers, Observed } from './events.js';
import { attributeType } from './attribute-types.js';

/** Any control of a form. */
export class ControlState extends Observed {
  /**
   * @param {import('./form-state.js').FormState} form
   * @param {FormCell} cell
   * @param {string} name
   * @param {import('./tabs.js').SectionState | null} section Null in the header.
   */
  constructor(form, cell, name, section) {
    super();
    this.form = form;
    this.cell = cell;
    this.definition = /** @type {CellControl} */ (cell.control);
    this.name = name;
    this.section = section;
    this.label = cell.label;
    this.isVisible = cell.visible;
    /** Tells who shows rows of the server here to read them again. */
    this.rereads = new Observed();
    /** @type {any} */
    this.api = null;
  }

  /** Whether the form shows it; its tab may be closed. */
  isShown() {
    return this.isVisible && (this.section === null ? this.form.isHeaderShown : this.section.isShown());
  }

  isLocked() {
    return true;
  }

  /** @param {string} label */
  setLabel(label) {
    this.label = String(label);
    this.changed();
  }

  /** @param {boolean} isVisible */
  setVisible(isVisible) {
    this.isVisible = Boolean(isVisible);
    this.changed();
    if (this.section) {
      this.section.changed();
    }
  }

  focus() {
    this.form.view.focusControl(this);
  }
}

/** A column on the form. */
export class FieldState extends ControlState {
  /**
   * @param {import('./form-state.js').FormState} form
   * @param {FormCell} cell
   * @param {string} name
   * @param {import('./tabs.js').SectionState | null} section
   * @param {import('./attribute.js').AttributeState} attribute
   */
  constructor(form, cell, name, section, attribute) {
    super(form, cell, name, section);
    this.attribute = attribute;
    this.isDisabled = this.definition.disabled;
    /** @type {Map<string, ControlNotice>} */
    this.notices = new Map();
    /** Options that a script offers instead of the column's; null offers those.
     * @type {{ text: string, value: number }[] | null} */
    this.ownOptions = null;
    this.showsTime = true;
    this.keyPresses = new Handlers();
    /** What is typed at this moment; null when nobody types.
     * @type {string | null} */
    this.typed = null;
    this.lookup = attributeType(attribute.column) === 'lookup' ? new LookupChoice(attribute.column) : null;
  }

  /** Whether the user may see the value. */
  isMasked() {
    return !this.attribute.column.canRead && !this.form.isNew();
  }

  isLocked() {
    const { column } = this.attribute;
    return this.isDisabled || this.form.isReadOnly() || this.isMasked() || !(this.form.isNew() ? column.canCreate : column.canUpdate);
  }

  /** @param {boolean} isDisabled */
  setDisabled(isDisabled) {
    this.isDisabled = Boolean(isDisabled);
    this.changed();
  }

  /**
   * @param {string} id
   * @param {ControlNotice} notice
   */
  setNotice(id, notice) {
    this.notices.set(id, notice);
    this.changed();
    this.form.changed();
  }

  /**
   * @param {string} [id] Without one every notice goes.
   * @returns {boolean} Whether there was one.
   */
  clearNotice(id) {
    const isThere = id === undefined || id === null ? this.notices.size > 0 : this.notices.has(id);
    if (id === undefined || id === null) {
      this.notices.clear();
    } else {
      this.notices.delete(id);
    }

    this.changed();
    this.form.changed();
    return isThere;
  }

  /** Whether a script has marked it as wrong: the platform then does not save. */
  isRefused() {
    return Array.from(this.notices.values()).some((notice) => notice.level === 'ERROR');
  }

  /** @returns {{ text: string, value: number }[]} */
  options() {
    return this.ownOptions || (this.attribute.column.options || []).map((one) => ({ text: one.label, value: one.value }));
  }

  /**
   * @param {{ text: string, value: number }} option
   * @param {number} [index]
   */
  addOption(option, index) {
    if (!option || typeof option.value !== 'number' || typeof option.text !== 'string') {
      throw new TypeError('An option has a text and a value.');
    }

    const options = this.options().slice();
    options.splice(index === undefined ? options.length : index, 0, { text: option.text, value: option.value });
    this.ownOptions = options;
    this.changed();
  }

  /** @param {number} value */
  removeOption(value) {
    this.ownOptions = this.options().filter((option) => option.value !== value);
    this.changed();
  }

  clearOptions() {
    this.ownOptions = [];
    this.changed();
  }
}

/** What a lookup offers to choose from. */
class LookupChoice {
  /** @param {ColumnDefinition} column */
  constructor(column) {
    this.tables = (column.targets || []).slice();
    this.searches = new Handlers();
    this.tagClicks = new Handlers();
    /** Filters that scripts have added for the search that begins.
     * @type {{ filterXml: string, table: string | null }[]} */
    this.filters = [];
    /** @type {{ id: string, table: string, name: string, fetchXml: string, layoutXml: string }[]} */
    this.views = [];
    /** @type {string | null} */
    this.defaultView = null;
  }
}

/** @typedef {{ level: 'ERROR' | 'RECOMMENDATION', messages: string[], actions: { message: string, run: () => void }[] }} ControlNotice */
