/** A lookup: the row that is chosen with a way to open and to clear it, or a box to search in. */

import { bracedId, plainId } from '../xrm/identifiers.js';
import { icon } from '../shell/icons.js';
import { make, makeButton, uniqueId } from './element.js';
import { prepareSearch, searchRows } from './lookup-search.js';
import { rowLink } from './row-link.js';

const PAUSE = 200;

/**
 * @param {import('../xrm/control.js').FieldState} control
 * @param {string} id
 * @returns {import('./editors.js').Editor}
 */
export function lookupEditor(control, id) {
  const { attribute, form } = control;
  const list = make('ul', { id: uniqueId('found'), role: 'listbox', class: 'lookup-list', hidden: true });
  const input = make('input', { id, type: 'text', role: 'combobox', autocomplete: 'off', dir: 'auto', 'aria-expanded': 'false', 'aria-controls': list.id, 'aria-autocomplete': 'list' });
  const chosen = make('span', { class: 'lookup-chosen', hidden: true });
  const more = makeButton(icon('search'), () => pick(), { class: 'lookup-more' });
  const element = make('div', { class: 'lookup' }, chosen, input, more, list);
  /** @type {import('./lookup-search.js').FoundRow[]} */
  let found = [];
  let active = -1;
  let asked = 0;
  /** @type {any} */
  let timer = 0;

  /** @param {import('./lookup-search.js').FoundRow | RowReference} row */
  function choose(row) {
    close();
    input.value = '';
    attribute.enter([{ id: bracedId(row.id), name: row.name, entityType: row.entityType }]);
    const first = chosen.querySelector('a');
    if (first) {
      first.focus();
    }
  }

  function close() {
    clearTimeout(timer);
    asked += 1;
    list.hidden = true;
    active = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  }

  async function search() {
    asked += 1;
    const mine = asked;
    try {
      const rows = await searchRows(control, input.value);
      if (mine === asked) {
        found = rows;
        draw(rows.length === 0 ? form.text('form.nothingFound') : null);
      }
    } catch (error) {
      if (mine === asked) {
        found = [];
        draw(/** @type {Error} */ (error).message);
      }
    }
  }

  /** @param {string | null} message */
  function draw(message) {
    const several = (control.lookup ? control.lookup.tables : []).length > 1;
    const option = (/** @type {import('./lookup-search.js').FoundRow} */ row, /** @type {number} */ place) => {
      const line = [several ? row.tableLabel : '', row.detail].filter((one) => one !== '').join(' · ');
      const item = make('li', { id: `${list.id}-${place}`, role: 'option', 'aria-selected': 'false' }, make('span', { class: 'found-name', dir: 'auto' }, row.name || '---'), line === '' ? null : make('span', { class: 'found-detail', dir: 'auto' }, line));
      item.addEventListener('mousedown', (event) => {
        event.preventDefault();
        choose(row);
      });
      return item;
    };
    list.replaceChildren(...(message === null ? found.map(option) : [make('li', { class: 'found-none', role: 'option', 'aria-disabled': 'true' }, message)]));
    list.hidden = false;
    active = -1;
    input.setAttribute('aria-expanded', 'true');
  }

  /** @param {number} step */
  function move(step) {
    if (list.hidden || found.length === 0) {
      search();
      return;
    }

    active = (active + step + found.length) % found.length;
    Array.from(list.children).forEach((item, place) => item.setAttribute('aria-selected', String(place === active)));
    const item = list.children[active];
    item.scrollIntoView({ block: 'nearest' });
    input.setAttribute('aria-activedescendant', item.id);
  }

  async function pick() {
    close();
    const choice = prepareSearch(control);
    const rows = await form.shell.dialogs.lookup({
      entityTypes: choice.tables,
      allowMultiSelect: false,
      defaultEntityType: choice.tables[0],
      defaultViewId: choice.defaultView || undefined,
      filters: choice.filters.flatMap((filter) => (filter.table === null ? choice.tables : [filter.table]).map((table) => ({ entityLogicalName: table, filterXml: filter.filterXml }))),
      searchText: input.value || undefined,
    });
    if (rows && rows.length > 0) {
      choose(rows[0]);
    }
  }

  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(search, PAUSE);
  });
  input.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      move(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Enter' && active >= 0) {
      event.preventDefault();
      choose(found[active]);
    } else if (event.key === 'Escape' && !list.hidden) {
      event.stopPropagation();
      close();
    }
  });
  input.addEventListener('blur', () => {
    close();
    input.value = '';
  });

  let shown = '';
  return {
    element,
    input,
    show: () => {
      more.setAttribute('aria-label', form.text('form.lookMore', control.label));
      input.placeholder = form.text('form.lookFor');
      const value = attribute.value === null ? null : attribute.value[0];
      const written = value === null ? '' : `${plainId(value.id)} ${value.name}`;
      if (written !== shown) {
        shown = written;
        const clear = value === null ? null : makeButton(icon('close'), () => {
          attribute.enter(null);
          input.focus();
        }, { class: 'lookup-clear', 'aria-label': form.text('form.clear', value.name || control.label) });
        chosen.replaceChildren(.../** @type {Node[]} */ (value === null ? [] : [rowLink(control, value), clear]));
      }

      chosen.hidden = value === null;
      input.hidden = value !== null;
    },
    dispose: close,
  };
}
