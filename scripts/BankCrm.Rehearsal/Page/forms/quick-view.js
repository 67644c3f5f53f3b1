/** A quick view: columns of the row that a lookup names, by a form of that row's table. Nobody writes here. */

import { FormState } from '../xrm/form-state.js';
import { plainId } from '../xrm/identifiers.js';
import { readRow } from '../xrm/save.js';
import { make, say, uniqueId } from './element.js';
import { FieldView } from './field.js';
import { FieldState } from '../xrm/control.js';

/** Shows the quick view, once its tab is open, and again when the lookup changes. */
export class QuickViewView {
  /** @param {import('../xrm/other-controls.js').QuickViewState} control */
  constructor(control) {
    this.control = control;
    this.title = make('h3', { id: uniqueId('quickview') });
    this.body = make('div', { class: 'quick-view-body' });
    this.element = make('div', { class: 'cell-wide quick-view', role: 'group', 'aria-labelledby': this.title.id, 'data-control': control.name }, this.title, this.body);
    this.hasStarted = false;
    this.shown = '';
    /** @type {FieldView[]} */
    this.views = [];
    this.stops = [control.observe(() => this.show(false)), control.rereads.observe(() => this.show(true)), ...(control.lookup === null ? [] : [control.lookup.observe(() => this.show(false))])];
    this.show(false);
  }

  start() {
    this.hasStarted = true;
    return this.show(true);
  }

  /** @param {boolean} isAgain Whether a row that is shown already is read again. */
  async show(isAgain) {
    const { control } = this;
    this.element.hidden = !control.isVisible;
    say(this.title, control.label);
    this.title.classList.toggle('unseen', !control.cell.showLabel);
    const value = control.lookup === null || control.lookup.value === null ? null : control.lookup.value[0];
    const wanted = value === null ? 'none' : plainId(value.id);
    if (!this.hasStarted || (!isAgain && wanted === this.shown)) {
      return;
    }

    this.shown = wanted;
    const form = value === null ? null : (control.definition.forms || []).find((one) => one.table === value.entityType);
    if (!value || !form) {
      this.tell(control.form.text('form.noRow'));
      return;
    }

    try {
      await this.read(value, form.formId, wanted);
    } catch (error) {
      this.tell(/** @type {Error} */ (error).message);
    }
  }

  /**
   * @param {RowReference} value
   * @param {string} formId
   * @param {string} wanted
   */
  async read(value, formId, wanted) {
    const { control } = this;
    const { shell } = control.form;
    const known = shell.app.tables[value.entityType];
    if (!known || !known.privileges.includes('Read')) {
      this.tell(control.form.text('form.mayNotRead', known ? known.collectionLabel : value.entityType));
      return;
    }

    const table = await shell.definitions.table(value.entityType);
    const form = table.forms.find((one) => one.id === plainId(formId));
    if (!form) {
      this.tell(control.form.text('form.noForm', table.label));
      return;
    }

    const inner = new FormState({ shell, table, form, id: value.id, isQuickView: true });
    inner.load(await readRow(inner));
    if (this.shown === wanted) {
      this.draw(inner);
    }
  }

  /** @param {FormState} inner */
  draw(inner) {
    this.clear();
    this.control.inner = inner;
    this.views = inner.controls.filter((control) => control instanceof FieldState && control.isShown()).map((control) => new FieldView(/** @type {FieldState} */ (control)));
    this.body.replaceChildren(...this.views.map((view) => view.element));
  }

  /** @param {string} text */
  tell(text) {
    this.clear();
    this.body.replaceChildren(make('p', { class: 'cell-note' }, text));
  }

  clear() {
    this.control.inner = null;
    this.views.forEach((view) => view.dispose());
    this.views = [];
  }

  focus() {
    this.title.tabIndex = -1;
    this.title.focus();
  }

  dispose() {
    this.stops.forEach((stop) => stop());
    this.clear();
  }
}
