/** Values of a form as text, in the user's language. */

import { formatDate, formatDateTime, formatMoney, formatNumber, formatValue } from '../data/format.js';
import { attributeType, isDay } from '../xrm/attribute-types.js';
import { instantToText, propertyOf } from '../xrm/row-values.js';

/** What the server has written is shown as it has it, until it is changed. */
const AS_WRITTEN = ['integer', 'bigint', 'decimal', 'double', 'money'];

const FORMATTED = '@OData.Community.Display.V1.FormattedValue';

/**
 * @param {import('../xrm/attribute.js').AttributeState} attribute
 * @returns {string} Empty for no value.
 */
export function valueText(attribute) {
  const { column, form, value } = attribute;
  if (value === null) {
    return '';
  }

  const written = form.row[propertyOf(column) + FORMATTED];
  if (AS_WRITTEN.includes(column.type) && typeof written === 'string' && !attribute.isDirty() && attribute.precision === column.precision) {
    return written;
  }

  const { language } = form.shell;
  switch (attributeType(column)) {
    case 'lookup':
      return value[0].name || value[0].id;
    case 'datetime':
      return dateText(attribute, true);
    case 'boolean':
      return booleanText(attribute, value);
    case 'multiselectoptionset':
      return value.map((/** @type {number} */ one) => formatValue(Object.assign({}, column, { type: 'optionset' }), one, language)).join('; ');
    case 'money':
      return formatMoney(value, attribute.precision === null ? undefined : attribute.precision, language, currencySymbol(attribute));
    case 'decimal':
    case 'double':
      return formatNumber(value, attribute.precision === null ? 2 : attribute.precision, language);
    default:
      return formatValue(column, value, language);
  }
}

/**
 * @param {import('../xrm/attribute.js').AttributeState} attribute
 * @param {boolean} hasTime Whether a time is shown where the column has one.
 */
export function dateText(attribute, hasTime) {
  const { column, form, value } = attribute;
  if (value === null) {
    return '';
  }

  const text = instantToText(column, value);
  return isDay(column) || !hasTime ? formatDate(text, form.shell.language) : formatDateTime(text, form.shell.language);
}

/**
 * @param {import('../xrm/attribute.js').AttributeState} attribute
 * @param {boolean} value
 */
export function booleanText(attribute, value) {
  const option = (attribute.column.options || []).find((one) => one.value === Number(value));
  return option ? option.label : attribute.form.text(value ? 'form.yes' : 'form.no');
}

/**
 * The sign of the row's currency, as the server writes it before the amount.
 * @param {import('../xrm/attribute.js').AttributeState} attribute
 */
function currencySymbol(attribute) {
  const { row } = attribute.form;
  const written = Object.keys(row).find((name) => name.endsWith(FORMATTED) && isMoney(attribute, name.slice(0, -FORMATTED.length)));
  const sign = written === undefined ? null : /^-?([^\d\s,.-]+)/.exec(row[written]);
  return sign === null ? '' : sign[1];
}

/**
 * @param {import('../xrm/attribute.js').AttributeState} attribute
 * @param {string} name
 */
function isMoney(attribute, name) {
  const column = attribute.form.table.columns[name];
  return column !== undefined && column.type === 'money';
}
