/** What people type and choose in: an editor for each kind of column, the lookups apart. */

import { parseValue } from '../data/format.js';
import { attributeType } from '../xrm/attribute-types.js';
import { booleanText, valueText } from './display.js';
import { make } from './element.js';
import { dateEditor } from './date-editor.js';
import { lookupEditor } from './lookup-editor.js';
import { choicesEditor } from './choices-editor.js';

/** @typedef {{ element: HTMLElement, input: HTMLElement, show: () => void, dispose?: () => void }} Editor element stands in the form; input is what its label names. */

/** @type {Record<string, string>} */
const INPUT_TYPES = { email: 'email', phone: 'tel', url: 'url' };

/**
 * @param {import('../xrm/control.js').FieldState} control
 * @param {string} id Of the input.
 * @returns {Editor}
 */
export function makeEditor(control, id) {
  switch (attributeType(control.attribute.column)) {
    case 'memo':
      return memoEditor(control, id);
    case 'boolean':
      return booleanEditor(control, id);
    case 'optionset':
      return choiceEditor(control, id);
    case 'multiselectoptionset':
      return choicesEditor(control, id);
    case 'datetime':
      return dateEditor(control, id);
    case 'lookup':
      return lookupEditor(control, id);
    case 'string':
      return textEditor(control, id);
    default:
      return numberEditor(control, id);
  }
}

/**
 * @param {import('../xrm/control.js').FieldState} control
 * @param {string} id
 * @returns {Editor}
 */
function textEditor(control, id) {
  const { attribute } = control;
  const format = attribute.api.getFormat();
  const input = make('input', { id, type: INPUT_TYPES[format] || 'text', autocomplete: 'off', dir: 'auto', maxlength: attribute.column.maxLength === null ? null : String(attribute.column.maxLength) });
  return typed(control, input, (text) => attribute.enter(text === '' ? null : text), () => attribute.value || '');
}

/**
 * @param {import('../xrm/control.js').FieldState} control
 * @param {string} id
 * @returns {Editor}
 */
function memoEditor(control, id) {
  const { attribute } = control;
  const input = make('textarea', { id, rows: String(Math.max(2, control.cell.rowspan + 1)), dir: 'auto', maxlength: attribute.column.maxLength === null ? null : String(attribute.column.maxLength) });
  return typed(control, input, (text) => attribute.enter(text === '' ? null : text), () => attribute.value || '');
}

/**
 * @param {import('../xrm/control.js').FieldState} control
 * @param {string} id
 * @returns {Editor}
 */
function numberEditor(control, id) {
  const { attribute, form } = control;
  const input = make('input', { id, type: 'text', inputmode: 'decimal', autocomplete: 'off', class: 'number' });
  const enter = (/** @type {string} */ text) => {
    try {
      attribute.enter(parseValue(attribute.column, text, form.shell.language));
    } catch (error) {
      attribute.misread(form.text(/** @type {Error} */ (error).message));
    }
  };
  return typed(control, input, enter, () => valueText(attribute));
}

/**
 * An input that is read when it is left.
 * @param {import('../xrm/control.js').FieldState} control
 * @param {HTMLInputElement | HTMLTextAreaElement} input
 * @param {(text: string) => void} enter
 * @param {() => string} text
 * @returns {Editor}
 */
function typed(control, input, enter, text) {
  input.addEventListener('input', () => {
    control.typed = input.value;
    if (control.keyPresses.list.length > 0) {
      control.form.raise(control.keyPresses.list, control.api);
    }
  });
  input.addEventListener('change', () => {
    control.typed = null;
    enter(input.value);
  });
  input.addEventListener('blur', () => {
    control.typed = null;
  });
  return {
    element: input,
    input,
    show: () => {
      if (control.typed === null && control.attribute.unreadable === null) {
        input.value = text();
      }
    },
  };
}

/**
 * @param {import('../xrm/control.js').FieldState} control
 * @param {string} id
 * @returns {Editor}
 */
function booleanEditor(control, id) {
  const { attribute } = control;
  const offered = () => [true, false].map((value) => ({ value: String(Number(value)), text: booleanText(attribute, value) }));
  return select(id, offered, () => (attribute.value === null ? '' : String(Number(attribute.value))), (value) => attribute.enter(value === '' ? null : value === '1'), () => attribute.value === null);
}

/**
 * @param {import('../xrm/control.js').FieldState} control
 * @param {string} id
 * @returns {Editor}
 */
function choiceEditor(control, id) {
  const { attribute, form } = control;
  const isStatus = attribute.column.type === 'status';
  const state = () => Number(form.row.statecode || 0);
  const offered = () => control.options()
    .filter((option) => !isStatus || (attribute.column.options || []).some((one) => one.value === option.value && (one.state === state() || one.state === null)))
    .map((option) => ({ value: String(option.value), text: option.text }));
  const mayBeEmpty = () => attribute.value === null || (attribute.required !== 'required' && !isStatus);
  return select(id, offered, () => (attribute.value === null ? '' : String(attribute.value)), (value) => attribute.enter(value === '' ? null : Number(value)), mayBeEmpty);
}

/**
 * @param {string} id
 * @param {() => { value: string, text: string }[]} offered
 * @param {() => string} chosen
 * @param {(value: string) => void} enter
 * @param {() => boolean} mayBeEmpty
 * @returns {Editor}
 */
function select(id, offered, chosen, enter, mayBeEmpty) {
  const input = make('select', { id });
  let shown = '';
  input.addEventListener('change', () => enter(input.value));
  return {
    element: input,
    input,
    show: () => {
      const options = (mayBeEmpty() ? [{ value: '', text: '---' }] : []).concat(offered());
      const written = JSON.stringify(options);
      if (written !== shown) {
        shown = written;
        input.replaceChildren(...options.map((option) => make('option', { value: option.value }, option.text)));
      }

      input.value = chosen();
    },
  };
}
