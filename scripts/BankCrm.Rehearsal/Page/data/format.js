/** How values are written and typed in the user's language; instants are shown in UTC. The patterns are the platform's formatted values'. */

const CHINESE = 2052;
const LONGEST_NUMBER = 15;
const PLAIN_PRECISION = 2;
const HOURS_OF_HALF_DAY = 12;

const EARLIEST_YEAR = 1753;

/** What the typed texts are refused with: keys of texts. */
export const NOT_A_NUMBER = 'shell.notANumber';
export const NOT_WHOLE = 'shell.notWhole';
export const NOT_A_DATE = 'shell.notADate';
export const NOT_A_TIME = 'shell.notATime';
export const NOT_AN_OPTION = 'shell.notAnOption';

/**
 * A number with its digits grouped.
 * @param {number} value
 * @param {number} [precision] Digits after the point, always shown; as many as there are without.
 * @param {number} [language]
 */
export function formatNumber(value, precision, language) {
  return new Intl.NumberFormat(localeOf(language), { minimumFractionDigits: precision ?? 0, maximumFractionDigits: precision ?? LONGEST_NUMBER }).format(value);
}

/**
 * An amount with its currency's sign before it.
 * @param {number} value
 * @param {number} [precision]
 * @param {number} [language]
 * @param {string} [symbol]
 */
export function formatMoney(value, precision, language, symbol = '') {
  const amount = formatNumber(Math.abs(value), precision ?? PLAIN_PRECISION, language);
  return `${value < 0 ? '-' : ''}${symbol}${amount}`;
}

/**
 * A day: 3/31/2026 in English, 2026/3/31 in Chinese.
 * @param {Date | string} value
 * @param {number} [language]
 */
export function formatDate(value, language) {
  const day = momentOf(value);
  const parts = [day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate()];
  return (language === CHINESE ? parts : [parts[1], parts[2], parts[0]]).join('/');
}

/**
 * An instant in UTC: 3/31/2026 9:05 PM in English, 2026/3/31 21:05 in Chinese.
 * @param {Date | string} value
 * @param {number} [language]
 */
export function formatDateTime(value, language) {
  const moment = momentOf(value);
  return `${formatDate(moment, language)} ${formatTime(moment, language)}`;
}

/**
 * A value of a column; empty for none.
 * @param {{ type: string, precision?: number | null, format?: string | null, options?: { value: number, label: string }[] | null }} column
 * @param {any} value As the Web API gives it, or a Date.
 * @param {number} [language]
 * @returns {string}
 */
export function formatValue(column, value, language) {
  if (value === null || value === undefined || value === '') {
    return '';
  }

  switch (column.type) {
    case 'integer':
    case 'bigint':
      return formatNumber(Number(value), 0, language);
    case 'decimal':
    case 'double':
      return formatNumber(Number(value), column.precision ?? PLAIN_PRECISION, language);
    case 'money':
      return formatMoney(Number(value), column.precision ?? PLAIN_PRECISION, language);
    case 'datetime':
      return column.format === 'date' ? formatDate(value, language) : formatDateTime(value, language);
    case 'boolean':
      return optionLabel(column, value === true || value === 'true' ? 1 : 0);
    case 'optionset':
    case 'state':
    case 'status':
      return optionLabel(column, Number(value));
    case 'multiselectoptionset':
      return String(value).split(',').map((one) => optionLabel(column, Number(one))).join('; ');
    default:
      return String(value);
  }
}

/**
 * What was typed into a column's control; null for nothing.
 * @param {{ type: string, format?: string | null, options?: { value: number, label: string }[] | null }} column
 * @param {string} typed
 * @param {number} [language]
 * @returns {any} A number, a text, an option's number, "yyyy-mm-dd" for a day, a Date for an instant.
 * @throws {TypeError} With the key of the text that says what is wrong.
 */
export function parseValue(column, typed, language) {
  const text = typed.trim();
  if (text === '') {
    return null;
  }

  switch (column.type) {
    case 'integer':
    case 'bigint':
      return parseWhole(text);
    case 'decimal':
    case 'double':
    case 'money':
      return parseNumber(text);
    case 'datetime':
      return column.format === 'date' ? parseDate(text, language) : parseDateTime(text, language);
    case 'boolean':
      return parseOption(column, text) === 1;
    case 'optionset':
    case 'state':
    case 'status':
      return parseOption(column, text);
    default:
      return typed;
  }
}

/**
 * A number as people type it: digits with or without grouping, a currency's sign, a full-width form.
 * @param {string} typed
 */
export function parseNumber(typed) {
  const text = typed.normalize('NFKC').replace(/^([+-]?)\s*[¥$€£]\s*([+-]?)/, '$1$2').replace(/\s/g, '').replace('\u2212', '-');
  if (!/^[+-]?(\d{1,3}(,\d{3})+|\d+)?(\.\d+)?$/.test(text) || !/\d/.test(text)) {
    throw new TypeError(NOT_A_NUMBER);
  }

  return Number(text.replace(/,/g, ''));
}

/** @param {string} typed */
function parseWhole(typed) {
  const value = parseNumber(typed);
  if (!Number.isSafeInteger(value)) {
    throw new TypeError(NOT_WHOLE);
  }

  return value;
}

/**
 * A day as "yyyy-mm-dd"; year first always, otherwise month first, as the language's pattern has it.
 * @param {string} typed
 * @param {number} [language]
 */
export function parseDate(typed, language) {
  const text = typed.normalize('NFKC').trim().replace(/[年月]/g, '-').replace(/日$/, '').replace(/[./]/g, '-');
  const yearFirst = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  const yearLast = language === CHINESE ? null : /^(\d{1,2})-(\d{1,2})-(\d{4})$/.exec(text);
  if (yearFirst) {
    return dayOf(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]));
  }

  if (yearLast) {
    return dayOf(Number(yearLast[3]), Number(yearLast[1]), Number(yearLast[2]));
  }

  throw new TypeError(NOT_A_DATE);
}

/**
 * An instant in UTC; midnight when no time is typed.
 * @param {string} typed
 * @param {number} [language]
 */
export function parseDateTime(typed, language) {
  const parts = /^(\S+?)(?:[\sT]+(.+))?$/.exec(typed.normalize('NFKC').trim());
  if (!parts) {
    throw new TypeError(NOT_A_DATE);
  }

  const day = parseDate(parts[1], language);
  return new Date(`${day}T${parts[2] ? parseTime(parts[2]) : '00:00'}:00Z`);
}

/**
 * A time of day as "hh:mm".
 * @param {string} typed
 */
export function parseTime(typed) {
  const parts = /^(上午|下午)?\s*(\d{1,2}):(\d{2})(?::\d{2})?(?:\.\d+)?\s*(AM|PM)?Z?$/i.exec(typed.normalize('NFKC').trim());
  if (!parts) {
    throw new TypeError(NOT_A_TIME);
  }

  const half = parts[1] === '上午' ? 'AM' : parts[1] === '下午' ? 'PM' : (parts[4] ?? '').toUpperCase();
  const given = Number(parts[2]);
  const hours = half === '' ? given : (given % HOURS_OF_HALF_DAY) + (half === 'PM' ? HOURS_OF_HALF_DAY : 0);
  if (hours > 23 || Number(parts[3]) > 59 || (half !== '' && (given < 1 || given > HOURS_OF_HALF_DAY))) {
    throw new TypeError(NOT_A_TIME);
  }

  return `${String(hours).padStart(2, '0')}:${parts[3]}`;
}

/**
 * @param {Date} moment
 * @param {number} [language]
 */
function formatTime(moment, language) {
  const hours = moment.getUTCHours();
  const minutes = String(moment.getUTCMinutes()).padStart(2, '0');
  return language === CHINESE ? `${hours}:${minutes}` : `${hours % HOURS_OF_HALF_DAY || HOURS_OF_HALF_DAY}:${minutes} ${hours < HOURS_OF_HALF_DAY ? 'AM' : 'PM'}`;
}

/** @param {Date | string} value */
function momentOf(value) {
  const moment = value instanceof Date ? value : new Date(value);
  if (Number.isNaN(moment.getTime())) {
    throw new TypeError(NOT_A_DATE);
  }

  return moment;
}

/**
 * @param {number} year
 * @param {number} month
 * @param {number} day
 */
function dayOf(year, month, day) {
  const made = new Date(Date.UTC(year, month - 1, day));
  if (year < EARLIEST_YEAR || made.getUTCFullYear() !== year || made.getUTCMonth() !== month - 1 || made.getUTCDate() !== day) {
    throw new TypeError(NOT_A_DATE);
  }

  return made.toISOString().slice(0, 10);
}

/**
 * @param {{ options?: { value: number, label: string }[] | null }} column
 * @param {number} value
 */
function optionLabel(column, value) {
  return column.options?.find((option) => option.value === value)?.label ?? String(value);
}

/**
 * @param {{ options?: { value: number, label: string }[] | null }} column
 * @param {string} typed
 */
function parseOption(column, typed) {
  const found = column.options?.find((option) => option.label === typed || String(option.value) === typed);
  if (!found) {
    throw new TypeError(NOT_AN_OPTION);
  }

  return found.value;
}

/** @param {number} [language] */
export function localeOf(language) {
  return language === CHINESE ? 'zh-CN' : 'en-US';
}
