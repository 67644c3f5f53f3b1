/** A column in its cell: label, value or editor, and what is said about it. */

import { attributeType } from '../xrm/attribute-types.js';
import { valueText } from './display.js';
import { makeEditor } from './editors.js';
import { make, makeButton, say, setAttribute, uniqueId } from './element.js';
import { rowLink } from './row-link.js';

const MASK = '•••';

/** Shows a column of the form and keeps it as its control says. */
export class FieldView {
  /** @param {import('../xrm/control.js').FieldState} control */
  constructor(control) {
    this.control = control;
    this.id = uniqueId(control.name);
    this.mark = make('span', { class: 'required-mark', 'aria-hidden': 'true' });
    this.words = make('span', { class: 'label-text' });
    this.label = make('label', { id: `${this.id}-label`, for: this.id }, this.words, this.mark);
    this.messages = make('div', { class: 'field-messages', id: `${this.id}-messages`, 'aria-live': 'polite' });
    this.place = make('div', { class: 'field-value' });
    this.element = make('div', { class: `field field-${attributeType(control.attribute.column)}`, 'data-control': control.name }, this.label, make('div', { class: 'field-body' }, this.place, this.messages));
    if (!control.cell.showLabel) {
      this.element.classList.add('no-label');
    }

    /** @type {import('./editors.js').Editor | null} */
    this.editor = null;
    /** @type {HTMLElement | null} */
    this.reader = null;
    this.stops = [control.observe(() => this.show()), control.attribute.observe(() => this.show())];
    this.show();
  }

  show() {
    const { control } = this;
    this.element.hidden = !control.isVisible;
    say(this.words, control.label);
    this.label.title = control.attribute.column.description || control.label;
    this.showRequirement();
    if (control.isLocked()) {
      this.showReader();
    } else {
      this.showEditor();
    }

    this.showMessages();
  }

  showRequirement() {
    const { attribute, form } = this.control;
    const required = form.isQuickView ? 'none' : attribute.required;
    say(this.mark, required === 'required' ? '*' : required === 'recommended' ? '+' : '');
    this.mark.className = `required-mark ${required}`;
  }

  showEditor() {
    if (this.editor === null) {
      this.reader = null;
      this.editor = makeEditor(this.control, this.id);
      this.label.setAttribute('for', this.id);
      this.place.replaceChildren(this.editor.element);
    }

    this.editor.show();
    const { input } = this.editor;
    setAttribute(input, 'aria-required', this.control.attribute.required === 'required' ? 'true' : null);
  }

  showReader() {
    const { control } = this;
    if (this.reader === null) {
      this.disposeEditor();
      this.reader = make('div', { id: this.id, class: 'reader', role: 'group', 'aria-labelledby': `${this.id}-label`, tabindex: '-1' });
      this.label.removeAttribute('for');
      this.place.replaceChildren(this.reader);
    }

    const { attribute } = control;
    if (control.isMasked()) {
      say(this.reader, MASK);
      this.reader.title = control.form.text('form.masked');
      return;
    }

    const text = valueText(attribute);
    this.reader.title = text;
    this.reader.dir = attributeType(attribute.column) === 'string' || attributeType(attribute.column) === 'memo' ? 'auto' : '';
    if (attributeType(attribute.column) === 'lookup' && attribute.value !== null) {
      this.reader.replaceChildren(rowLink(control, attribute.value[0]));
    } else {
      say(this.reader, text === '' ? '---' : text);
    }
  }

  showMessages() {
    const { attribute, notices } = this.control;
    const problem = attribute.problem(attribute.showsMissing);
    const wrong = problem === null ? [] : [problem];
    const errors = Array.from(notices.values()).filter((notice) => notice.level === 'ERROR');
    const hints = Array.from(notices.values()).filter((notice) => notice.level !== 'ERROR');
    const lines = wrong.map((text) => ({ text, level: 'error', actions: /** @type {any[]} */ ([]) }))
      .concat(errors.map((notice) => ({ text: notice.messages.join(' '), level: 'error', actions: notice.actions })))
      .concat(hints.map((notice) => ({ text: notice.messages.join(' '), level: 'hint', actions: notice.actions })));
    const isWrong = lines.some((line) => line.level === 'error');
    const written = JSON.stringify(lines);
    if (this.messages.dataset.written !== written) {
      this.messages.dataset.written = written;
      this.messages.replaceChildren(...lines.map((line) => make('p', { class: line.level }, line.text, ...line.actions.map((action) => makeButton(action.message, action.run)))));
    }

    this.element.classList.toggle('wrong', isWrong);
    if (this.editor !== null) {
      setAttribute(this.editor.input, 'aria-invalid', isWrong ? 'true' : null);
      setAttribute(this.editor.input, 'aria-describedby', lines.length > 0 ? this.messages.id : null);
    }
  }

  focus() {
    const target = this.editor === null ? this.reader : this.editor.input.hidden ? this.editor.element.querySelector('a, button') : this.editor.input;
    if (target instanceof HTMLElement) {
      target.focus();
    }
  }

  disposeEditor() {
    if (this.editor !== null && this.editor.dispose) {
      this.editor.dispose();
    }

    this.editor = null;
  }

  dispose() {
    this.stops.forEach((stop) => stop());
    this.disposeEditor();
  }
}
