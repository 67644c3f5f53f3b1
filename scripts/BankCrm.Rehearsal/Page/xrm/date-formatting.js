/** How days and times are written in the user's language, in the shape of the platform's dateFormattingInfo. */

const MONTHS = 12;
const DAYS = 7;
const SUNDAY = Date.UTC(2023, 0, 1);
const DAY = 86400000;

/**
 * @param {string} language
 * @returns {Record<string, any>}
 */
export function dateFormatting(language) {
  const isChinese = language === 'zh-CN';
  /**
   * @param {'long' | 'short' | 'narrow'} width
   */
  const months = (width) => Array.from({ length: MONTHS }, (_, month) => new Date(Date.UTC(2023, month, 1)).toLocaleString(language, { month: width, timeZone: 'UTC' })).concat('');
  /**
   * @param {'long' | 'short' | 'narrow'} width
   */
  const days = (width) => Array.from({ length: DAYS }, (_, day) => new Date(SUNDAY + day * DAY).toLocaleString(language, { weekday: width, timeZone: 'UTC' }));
  return {
    AMDesignator: isChinese ? '上午' : 'AM',
    PMDesignator: isChinese ? '下午' : 'PM',
    AbbreviatedDayNames: days('short'),
    AbbreviatedMonthGenitiveNames: months('short'),
    AbbreviatedMonthNames: months('short'),
    Calendar: { AlgorithmType: 1, CalendarType: 1, Eras: [1], IsReadOnly: false, MaxSupportedDateTime: new Date(Date.UTC(9999, 11, 31)), MinSupportedDateTime: new Date(Date.UTC(1753, 0, 1)), TwoDigitYearMax: 2049 },
    CalendarWeekRule: 0,
    DateSeparator: '/',
    DayNames: days('long'),
    FirstDayOfWeek: isChinese ? 1 : 0,
    FullDateTimePattern: isChinese ? "yyyy'年'M'月'd'日' H:mm:ss" : 'dd MMMM yyyy HH:mm:ss',
    LongDatePattern: isChinese ? "yyyy'年'M'月'd'日'" : 'dd MMMM yyyy',
    LongTimePattern: isChinese ? 'H:mm:ss' : 'HH:mm:ss',
    MonthDayPattern: isChinese ? "M'月'd'日'" : 'd MMMM',
    MonthGenitiveNames: months('long'),
    MonthNames: months('long'),
    ShortDatePattern: isChinese ? 'yyyy/M/d' : 'dd/MM/yyyy',
    ShortTimePattern: isChinese ? 'H:mm' : 'HH:mm',
    ShortestDayNames: days('narrow'),
    SortableDateTimePattern: "yyyy'-'MM'-'dd'T'HH':'mm':'ss",
    TimeSeparator: ':',
    UniversalSortableDateTimePattern: "yyyy'-'MM'-'dd HH':'mm':'ss'Z'",
    YearMonthPattern: isChinese ? "yyyy'年'M'月'" : 'MMMM yyyy',
  };
}
