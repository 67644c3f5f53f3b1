/** What a save would send, as the XML that getDataXml gives. */

import { xmlEncode } from './encoding.js';
import { plainId } from './identifiers.js';
import { instantToText } from './row-values.js';

/**
 * @param {import('./form-state.js').FormState} state
 * @returns {string}
 */
export function dataXml(state) {
  const table = state.table.logicalName;
  const changed = Array.from(state.attributes.values()).filter((attribute) => attribute.isSubmitted());
  return `<${table}>${changed.map((attribute) => `<${attribute.name}>${xmlEncode(valueText(attribute))}</${attribute.name}>`).join('')}</${table}>`;
}

/** @param {import('./attribute.js').AttributeState} attribute */
function valueText(attribute) {
  const { value, column } = attribute;
  if (value === null) {
    return '';
  }

  if (value instanceof Date) {
    return instantToText(column, value);
  }

  if (Array.isArray(value)) {
    return typeof value[0] === 'object' ? plainId(value[0].id) : value.join(',');
  }

  return typeof value === 'boolean' ? String(Number(value)) : String(value);
}
