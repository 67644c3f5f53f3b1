/** A day, or a day and a time: typed as the user's language writes them, or picked from the browser's calendar. Times are UTC, as everywhere in the sandbox. */

import { parseDate, parseDateTime } from '../data/format.js';
import { icon } from '../shell/icons.js';
import { isDay } from '../xrm/attribute-types.js';
import { instantFromText, instantToText } from '../xrm/row-values.js';
import { dateText } from './display.js';
import { make, makeButton } from './element.js';

const DAY_LENGTH = 10;

/**
 * @param {import('../xrm/control.js').FieldState} control
 * @param {string} id
 * @returns {import('./editors.js').Editor}
 */
export function dateEditor(control, id) {
  const { attribute, form } = control;
  const { column } = attribute;
  const input = make('input', { id, type: 'text', autocomplete: 'off', class: 'date-text' });
  const calendar = make('input', { type: 'date', class: 'date-calendar', tabindex: '-1', 'aria-hidden': 'true', min: '1753-01-01', max: '9999-12-31' });
  const open = makeButton(icon('table'), () => calendar.showPicker(), { class: 'date-open' });
  const hasTime = () => !isDay(column) && control.showsTime;
  input.addEventListener('change', () => {
    try {
      const text = input.value.trim();
      attribute.enter(text === '' ? null : instantFromText(column, read(text, hasTime(), form.shell.language)));
    } catch (error) {
      attribute.misread(form.text(/** @type {Error} */ (error).message));
    }
  });
  calendar.addEventListener('change', () => {
    if (calendar.value !== '') {
      const time = attribute.value === null || isDay(column) ? '' : instantToText(column, attribute.value).slice(DAY_LENGTH);
      attribute.enter(instantFromText(column, calendar.value + (time || (isDay(column) ? '' : 'T00:00:00Z'))));
      input.focus();
    }
  });
  return {
    element: make('div', { class: 'date' }, input, open, calendar),
    input,
    show: () => {
      open.setAttribute('aria-label', form.text('form.openCalendar', control.label));
      if (attribute.unreadable === null) {
        input.value = dateText(attribute, hasTime());
        calendar.value = attribute.value === null ? '' : instantToText(column, attribute.value).slice(0, DAY_LENGTH);
      }
    },
  };
}

/**
 * @param {string} text
 * @param {boolean} hasTime
 * @param {number} language
 * @returns {string} As the Web API writes it.
 */
function read(text, hasTime, language) {
  return hasTime ? parseDateTime(text, language).toISOString() : parseDate(text, language);
}
