/** What every script of the add-on needs: texts, numbers and days in the user's language, and calls of its custom APIs. */
(function () {
  'use strict';

  /** The texts; the platform adds the user's language to this name. */
  const STRINGS = 'bce_/strings/client';

  /** The first value of every choice of ours. */
  const CHOICES = 284700000;

  const ENGLISH = 1033;
  const CHINESE = 2052;
  const MINUTE = 60000;
  const PRIMITIVE = 1;
  const REFERENCE = 5;

  /** The inputs of the custom APIs that people call from forms, with their kinds. */
  const ACTIONS = {
    bce_EvaluateCustomer: { Customer: 'row', AsOf: 'instant', Commit: 'yesno' },
    bce_GrantTierOverride: { Customer: 'row', TierCode: 'text', EndsOn: 'instant', Reason: 'text', Approver: 'systemuser' },
    bce_MoveLifecycleStage: { Customer: 'row', StageCode: 'text', Reason: 'text' },
    bce_SimulateTierPolicy: { Policy: 'bce_tierpolicy', Manager: 'systemuser', AsOf: 'instant' },
    bce_ReviewComplaintClocks: { Complaint: 'incident', AsOf: 'instant', PageSize: 'whole', Continuation: 'text' },
    bce_MoveComplaint: { Complaint: 'incident', Action: 'text', Reason: 'text', Response: 'text', Outcome: 'whole' },
    bce_ProposeAward: { Complaint: 'incident', Kind: 'whole', Amount: 'decimal', Reason: 'text' },
    bce_DecideAward: { Award: 'bce_award', Approve: 'yesno', Reason: 'text' },
  };

  const PRIMITIVES = { text: 'Edm.String', whole: 'Edm.Int32', decimal: 'Edm.Decimal', yesno: 'Edm.Boolean', instant: 'Edm.DateTimeOffset' };

  /** The client API: of the form, or, in a page that a form has opened, of the form's window. */
  function platform() {
    return window.Xrm || window.parent.Xrm;
  }

  function isChinese() {
    return platform().Utility.getGlobalContext().userSettings.languageId === CHINESE;
  }

  /**
   * Texts that a page has read for itself, where the platform gives it none.
   * @type {Record<string, string>}
   */
  const ownTexts = {};

  /**
   * What the platform says for a key. It throws where a page has no texts at all.
   * @param {string} key
   * @returns {string | null}
   */
  function platformText(key) {
    try {
      return platform().Utility.getResourceString(STRINGS, key);
    } catch (error) {
      return null;
    }
  }

  /**
   * Reads the texts beside the page when the platform has none for it: it promises them to the scripts of forms only.
   * @returns {Promise<void>}
   */
  async function readTexts() {
    if (platformText('Error.Unknown')) {
      return;
    }

    const response = await window.fetch('../strings/client.' + (isChinese() ? CHINESE : ENGLISH) + '.resx');
    const texts = new window.DOMParser().parseFromString(await response.text(), 'application/xml');
    texts.querySelectorAll('data').forEach((one) => {
      const value = one.querySelector('value');
      ownTexts[one.getAttribute('name') || ''] = value ? value.textContent || '' : '';
    });
  }

  function language() {
    return isChinese() ? 'zh-CN' : 'en-GB';
  }

  /**
   * A text in the user's language, with values in place of {0}, {1} and so on. A text that is not there shows its key, so that nothing fails for it.
   * @param {string} key
   * @param {...(string|number)} values
   * @returns {string}
   */
  function text(key, ...values) {
    const found = platformText(key) || ownTexts[key] || key;
    return found.replace(/\{(\d)\}/g, (mark, index) => (Number(index) < values.length ? String(values[Number(index)]) : mark));
  }

  /**
   * The name of a configuration row in the user's language.
   * @param {Record<string, any>} row
   * @returns {string}
   */
  function nameOf(row) {
    return (isChinese() && row.bce_namezh) || row.bce_name || '';
  }

  /**
   * @param {number} value
   * @param {number} [decimals]
   * @returns {string}
   */
  function number(value, decimals) {
    const places = decimals === undefined ? 0 : decimals;
    return value.toLocaleString(language(), { minimumFractionDigits: places, maximumFractionDigits: places });
  }

  /**
   * An instant as the user's settings show it, which may be another time zone than the browser's.
   * @param {Date} instant
   * @param {boolean} [withTime]
   * @returns {string}
   */
  function moment(instant, withTime) {
    const shifted = new Date(instant.getTime() + platform().Utility.getGlobalContext().userSettings.getTimeZoneOffsetMinutes() * MINUTE);
    /** @type {Intl.DateTimeFormatOptions} */
    const shape = { timeZone: 'UTC', year: 'numeric', month: 'short', day: 'numeric' };
    return shifted.toLocaleString(language(), withTime ? Object.assign(shape, { hour: '2-digit', minute: '2-digit' }) : shape);
  }

  /**
   * A day without a time, which a form hands over as midnight of the browser.
   * @param {Date} date
   * @returns {string}
   */
  function day(date) {
    return date.toLocaleDateString(language(), { year: 'numeric', month: 'short', day: 'numeric' });
  }

  /**
   * An id as the Web API writes it.
   * @param {string} id
   * @returns {string}
   */
  function plainId(id) {
    return id.replace(/[{}]/g, '').toLowerCase();
  }

  /**
   * @param {string} table
   * @param {string} id
   * @returns {BankCrmRow}
   */
  function row(table, id) {
    return { table: table, id: plainId(id) };
  }

  /**
   * The request that the client API sends for a custom API.
   * @param {string} action
   * @param {Record<string, any>} values
   * @returns {any}
   */
  function request(action, values) {
    const kinds = /** @type {Record<string, Record<string, string>>} */ (ACTIONS)[action];
    if (!kinds) {
      throw new Error(action);
    }

    /** @type {Record<string, any>} */
    const made = {};
    /** @type {Record<string, {typeName: string, structuralProperty: number}>} */
    const types = {};
    Object.keys(values).forEach((name) => {
      const kind = kinds[name];
      if (!kind) {
        throw new Error(action + '.' + name);
      }

      const primitive = /** @type {Record<string, string>} */ (PRIMITIVES)[kind];
      const value = values[name];
      if (value === undefined || value === null || value === '') {
        return;
      }

      types[name] = { typeName: primitive || (kind === 'row' ? 'mscrm.crmbaseentity' : 'mscrm.' + kind), structuralProperty: primitive ? PRIMITIVE : REFERENCE };
      made[name] = primitive ? (value instanceof Date ? value.toISOString() : value) : { '@odata.type': 'Microsoft.Dynamics.CRM.' + value.table, [value.table + 'id']: value.id };
    });
    made.getMetadata = () => ({ boundParameter: null, parameterTypes: types, operationType: 0, operationName: action });
    return made;
  }

  /**
   * Calls a custom API.
   * @param {string} action
   * @param {Record<string, any>} values
   * @returns {Promise<Record<string, any>>} Its outputs; none gives an empty object.
   */
  async function call(action, values) {
    const response = await platform().WebApi.online.execute(request(action, values));
    return response.status === 204 ? {} : response.json();
  }

  /**
   * What went wrong, in words: the server answers in the user's language, and only where it says nothing the add-on speaks.
   * @param {any} error
   * @returns {string}
   */
  function errorText(error) {
    return (error && error.message) || text('Error.Unknown');
  }

  /**
   * Does something that takes time: shows that it runs, and says what went wrong when it fails.
   * @param {string} key The text that says what is being done.
   * @param {() => Promise<any>} work
   * @returns {Promise<boolean>} Whether it succeeded.
   */
  async function run(key, work) {
    const xrm = platform();
    xrm.Utility.showProgressIndicator(text(key));
    try {
      await work();
      return true;
    } catch (error) {
      xrm.Utility.closeProgressIndicator();
      await xrm.Navigation.openErrorDialog({ message: errorText(error) });
      return false;
    } finally {
      xrm.Utility.closeProgressIndicator();
    }
  }

  /**
   * Saves what has been typed, so that a command works on what the user sees.
   * @param {Xrm.FormContext} form
   * @returns {Promise<boolean>} Whether there is now nothing unsaved.
   */
  async function saved(form) {
    if (!form.data.entity.getIsDirty()) {
      return true;
    }

    try {
      await form.data.save();
      return true;
    } catch (error) {
      // The form itself has said why it cannot be saved.
      return false;
    }
  }

  /**
   * Opens one of the add-on's dialogs over the form and shows the form afresh afterwards.
   * @param {Xrm.FormContext} form
   * @param {string} kind
   * @param {Record<string, any>} facts What the dialog has to know of the form.
   * @returns {Promise<void>}
   */
  async function openDialog(form, kind, facts) {
    if (!(await saved(form))) {
      return;
    }

    await platform().Navigation.navigateTo(
      { pageType: 'webresource', webresourceName: 'bce_/pages/dialog.html', data: JSON.stringify(Object.assign({ kind: kind }, facts)) },
      { target: 2, position: 1, width: { value: 560, unit: 'px' }, height: { value: 75, unit: '%' }, title: text('Dialog.' + kind) },
    );
    await form.data.refresh(false);
  }

  /**
   * The value of a column, whether or not the form has it.
   * @param {Xrm.FormContext} form
   * @param {string} column
   * @returns {any}
   */
  function value(form, column) {
    const attribute = form.getAttribute(column);
    return attribute ? attribute.getValue() : null;
  }

  /**
   * The row that a lookup names, or null.
   * @param {Xrm.FormContext} form
   * @param {string} column
   * @returns {{table: string, id: string, name: string} | null}
   */
  function lookup(form, column) {
    const found = value(form, column);
    return found && found.length > 0 ? { table: found[0].entityType, id: plainId(found[0].id), name: found[0].name || '' } : null;
  }

  /**
   * An element of a page of ours. What it says is text, never markup.
   * @param {string} tag
   * @param {Record<string, string>} [attributes]
   * @param {string} [content]
   * @returns {any}
   */
  function make(tag, attributes, content) {
    const element = document.createElement(tag);
    Object.keys(attributes || {}).forEach((name) => element.setAttribute(name, (attributes || {})[name]));
    if (content !== undefined) {
      element.textContent = content;
    }

    return element;
  }

  window.BankCrm = window.BankCrm || /** @type {any} */ ({});
  window.BankCrm.Core = { CHOICES, ACTIONS, platform, isChinese, text, readTexts, nameOf, number, moment, day, plainId, row, request, call, errorText, run, saved, openDialog, value, lookup, make };
}());
