/** A link to a row that a lookup names. */

import { plainId } from '../xrm/identifiers.js';
import { make } from './element.js';

/**
 * @param {import('../xrm/control.js').FieldState} control
 * @param {RowReference} value
 * @returns {HTMLElement} Plain text where the user cannot open the table.
 */
export function rowLink(control, value) {
  const { form } = control;
  const { shell } = form;
  const name = value.name || form.text('form.noName');
  const table = shell.app.tables[value.entityType];
  if (!table || !table.privileges.includes('Read')) {
    return make('span', { dir: 'auto', title: name }, name);
  }

  const page = { pagetype: 'entityrecord', etn: value.entityType, id: plainId(value.id) };
  const link = make('a', { href: `/main.aspx?${new URLSearchParams(page)}`, dir: 'auto', title: name }, name);
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) {
      return;
    }

    event.preventDefault();
    if (isTaken(control, value)) {
      return;
    }

    shell.navigate(page);
  });
  return link;
}

/**
 * Whether a script that listens to the click takes it for itself.
 * @param {import('../xrm/control.js').FieldState} control
 * @param {RowReference} value
 */
function isTaken(control, value) {
  let isPrevented = false;
  const args = {
    getTagValue: () => Object.assign({ fieldName: control.attribute.name }, value),
    isDefaultPrevented: () => isPrevented,
    preventDefault: () => {
      isPrevented = true;
    },
  };
  control.form.raise(control.lookup === null ? [] : control.lookup.tagClicks.list, control.api, args);
  return isPrevented;
}
