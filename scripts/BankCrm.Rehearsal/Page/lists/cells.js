/** What a cell of a list shows: the formatted value, and the row that a lookup points to. */

const FORMATTED = '@OData.Community.Display.V1.FormattedValue';
const LOOKUP_TABLE = '@Microsoft.Dynamics.CRM.lookuplogicalname';

/** A number as it is written in either language: right under each other they can be compared. */
const FIGURE = /^[-+\p{Sc}\d.,\s%]+$/u;

/** A day or an instant as the Web API writes it. */
const DATE = /^\d{4}-\d{2}-\d{2}(T[\d:.]+Z)?$/;

/** The most characters that a cell holds: a text of ten thousand would only make the page slow. */
const LONGEST = 300;

/**
 * @param {WebApiRow} row
 * @param {string} name A column, or alias.column for one of a linked table.
 * @returns {{ text: string, reference: { id: string, entityType: string } | null, isFigure: boolean, isDate: boolean }}
 */
export function cellOf(row, name) {
  const key = Object.prototype.hasOwnProperty.call(row, `_${name}_value`) ? `_${name}_value` : name;
  const value = Object.prototype.hasOwnProperty.call(row, key) ? row[key] : null;
  if (value === null || value === undefined) {
    return { text: '', reference: null, isFigure: false, isDate: false };
  }

  const text = row[key + FORMATTED] ?? String(value);
  const table = row[key + LOOKUP_TABLE];
  return {
    text,
    reference: table ? { id: String(value), entityType: table } : null,
    isFigure: typeof value === 'number' && FIGURE.test(text),
    isDate: typeof value === 'string' && DATE.test(value) && text !== value,
  };
}

/**
 * A text on one line, cut where nobody reads on.
 * @param {string} text
 */
export function oneLine(text) {
  const line = text.slice(0, LONGEST + 1).replace(/\s+/g, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}
