/** The page of a dialog: shows its fields, says what is missing, calls the server and shows the answer. Values are shown as text, never as markup. */
(function () {
  'use strict';

  /** @type {BankCrmDialog} */
  let dialog;
  /** @type {Record<string, any>} */
  const values = {};
  /** @type {HTMLElement} */
  let hint;
  /** @type {HTMLElement} */
  let message;
  /** @type {HTMLButtonElement} */
  let first;

  /**
   * @param {string} tag
   * @param {Record<string, string>} [attributes]
   * @param {string} [content]
   * @returns {any}
   */
  const make = (tag, attributes, content) => window.BankCrm.Core.make(tag, attributes, content);

  /** What the form handed over. */
  function facts() {
    const data = new URLSearchParams(window.location.search).get('data');
    return JSON.parse(data || '{}');
  }

  /**
   * @param {string} words
   * @param {boolean} [isWrong]
   */
  function say(words, isWrong) {
    message.textContent = words;
    message.className = isWrong ? 'message wrong' : 'message';
    message.setAttribute('role', isWrong ? 'alert' : 'status');
  }

  function refreshHint() {
    hint.textContent = dialog.hint ? dialog.hint(values) : '';
  }

  /**
   * @param {BankCrmField} field
   * @returns {HTMLElement}
   */
  function fieldElement(field) {
    const id = 'field_' + field.name;
    const box = make('div', { class: 'field' });
    const label = make(field.kind === 'person' ? 'span' : 'label', field.kind === 'person' ? { class: 'name', id: id + '_name' } : { for: id }, field.label);
    if (field.isRequired) {
      label.classList.add('required');
    }

    box.append(label, field.kind === 'person' ? person(field, id) : input(field, id));
    return box;
  }

  /**
   * @param {BankCrmField} field
   * @param {string} id
   * @returns {HTMLElement}
   */
  function input(field, id) {
    const tag = field.kind === 'choice' ? 'select' : field.kind === 'memo' ? 'textarea' : 'input';
    const element = make(tag, { id: id });
    if (field.isRequired) {
      element.setAttribute('aria-required', 'true');
    }

    if (field.kind === 'choice') {
      element.append(make('option', { value: '' }, ''));
      field.options.forEach((option) => element.append(make('option', { value: option.value }, option.label)));
    } else if (field.kind === 'day') {
      element.type = 'date';
    } else if (field.kind === 'money') {
      element.type = 'number';
      element.min = '0';
      element.step = '0.01';
    } else {
      element.maxLength = 2000;
    }

    element.addEventListener('input', () => {
      values[field.name] = element.value.trim();
      refreshHint();
    });
    return element;
  }

  /**
   * A user, chosen in the platform's own lookup.
   * @param {BankCrmField} field
   * @param {string} id
   * @returns {HTMLElement}
   */
  function person(field, id) {
    const core = window.BankCrm.Core;
    const box = make('div', { class: 'person' });
    const shown = make('output', { id: id, 'aria-labelledby': id + '_name' }, field.start ? field.start.name : '');
    const button = make('button', { type: 'button', 'aria-describedby': id + '_name' }, core.text('Dialog.Choose'));
    values[field.name] = field.start || null;
    button.addEventListener('click', async () => {
      const chosen = await core.platform().Utility.lookupObjects({ entityTypes: ['systemuser'], defaultEntityType: 'systemuser', allowMultiSelect: false });
      if (chosen && chosen.length > 0) {
        values[field.name] = core.row('systemuser', chosen[0].id);
        shown.textContent = chosen[0].name || '';
        refreshHint();
      }
    });
    box.append(shown, button);
    return box;
  }

  /**
   * What stops the call, or null.
   * @returns {string | null}
   */
  function missing() {
    const core = window.BankCrm.Core;
    const empty = dialog.fields.filter((field) => field.isRequired && !values[field.name]);
    if (empty.length > 0) {
      return core.text('Dialog.Missing', empty.map((field) => field.label).join(', '));
    }

    return dialog.check ? dialog.check(values) : null;
  }

  async function submit() {
    const core = window.BankCrm.Core;
    const reason = missing();
    if (reason !== null) {
      say(reason, true);
      return;
    }

    first.disabled = true;
    main().setAttribute('aria-busy', 'true');
    say(core.text('Dialog.Working'));
    try {
      answer(await dialog.submit(values));
    } catch (error) {
      say(core.errorText(error), true);
      first.disabled = false;
    } finally {
      main().setAttribute('aria-busy', 'false');
    }
  }

  /**
   * Shows what the server answered in place of the fields; it cannot be sent twice.
   * @param {BankCrmAnswer} result
   */
  function answer(result) {
    const body = document.getElementById('body');
    if (body) {
      body.textContent = '';
      body.append(...report(result));
    }

    say(result.message);
    first.remove();
    const close = document.getElementById('close');
    if (close) {
      close.textContent = window.BankCrm.Core.text('Dialog.Close');
      close.focus();
    }
  }

  /**
   * @param {BankCrmAnswer} result
   * @returns {HTMLElement[]}
   */
  function report(result) {
    const parts = [];
    if (result.lines) {
      const list = make('dl');
      result.lines.forEach((line) => list.append(make('dt', {}, line.name), make('dd', {}, line.value)));
      parts.push(list);
    }

    (result.tables || []).filter((table) => table.rows.length > 0).forEach((table) => parts.push(tableElement(table)));
    return parts;
  }

  /** @param {BankCrmTable} table */
  function tableElement(table) {
    const element = make('table');
    const head = make('tr');
    table.head.forEach((name) => head.append(make('th', { scope: 'col' }, name)));
    element.append(make('caption', {}, table.caption), make('thead'), make('tbody'));
    element.querySelector('thead').append(head);
    table.rows.forEach((cells) => {
      const row = make('tr');
      cells.forEach((cell) => row.append(make('td', {}, cell)));
      element.querySelector('tbody').append(row);
    });
    return element;
  }

  /** @returns {HTMLElement} */
  function main() {
    return /** @type {HTMLElement} */ (document.getElementById('dialog'));
  }

  async function start() {
    const core = window.BankCrm.Core;
    const given = facts();
    try {
      await core.readTexts();
    } catch (error) {
      // Without texts the keys are shown, and everything still works.
    }

    dialog = window.BankCrm.DialogKinds[given.kind](given);
    document.documentElement.lang = core.isChinese() ? 'zh-Hans' : 'en';
    document.title = core.text('Dialog.' + given.kind);
    hint = make('p', { class: 'hint', 'aria-live': 'polite' });
    message = make('p', { class: 'message', role: 'status' });
    first = make('button', { type: 'submit', class: 'first' }, core.text('Dialog.' + given.kind));
    const close = make('button', { type: 'button', id: 'close' }, core.text('Dialog.Cancel'));
    close.addEventListener('click', () => window.close());
    const buttons = make('div', { class: 'buttons' });
    buttons.append(first, close);
    const form = make('form', { novalidate: '' });
    form.addEventListener('submit', (/** @type {Event} */ event) => {
      event.preventDefault();
      submit();
    });
    try {
      if (dialog.load) {
        await dialog.load(dialog.fields);
      }
    } catch (error) {
      say(core.errorText(error), true);
    }

    const body = make('div', { id: 'body' });
    if (dialog.intro) {
      body.append(make('p', { class: 'intro' }, core.text(dialog.intro)));
    }

    dialog.fields.forEach((field) => body.append(fieldElement(field)));
    if (dialog.hint) {
      body.append(hint);
      refreshHint();
    }

    form.append(body, message, buttons);
    main().append(form);
    main().setAttribute('aria-busy', 'false');
    if (dialog.isReport) {
      await submit();
    } else {
      focusFirst(form);
    }
  }

  /** @param {HTMLElement} form */
  function focusFirst(form) {
    const element = /** @type {HTMLElement | null} */ (form.querySelector('select, input, textarea, button'));
    if (element) {
      element.focus();
    }
  }

  window.BankCrm = window.BankCrm || /** @type {any} */ ({});
  window.BankCrm.Dialog = { start };
  document.addEventListener('DOMContentLoaded', start);
}());
