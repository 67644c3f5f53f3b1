/** The picture of a complaint's clocks: one bar each from start to due, with the time at risk, now, the end, pauses and extensions. */
(function () {
  'use strict';

  const STOPPED = 284700004;
  const AFTER = 3;
  const LEVELS = { ERROR: 'error', WARNING: 'warning', INFO: 'running' };

  /**
   * The form has read the clocks already, so nothing is asked.
   * @param {Xrm.FormContext} _form
   * @param {BankCrmClock[] | undefined} given
   * @returns {Promise<BankCrmClock[]>}
   */
  async function read(_form, given) {
    const clocks = given || [];
    const running = window.BankCrm.Clocks.inOrder(clocks);
    return running.concat(clocks.filter((clock) => !running.includes(clock)));
  }

  /**
   * The time that the bars share: from the first start to the last due or end, and up to now where clocks run. A clock that has been over for long does not
   * press the others together: the picture ends a third after the last due or end.
   * @param {BankCrmClock[]} clocks
   * @param {Date} now
   * @returns {{from: number, long: number}}
   */
  function span(clocks, now) {
    const instants = clocks.reduce((all, clock) => all.concat([clock.startedOn, clock.dueOn, clock.endedOn]), /** @type {(Date | null)[]} */ ([]))
      .filter((instant) => instant !== null).map((instant) => /** @type {Date} */ (instant).getTime());
    const from = Math.min(...instants, now.getTime());
    const last = Math.max(...instants, from + 1);
    const to = clocks.some(window.BankCrm.Clocks.runs) ? Math.max(last, Math.min(now.getTime(), last + (last - from) / AFTER)) : last;
    return { from: from, long: to - from };
  }

  /**
   * @param {BankCrmClock[]} clocks
   * @param {Date} now
   * @returns {HTMLElement[]}
   */
  function draw(clocks, now) {
    const core = window.BankCrm.Core;
    const visual = window.BankCrm.Visual;
    if (clocks.length === 0) {
      return [core.make('p', { class: 'message' }, core.text('Timeline.None'))];
    }

    const list = core.make('ul', { class: 'clocks' });
    const scale = span(clocks, now);
    clocks.forEach((clock) => list.append(clockElement(clock, scale, now)));
    return [visual.facts([core.text('Timeline.Count', clocks.length, clocks.filter(window.BankCrm.Clocks.runs).length)]), visual.scroll(core.text('Timeline.Title'), list)];
  }

  /**
   * @param {BankCrmClock} clock
   * @param {{from: number, long: number}} scale
   * @param {Date} now
   */
  function clockElement(clock, scale, now) {
    const core = window.BankCrm.Core;
    const said = state(clock, now);
    const name = window.BankCrm.Clocks.nameOf(clock);
    const element = core.make('li', { class: 'clock ' + said.look });
    element.append(core.make('span', { class: 'name', title: name }, name), track(clock, scale, now), core.make('span', { class: 'state' }, said.lines.join(' ')));
    if (clock.startedOn !== null) {
      element.append(core.make('span', { class: 'unseen' }, core.text('Timeline.Started', core.moment(clock.startedOn, true))));
    }

    return element;
  }

  /**
   * The bar. Screen readers get the sentence below instead.
   * @param {BankCrmClock} clock
   * @param {{from: number, long: number}} scale
   * @param {Date} now
   */
  function track(clock, scale, now) {
    const core = window.BankCrm.Core;
    const box = core.make('span', { class: 'track', 'aria-hidden': 'true' });
    /**
     * @param {string} look
     * @param {Date | null} from
     * @param {Date | null} to
     */
    const part = (look, from, to) => {
      if (from !== null && to !== null && to.getTime() >= from.getTime()) {
        const bar = core.make('span', { class: look });
        const start = Math.min(1, (from.getTime() - scale.from) / scale.long);
        const end = Math.min(1, (to.getTime() - scale.from) / scale.long);
        window.BankCrm.Visual.measure(bar, '--from', start);
        window.BankCrm.Visual.measure(bar, '--long', end - start);
        box.append(bar);
      }
    };
    part('whole', clock.startedOn, clock.dueOn);
    part('risk', clock.atRiskOn, clock.dueOn);
    part('spent', clock.startedOn, clock.endedOn || clock.pausedOn || now);
    if (clock.endedOn !== null) {
      part('end', clock.endedOn, clock.endedOn);
    } else if (window.BankCrm.Clocks.runs(clock)) {
      part('now', now, now);
    }

    return box;
  }

  /**
   * How a clock stands, and every other thing that has happened to it.
   * @param {BankCrmClock} clock
   * @param {Date} now
   * @returns {{look: string, lines: string[]}}
   */
  function state(clock, now) {
    const core = window.BankCrm.Core;
    const more = [];
    if (clock.extendedDays > 0) {
      more.push(core.text('Timeline.Extended', core.number(clock.extendedDays, Number.isInteger(clock.extendedDays) ? 0 : 1)));
    }

    if (clock.pausedHours > 0) {
      more.push(core.text('Timeline.PausedFor', core.number(clock.pausedHours, 1)));
    }

    if (window.BankCrm.Clocks.runs(clock)) {
      const found = window.BankCrm.Clocks.position(clock, now);
      return { look: clock.pausedOn === null ? LEVELS[found.level] : 'paused', lines: [core.text(found.key, ...found.values)].concat(more) };
    }

    return ended(clock, more);
  }

  /**
   * @param {BankCrmClock} clock
   * @param {string[]} more
   * @returns {{look: string, lines: string[]}}
   */
  function ended(clock, more) {
    const core = window.BankCrm.Core;
    if (clock.endedOn === null || clock.state === STOPPED) {
      return { look: 'stopped', lines: [clock.endedOn === null ? core.text('Timeline.StoppedPlain') : core.text('Timeline.Stopped', core.moment(clock.endedOn, true))].concat(more) };
    }

    const isLate = clock.dueOn !== null && clock.endedOn.getTime() > clock.dueOn.getTime();
    const due = clock.dueOn === null ? '–' : core.moment(clock.dueOn, true);
    return { look: isLate ? 'error' : 'met', lines: [core.text(isLate ? 'Timeline.Late' : 'Timeline.Met', core.moment(clock.endedOn, true), due)].concat(more) };
  }

  window.BankCrm = window.BankCrm || /** @type {any} */ ({});
  window.BankCrm.ClockTimeline = { read, span, state, draw };
  window.BankCrm.Visual.start({ title: 'Timeline.Title', isLive: true, read: read, draw: draw });
}());
