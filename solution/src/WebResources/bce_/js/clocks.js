/** How a complaint's clocks stand at a moment, in words. The server decides; this only counts down between its looks. */
(function () {
  'use strict';

  const SECOND = 1000;
  const MINUTE = 60 * SECOND;
  const HOUR = 60 * MINUTE;
  const DAY = 24 * HOUR;

  const RUNNING = 284700000;
  const BREACHED = 284700002;
  const EXTENDED = 284700003;

  /** Columns of bce_complaintclock that a countdown and the timeline need. */
  const COLUMNS = ['bce_complaintclockid', 'bce_regimecode', 'bce_milestone', 'bce_clockstate', 'bce_startedon', 'bce_extendeddays', 'bce_pausedhours', 'bce_dueon', 'bce_atriskon', 'bce_isatrisk', 'bce_pausedon', 'bce_endedon'];

  /**
   * @param {Record<string, any>} row
   * @returns {BankCrmClock}
   */
  function read(row) {
    /** @param {string} column */
    const instant = (column) => (row[column] ? new Date(row[column]) : null);
    return {
      id: row.bce_complaintclockid,
      regime: row.bce_regimecode || '',
      milestone: row.bce_milestone || '',
      state: row.bce_clockstate,
      startedOn: instant('bce_startedon'),
      dueOn: instant('bce_dueon'),
      atRiskOn: instant('bce_atriskon'),
      isAtRisk: row.bce_isatrisk === true,
      pausedOn: instant('bce_pausedon'),
      endedOn: instant('bce_endedon'),
      extendedDays: row.bce_extendeddays || 0,
      pausedHours: row.bce_pausedhours || 0,
    };
  }

  /**
   * Whether the clock still runs: also past its due day, until its milestone is reached.
   * @param {BankCrmClock} clock
   * @returns {boolean}
   */
  function runs(clock) {
    return clock.endedOn === null && (clock.state === RUNNING || clock.state === EXTENDED || clock.state === BREACHED);
  }

  /**
   * Whether the server should look at the clocks again, because one has passed its due or its at-risk point unmarked.
   * @param {BankCrmClock[]} clocks
   * @param {Date} now
   * @returns {boolean}
   */
  function needReview(clocks, now) {
    return clocks.some((clock) => runs(clock) && clock.pausedOn === null
      && ((clock.state !== BREACHED && isPast(clock.dueOn, now)) || (!clock.isAtRisk && clock.state !== BREACHED && isPast(clock.atRiskOn, now))));
  }

  /**
   * @param {Date | null} instant
   * @param {Date} now
   */
  function isPast(instant, now) {
    return instant !== null && instant.getTime() <= now.getTime();
  }

  /**
   * A length of time in its two greatest units, for example 2 days 4 hours.
   * @param {number} milliseconds
   * @returns {string}
   */
  function duration(milliseconds) {
    const core = window.BankCrm.Core;
    const days = Math.floor(milliseconds / DAY);
    const hours = Math.floor((milliseconds % DAY) / HOUR);
    const minutes = Math.floor((milliseconds % HOUR) / MINUTE);
    if (days > 0) {
      return hours > 0 ? core.text('Time.DaysHours', days, hours) : core.text('Time.Days', days);
    }

    return hours > 0 ? core.text('Time.HoursMinutes', hours, minutes) : core.text('Time.Minutes', minutes);
  }

  /**
   * How a clock that runs stands: how urgent, and the text that says it with its values.
   * @param {BankCrmClock} clock
   * @param {Date} now
   * @returns {{level: 'ERROR' | 'WARNING' | 'INFO', key: string, values: string[]}}
   */
  function position(clock, now) {
    const core = window.BankCrm.Core;
    if (clock.pausedOn !== null) {
      return { level: 'INFO', key: 'Clock.Paused', values: [core.moment(clock.pausedOn, true)] };
    }

    if (clock.dueOn === null) {
      return { level: 'INFO', key: 'Clock.NoDue', values: [] };
    }

    const due = core.moment(clock.dueOn, true);
    const left = clock.dueOn.getTime() - now.getTime();
    if (left <= 0 || clock.state === BREACHED) {
      return { level: 'ERROR', key: 'Clock.Over', values: [duration(Math.max(0, -left)), due] };
    }

    const isLate = clock.isAtRisk || isPast(clock.atRiskOn, now);
    return { level: isLate ? 'WARNING' : 'INFO', key: isLate ? 'Clock.AtRisk' : 'Clock.Left', values: [duration(left), due] };
  }

  /**
   * The same as one sentence with the clock's name, as the form's notices say it.
   * @param {BankCrmClock} clock
   * @param {Date} now
   * @returns {{level: 'ERROR' | 'WARNING' | 'INFO', text: string}}
   */
  function standing(clock, now) {
    const core = window.BankCrm.Core;
    const found = position(clock, now);
    return { level: found.level, text: core.text('Clock.Said', nameOf(clock), core.text(found.key, ...found.values)) };
  }

  /**
   * @param {BankCrmClock} clock
   * @returns {string}
   */
  function nameOf(clock) {
    return window.BankCrm.Core.text('Clock.Name', clock.regime, clock.milestone);
  }

  /**
   * The clocks that still run, next due first; those that pause stand last.
   * @param {BankCrmClock[]} clocks
   * @returns {BankCrmClock[]}
   */
  function inOrder(clocks) {
    /** @param {BankCrmClock} clock */
    const rank = (clock) => (clock.pausedOn !== null || clock.dueOn === null ? Number.MAX_VALUE : clock.dueOn.getTime());
    return clocks.filter(runs).sort((one, other) => rank(one) - rank(other));
  }

  window.BankCrm = window.BankCrm || /** @type {any} */ ({});
  window.BankCrm.Clocks = { COLUMNS, read, runs, needReview, duration, position, standing, nameOf, inOrder };
}());
