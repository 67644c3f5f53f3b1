/** Controls of columns as scripts see them: exactly the documented members of each kind. */

import { attributeType } from './attribute-types.js';
import { bracedId, plainId } from './identifiers.js';
import { NotInRehearsal, allRefused } from './refusal.js';

/** @type {Record<string, string>} */
const CONTROL_TYPES = { lookup: 'lookup', optionset: 'optionset', multiselectoptionset: 'multiselectoptionset' };

/**
 * What every control has.
 * @param {import('./control.js').ControlState} state
 * @param {string} type
 */
export function anyControl(state, type) {
  return {
    getControlType: () => type,
    getName: () => state.name,
    getParent: () => (state.section ? state.section.api : null),
    getLabel: () => state.label,
    /** @param {string} label */
    setLabel: (label) => state.setLabel(label),
    getVisible: () => state.isShown(),
    /** @param {boolean} isVisible */
    setVisible: (isVisible) => state.setVisible(isVisible),
  };
}

/**
 * @param {import('./control.js').FieldState} state
 * @returns {any}
 */
export function fieldApi(state) {
  const type = attributeType(state.attribute.column);
  const api = Object.assign(anyControl(state, CONTROL_TYPES[type] || 'standard'), standard(state));
  const more = KINDS[type];
  return more ? Object.assign(api, more(state)) : api;
}

/** @param {import('./control.js').FieldState} state */
function standard(state) {
  return {
    getAttribute: () => state.attribute.api,
    getDisabled: () => state.isLocked(),
    /** @param {boolean} isDisabled */
    setDisabled: (isDisabled) => state.setDisabled(isDisabled),
    setFocus: () => state.focus(),
    /**
     * @param {string} message
     * @param {string} uniqueId
     */
    setNotification: (message, uniqueId) => {
      state.setNotice(uniqueId === undefined ? '' : uniqueId, { level: 'ERROR', messages: [String(message)], actions: [] });
      return true;
    },
    /** @param {{ messages: string[], notificationLevel?: string, uniqueId: string, actions?: { message?: string, actions: (() => void)[] }[] }} notification */
    addNotification: (notification) => addNotification(state, notification),
    /** @param {string} [uniqueId] */
    clearNotification: (uniqueId) => state.clearNotice(uniqueId),
    ...allRefused('control', ['addOnOutputChange', 'removeOnOutputChange', 'getOutputs'], 'it shows no code components'),
  };
}

/**
 * @param {import('./control.js').FieldState} state
 * @param {{ messages: string[], notificationLevel?: string, uniqueId: string, actions?: { message?: string, actions: (() => void)[] }[] }} notification
 */
function addNotification(state, notification) {
  const level = notification.notificationLevel || 'ERROR';
  if (level !== 'ERROR' && level !== 'RECOMMENDATION') {
    throw new TypeError(`'${level}' is no level of a notification.`);
  }

  if (!Array.isArray(notification.messages) || typeof notification.uniqueId !== 'string') {
    throw new TypeError('A notification has messages and a uniqueId.');
  }

  state.setNotice(notification.uniqueId, {
    level,
    messages: notification.messages.map(String),
    actions: (notification.actions || []).map((action) => ({ message: action.message || '', run: () => action.actions.forEach((step) => step()) })),
  });
}

/** @type {Record<string, (state: import('./control.js').FieldState) => Record<string, any>>} */
const KINDS = {
  string: typing,
  memo: typing,
  integer: typing,
  decimal: typing,
  double: typing,
  money: typing,
  datetime: (state) => ({
    getShowTime: () => state.showsTime,
    /** @param {boolean} showsTime */
    setShowTime: (showsTime) => {
      state.showsTime = Boolean(showsTime);
      state.changed();
    },
  }),
  optionset: choices,
  multiselectoptionset: choices,
  lookup,
};

/** @param {import('./control.js').FieldState} state */
function typing(state) {
  return {
    /** What is typed, also before the field is left. */
    getValue: () => (state.typed === null ? state.attribute.value : state.typed),
    /** @param {(context: any) => any} handler */
    addOnKeyPress: (handler) => state.keyPresses.add(handler),
    /** @param {(context: any) => any} handler */
    removeOnKeyPress: (handler) => state.keyPresses.remove(handler),
    fireOnKeyPress: () => state.form.raise(state.keyPresses.list, state.api),
    ...allRefused('control', ['showAutoComplete', 'hideAutoComplete'], 'its fields suggest nothing while one types'),
  };
}

/** @param {import('./control.js').FieldState} state */
function choices(state) {
  return {
    getOptions: () => state.options().map((option) => ({ text: option.text, value: option.value })),
    /**
     * @param {{ text: string, value: number }} option
     * @param {number} [index]
     */
    addOption: (option, index) => state.addOption(option, index),
    /** @param {number} value */
    removeOption: (value) => state.removeOption(value),
    clearOptions: () => state.clearOptions(),
  };
}

/** @param {import('./control.js').FieldState} state */
function lookup(state) {
  const choice = /** @type {NonNullable<typeof state.lookup>} */ (state.lookup);
  return {
    /** @param {(context: any) => any} handler */
    addPreSearch: (handler) => choice.searches.add(handler),
    /** @param {(context: any) => any} handler */
    removePreSearch: (handler) => choice.searches.remove(handler),
    /** @param {(context: any) => any} handler */
    addOnLookupTagClick: (handler) => choice.tagClicks.add(handler),
    /** @param {(context: any) => any} handler */
    removeOnLookupTagClick: (handler) => choice.tagClicks.remove(handler),
    /**
     * For the search that begins: the platform takes it from a handler of addPreSearch only.
     * @param {string} filterXml
     * @param {string} [table] Without one it is for every table.
     */
    addCustomFilter: (filterXml, table) => {
      choice.filters.push({ filterXml: String(filterXml), table: table || null });
    },
    /**
     * @param {string} viewId
     * @param {string} table
     * @param {string} name
     * @param {string} fetchXml
     * @param {string} layoutXml
     * @param {boolean} isDefault
     */
    addCustomView: (viewId, table, name, fetchXml, layoutXml, isDefault) => {
      if (state.attribute.column.type === 'owner') {
        throw new NotInRehearsal('control.addCustomView', 'the platform does not give a lookup of an owner views of its own either.');
      }

      const id = plainId(viewId);
      choice.views = choice.views.filter((view) => view.id !== id).concat({ id, table, name, fetchXml, layoutXml });
      choice.defaultView = isDefault ? id : choice.defaultView;
    },
    getDefaultView: () => (choice.defaultView === null ? null : bracedId(choice.defaultView)),
    /** @param {string} viewId */
    setDefaultView: (viewId) => {
      choice.defaultView = plainId(viewId);
    },
    getEntityTypes: () => choice.tables.slice(),
    /** @param {string[]} tables */
    setEntityTypes: (tables) => {
      const targets = state.attribute.column.targets || [];
      const unknown = tables.filter((table) => !targets.includes(table));
      if (unknown.length > 0) {
        throw new TypeError(`The column ${state.attribute.name} does not point to ${unknown.join(', ')}.`);
      }

      choice.tables = tables.slice();
    },
  };
}
