/** An attribute as scripts see it: exactly the documented members of its kind. */

import { attributeFormat, attributeType } from './attribute-types.js';
import { collection } from './collection.js';

/**
 * @param {import('./attribute.js').AttributeState} state
 * @returns {any}
 */
export function attributeApi(state) {
  const more = KINDS[attributeType(state.column)];
  return Object.assign(common(state), more ? more(state) : {});
}

/** @param {import('./attribute.js').AttributeState} state */
function common(state) {
  const { column } = state;
  return {
    controls: collection(() => state.controls.map((control) => control.api), (control) => control.getName()),
    /** @param {(context: any) => any} handler */
    addOnChange: (handler) => state.changes.add(handler),
    /** @param {(context: any) => any} handler */
    removeOnChange: (handler) => state.changes.remove(handler),
    fireOnChange: () => state.fireOnChange(),
    getAttributeType: () => attributeType(column),
    getFormat: () => attributeFormat(column),
    getIsDirty: () => state.isDirty(),
    getName: () => column.name,
    getParent: () => state.form.api.data.entity,
    getRequiredLevel: () => state.required,
    /** @param {string} level */
    setRequiredLevel: (level) => state.setRequired(level),
    getSubmitMode: () => state.submitMode,
    /** @param {string} mode */
    setSubmitMode: (mode) => state.setSubmitMode(mode),
    getUserPrivilege: () => ({ canRead: column.canRead, canUpdate: column.canUpdate, canCreate: column.canCreate }),
    getValue: () => copy(state.value),
    /** @param {any} value */
    setValue: (value) => state.set(value),
    isValid: () => state.problem(true) === null,
    /**
     * @param {boolean} isValid
     * @param {string} [message]
     */
    setIsValid: (isValid, message) => state.setValid(isValid, message),
  };
}

/**
 * Scripts get values of their own, so that a change needs setValue.
 * @param {any} value
 */
function copy(value) {
  if (value instanceof Date) {
    return new Date(value.getTime());
  }

  return Array.isArray(value) ? value.map((one) => (typeof one === 'object' ? Object.assign({}, one) : one)) : value;
}

/** @type {Record<string, (state: import('./attribute.js').AttributeState) => Record<string, any>>} */
const KINDS = {
  string: length,
  memo: length,
  integer: range,
  decimal: range,
  double: range,
  money: range,
  boolean: initialValue,
  optionset: (state) => Object.assign(initialValue(state), options(state), {
    getSelectedOption: () => optionOf(state, state.value),
    getText: () => textOf(state, state.value),
  }),
  multiselectoptionset: (state) => Object.assign(initialValue(state), options(state), {
    getSelectedOption: () => (state.value === null ? null : state.value.map((/** @type {number} */ value) => optionOf(state, value))),
    getText: () => (state.value === null ? null : state.value.map((/** @type {number} */ value) => textOf(state, value))),
  }),
  lookup: () => ({ getIsPartyList: () => false }),
};

/** @param {import('./attribute.js').AttributeState} state */
function length(state) {
  return { getMaxLength: () => state.column.maxLength };
}

/** @param {import('./attribute.js').AttributeState} state */
function range(state) {
  return {
    getMin: () => state.column.min,
    getMax: () => state.column.max,
    getPrecision: () => state.precision,
    /** @param {number} precision */
    setPrecision: (precision) => {
      if (!Number.isInteger(precision) || precision < 0 || precision > 10) {
        throw new TypeError('A precision is a whole number from 0 to 10.');
      }

      state.precision = precision;
      state.changed();
    },
  };
}

/** @param {import('./attribute.js').AttributeState} state */
function initialValue(state) {
  return { getInitialValue: () => copy(state.initial) };
}

/** @param {import('./attribute.js').AttributeState} state */
function options(state) {
  return {
    /** @param {number | string} chosen A value or a label. */
    getOption: (chosen) => {
      const found = (state.column.options || []).find((one) => one.value === chosen || one.label === chosen);
      return found ? { text: found.label, value: found.value } : null;
    },
    getOptions: () => (state.column.options || []).map((one) => ({ text: one.label, value: one.value })),
  };
}

/**
 * @param {import('./attribute.js').AttributeState} state
 * @param {number | null} value
 */
function optionOf(state, value) {
  const found = value === null ? undefined : (state.column.options || []).find((one) => one.value === value);
  return found ? { text: found.label, value: found.value } : null;
}

/**
 * @param {import('./attribute.js').AttributeState} state
 * @param {number | null} value
 */
function textOf(state, value) {
  const found = optionOf(state, value);
  return found ? found.text : '';
}
