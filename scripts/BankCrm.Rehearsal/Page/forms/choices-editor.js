/** Several choices of a column, as a list of boxes that opens. */

import { make, say } from './element.js';
import { valueText } from './display.js';

/**
 * @param {import('../xrm/control.js').FieldState} control
 * @param {string} id
 * @returns {import('./editors.js').Editor}
 */
export function choicesEditor(control, id) {
  const { attribute } = control;
  const summary = make('summary', { id, class: 'choices-summary' });
  const list = make('div', { class: 'choices-list' });
  const element = make('details', { class: 'choices' }, summary, list);
  element.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && element.open) {
      element.open = false;
      summary.focus();
      event.stopPropagation();
    }
  });
  element.addEventListener('focusout', (event) => {
    if (!element.contains(/** @type {Node | null} */ (event.relatedTarget))) {
      element.open = false;
    }
  });
  const box = (/** @type {{ text: string, value: number }} */ option) => {
    const input = make('input', { type: 'checkbox' });
    input.checked = (attribute.value || []).includes(option.value);
    input.addEventListener('change', () => {
      const others = (attribute.value || []).filter((/** @type {number} */ value) => value !== option.value);
      attribute.enter(input.checked ? others.concat(option.value) : others);
    });
    return make('label', {}, input, option.text);
  };
  let shown = '';
  return {
    element,
    input: summary,
    show: () => {
      say(summary, valueText(attribute) || '---');
      const written = JSON.stringify([control.options(), attribute.value]);
      if (written !== shown && !element.contains(document.activeElement)) {
        list.replaceChildren(...control.options().map(box));
        shown = written;
      }
    },
  };
}
