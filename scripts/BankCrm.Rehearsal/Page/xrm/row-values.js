/** Values between a row of the Web API and an attribute. */

import { attributeType } from './attribute-types.js';
import { bracedId, plainId } from './identifiers.js';

const LOOKUP_TABLE = '@Microsoft.Dynamics.CRM.lookuplogicalname';
const FORMATTED = '@OData.Community.Display.V1.FormattedValue';

/**
 * The property of a row that holds the column.
 * @param {ColumnDefinition} column
 */
export function propertyOf(column) {
  return attributeType(column) === 'lookup' ? `_${column.name}_value` : column.name;
}

/**
 * @param {ColumnDefinition} column
 * @param {WebApiRow} row
 * @returns {any}
 */
export function valueFromRow(column, row) {
  const property = propertyOf(column);
  const found = row[property];
  if (found === undefined || found === null || found === '') {
    return null;
  }

  switch (attributeType(column)) {
    case 'lookup':
      return [{ id: bracedId(found), name: row[property + FORMATTED] || '', entityType: row[property + LOOKUP_TABLE] || (column.targets || [])[0] }];
    case 'datetime':
      return instantFromText(column, found);
    case 'multiselectoptionset':
      return String(found).split(',').map(Number);
    default:
      return found;
  }
}

/**
 * A day is midnight of the browser, as the platform hands it over, and so is a time without a zone; everything else is an instant.
 * @param {ColumnDefinition} column
 * @param {string} text
 */
export function instantFromText(column, text) {
  if (column.dateBehavior === 'UserLocal' || column.dateBehavior === null) {
    return new Date(text);
  }

  const [year, month, day, hour = 0, minute = 0, second = 0] = (text.match(/\d+/g) || []).map(Number);
  return new Date(year, month - 1, day, hour, minute, second);
}

/**
 * Puts a value into a row that is to be written.
 * @param {ColumnDefinition} column
 * @param {any} value
 * @param {any} before What the row holds: a lookup is emptied by the table that it points to.
 * @param {WebApiRow} row
 * @param {(table: string) => string} setOf The name of a table in addresses.
 */
export function valueToRow(column, value, before, row, setOf) {
  if (attributeType(column) !== 'lookup') {
    row[column.name] = plainValue(column, value);
    return;
  }

  const reference = (value || before || [])[0];
  const table = reference ? reference.entityType : (column.targets || [])[0];
  const navigation = (column.navigation || {})[table] || column.name;
  row[`${navigation}@odata.bind`] = value === null ? null : `/${setOf(table)}(${plainId(reference.id)})`;
}

/**
 * @param {ColumnDefinition} column
 * @param {any} value
 */
function plainValue(column, value) {
  if (value instanceof Date) {
    return instantToText(column, value);
  }

  return Array.isArray(value) ? value.join(',') : value;
}

/**
 * @param {ColumnDefinition} column
 * @param {Date} value
 */
export function instantToText(column, value) {
  if (column.dateBehavior === 'UserLocal' || column.dateBehavior === null) {
    return value.toISOString().replace(/\.\d{3}Z$/, 'Z');
  }

  const day = [value.getFullYear(), value.getMonth() + 1, value.getDate()].map((part, place) => String(part).padStart(place === 0 ? 4 : 2, '0')).join('-');
  const time = [value.getHours(), value.getMinutes(), value.getSeconds()].map((part) => String(part).padStart(2, '0')).join(':');
  return column.dateBehavior === 'DateOnly' ? day : `${day}T${time}Z`;
}
