/** What kinds of columns are called in the client API, which values they take, and when two values are the same. */

import { bracedId, isId, plainId } from './identifiers.js';

/** @type {Record<ColumnType, string>} */
const TYPES = {
  string: 'string',
  memo: 'memo',
  integer: 'integer',
  bigint: 'integer',
  decimal: 'decimal',
  double: 'double',
  money: 'money',
  boolean: 'boolean',
  datetime: 'datetime',
  optionset: 'optionset',
  state: 'optionset',
  status: 'optionset',
  multiselectoptionset: 'multiselectoptionset',
  lookup: 'lookup',
  customer: 'lookup',
  owner: 'lookup',
  uniqueidentifier: 'string',
};

/** @type {Record<string, string>} */
const TEXT_FORMATS = { email: 'email', phone: 'phone', text: 'text', textarea: 'textarea', tickersymbol: 'tickersymbol', url: 'url' };

/**
 * @param {ColumnDefinition} column
 * @returns {string}
 */
export function attributeType(column) {
  return TYPES[column.type];
}

/**
 * @param {ColumnDefinition} column
 * @returns {string | null}
 */
export function attributeFormat(column) {
  const format = (column.format || '').toLowerCase();
  switch (attributeType(column)) {
    case 'string':
      return TEXT_FORMATS[format] || 'text';
    case 'memo':
      return 'textarea';
    case 'datetime':
      return isDay(column) ? 'date' : 'datetime';
    case 'integer':
      return format === 'duration' ? 'duration' : format === 'timezone' || format === 'language' ? format : 'none';
    default:
      return null;
  }
}

/**
 * Whether the column is shown without a time of day.
 * @param {ColumnDefinition} column
 */
export function isDay(column) {
  return column.dateBehavior === 'DateOnly' || /^date(only)?$/i.test(column.format || '');
}

/** @param {ColumnDefinition} column */
export function isLookup(column) {
  return attributeType(column) === 'lookup';
}

/** @type {Record<string, (value: any, column: ColumnDefinition) => any>} */
const READERS = {
  string: text,
  memo: text,
  integer: (value, column) => number(value, column, Number.isInteger(value)),
  decimal: (value, column) => number(value, column, true),
  double: (value, column) => number(value, column, true),
  money: (value, column) => number(value, column, true),
  boolean: (value, column) => (typeof value === 'boolean' ? value : wrong(value, column)),
  datetime: (value, column) => (value instanceof Date && !Number.isNaN(value.getTime()) ? new Date(value.getTime()) : wrong(value, column)),
  optionset: option,
  multiselectoptionset: (value, column) => {
    if (!Array.isArray(value)) {
      return wrong(value, column);
    }

    return value.length === 0 ? null : value.map((one) => option(one, column));
  },
  lookup: reference,
};

/**
 * A value as an attribute keeps it; one of another kind is refused, as the platform refuses it.
 * @param {ColumnDefinition} column
 * @param {any} value
 * @returns {any}
 */
export function readValue(column, value) {
  if (value === null || value === undefined || value === '') {
    return null;
  }

  return READERS[attributeType(column)](value, column);
}

/**
 * @param {any} value
 * @param {ColumnDefinition} column
 */
function text(value, column) {
  return typeof value === 'string' ? value : wrong(value, column);
}

/**
 * @param {any} value
 * @param {ColumnDefinition} column
 * @param {boolean} isAllowed
 */
function number(value, column, isAllowed) {
  return typeof value === 'number' && Number.isFinite(value) && isAllowed ? value : wrong(value, column);
}

/**
 * @param {any} value
 * @param {ColumnDefinition} column
 */
function option(value, column) {
  return typeof value === 'number' && (column.options || []).some((one) => one.value === value) ? value : wrong(value, column);
}

/**
 * One row at most; an empty list is no value.
 * @param {any} value
 * @param {ColumnDefinition} column
 */
function reference(value, column) {
  if (!Array.isArray(value) || value.length > 1) {
    return wrong(value, column);
  }

  if (value.length === 0) {
    return null;
  }

  const [one] = value;
  const isKnown = one && isId(one.id) && (column.targets || []).includes(one.entityType);
  return isKnown ? [{ id: bracedId(one.id), name: one.name || '', entityType: one.entityType }] : wrong(value, column);
}

/**
 * @param {any} value
 * @param {ColumnDefinition} column
 * @returns {never}
 */
function wrong(value, column) {
  const shown = value !== null && typeof value === 'object' && !(value instanceof Date) ? JSON.stringify(value) : String(value);
  throw new TypeError(`${shown} is no value of the column ${column.name} (${attributeType(column)}).`);
}

/**
 * @param {ColumnDefinition} column
 * @param {any} one
 * @param {any} other
 * @returns {boolean}
 */
export function isSameValue(column, one, other) {
  if (one === null || other === null) {
    return one === other;
  }

  switch (attributeType(column)) {
    case 'datetime':
      return one.getTime() === other.getTime();
    case 'multiselectoptionset':
      return one.length === other.length && one.every((/** @type {number} */ value) => other.includes(value));
    case 'lookup':
      return one[0].entityType === other[0].entityType && plainId(one[0].id) === plainId(other[0].id);
    default:
      return one === other;
  }
}

/**
 * What the platform would say about a value before it is saved: a key of a text with its arguments, or null.
 * @param {ColumnDefinition} column
 * @param {any} value
 * @returns {[string, ...(string | number)[]] | null}
 */
export function valueProblem(column, value) {
  if (value === null) {
    return null;
  }

  const type = attributeType(column);
  if ((type === 'string' || type === 'memo') && column.maxLength !== null && value.length > column.maxLength) {
    return ['form.tooLong', column.label, column.maxLength];
  }

  if (typeof value === 'number' && type !== 'optionset') {
    if (column.min !== null && value < column.min) {
      return ['form.tooSmall', column.label, column.min];
    }

    if (column.max !== null && value > column.max) {
      return ['form.tooLarge', column.label, column.max];
    }
  }

  return null;
}
