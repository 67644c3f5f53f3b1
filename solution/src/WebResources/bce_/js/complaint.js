/** The form Bank complaint: live clocks, what the server would refuse, and the commands Start recovery, Move on and Propose award. */
(function () {
  'use strict';

  const EVERY_HALF_MINUTE = 30000;
  const NOTICE = 'bce_clock';
  const CREATE = 1;
  const RECEIVED = 284700000;
  const ACKNOWLEDGED = 284700001;
  const CLOSED = 284700006;
  const WATCHED = ['bce_receivedon', 'bce_incidenton', 'bce_employeeid'];

  /** The countdown of the form that is open; forms opened one after the other share the script. */
  let countdown = 0;

  /**
   * The pictures of the form that is open: the timeline draws the clocks that the form has read, the checklist reads when its tab is opened.
   * @type {{timeline: BankCrmVisualHandle, checklist: BankCrmVisualHandle} | null}
   */
  let pictures = null;

  /**
   * Shows conflicts and clocks. Adds at most two requests: the clocks, and the server's look at them when one has passed its point unmarked.
   * @param {Xrm.Events.EventContext} context
   * @returns {Promise<void>}
   */
  function onLoad(context) {
    const form = context.getFormContext();
    const visuals = window.BankCrm.Visuals;
    beginComplaint(form);
    pictures = { timeline: visuals.attach(form, 'WebResource_clocktimeline', 'complaint'), checklist: visuals.attach(form, 'WebResource_checklist', 'recovery') };
    return show(form);
  }

  /**
   * Called when the quick create form has loaded.
   * @param {Xrm.Events.EventContext} context
   * @returns {void}
   */
  function onQuickCreate(context) {
    beginComplaint(context.getFormContext());
  }

  /**
   * A Case that somebody begins on a form for complaints is one, until somebody says that it is not.
   * @param {Xrm.FormContext} form
   * @returns {void}
   */
  function beginComplaint(form) {
    const isComplaint = form.getAttribute('bce_iscomplaint');
    if (isComplaint !== null && form.ui.getFormType() === CREATE) {
      isComplaint.setValue(true);
    }
  }

  /**
   * Also after a command: a refresh of the data does not load the form again.
   * @param {Xrm.FormContext} form
   * @returns {Promise<void>}
   */
  async function show(form) {
    window.clearInterval(countdown);
    showProblems(form);
    showComplainant(form);
    showConflict(form);
    const shown = pictures;
    if (shown !== null) {
      shown.checklist.refresh();
    }

    if (form.ui.getFormType() === CREATE) {
      draw(form, []);
      showTimeline(shown, []);
      return;
    }

    await showClocks(form, shown);
  }

  /**
   * @param {{timeline: BankCrmVisualHandle} | null} shown
   * @param {BankCrmClock[]} clocks
   */
  function showTimeline(shown, clocks) {
    if (shown !== null) {
      shown.timeline.refresh(clocks);
    }
  }

  /**
   * @param {Xrm.FormContext} form
   * @param {{timeline: BankCrmVisualHandle} | null} shown
   */
  async function showClocks(form, shown) {
    const core = window.BankCrm.Core;
    const clockRules = window.BankCrm.Clocks;
    const id = core.plainId(form.data.entity.getId());
    try {
      const answer = await core.platform().WebApi.retrieveMultipleRecords('bce_complaintclock', '?$select=' + clockRules.COLUMNS.join(',') + '&$filter=_bce_complaintid_value eq ' + id + '&$orderby=bce_dueon asc');
      const all = answer.entities.map(clockRules.read);
      showTimeline(shown, all);
      const clocks = hasEnded(form) ? [] : clockRules.inOrder(all);
      draw(form, clocks);
      window.clearInterval(countdown);
      countdown = clocks.length === 0 ? 0 : window.setInterval(() => tick(form, id, clocks), EVERY_HALF_MINUTE);
      if (clockRules.needReview(clocks, new Date())) {
        await core.call('bce_ReviewComplaintClocks', { Complaint: core.row('incident', id) });
      }
    } catch (error) {
      form.ui.setFormNotification(core.text('Clock.Unknown', core.errorText(error)), /** @type {any} */ ('WARNING'), NOTICE);
    }
  }

  /**
   * @param {Xrm.FormContext} form
   * @param {string} id
   * @param {BankCrmClock[]} clocks
   */
  function tick(form, id, clocks) {
    if (window.BankCrm.Core.plainId(form.data.entity.getId() || '') === id) {
      draw(form, clocks);
    } else {
      window.clearInterval(countdown);
    }
  }

  /**
   * The clock that is due next as a notice, so that it is seen on every tab; the timeline shows them all.
   * @param {Xrm.FormContext} form
   * @param {BankCrmClock[]} clocks
   */
  function draw(form, clocks) {
    if (clocks.length > 0) {
      const standing = window.BankCrm.Clocks.standing(clocks[0], new Date());
      form.ui.setFormNotification(standing.text, /** @type {any} */ (standing.level), NOTICE);
    } else {
      form.ui.clearFormNotification(NOTICE);
    }
  }

  /**
   * The complaint's state, or null on a Case that is none. The command bar asks before other scripts are there, so this needs none.
   * @param {Xrm.FormContext} form
   * @returns {number | null}
   */
  function stateOf(form) {
    const state = form.getAttribute('bce_complaintstate');
    return state === null ? null : /** @type {number | null} */ (state.getValue());
  }

  /** @param {Xrm.FormContext} form */
  function hasEnded(form) {
    return Number(stateOf(form)) >= CLOSED;
  }

  /**
   * Marks what the server would refuse.
   * @param {Xrm.FormContext} form
   * @returns {{column: string, key: string}[]}
   */
  function showProblems(form) {
    const core = window.BankCrm.Core;
    const found = window.BankCrm.ComplaintGuards.problems(form, new Date());
    WATCHED.forEach((column) => {
      const control = /** @type {Xrm.Controls.StandardControl | null} */ (form.getControl(column));
      if (!control) {
        return;
      }

      const problem = found.find((one) => one.column === column);
      if (problem) {
        control.setNotification(core.text(problem.key), 'bce_' + column);
      } else {
        control.clearNotification('bce_' + column);
      }
    });
    return found;
  }

  /**
   * A complaint is registered whoever brings it; who speaks for somebody else must show that they may before the bank answers.
   * @param {Xrm.FormContext} form
   */
  function showComplainant(form) {
    const core = window.BankCrm.Core;
    const needsAuthority = window.BankCrm.ComplaintGuards.needsAuthority(core.value(form, 'bce_complainantkind'));
    ['bce_representativeid', 'bce_authority'].forEach((column) => {
      const attribute = form.getAttribute(column);
      if (attribute) {
        attribute.setRequiredLevel(needsAuthority ? 'recommended' : 'none');
      }
    });
  }

  /**
   * Nobody handles a complaint about themselves.
   * @param {Xrm.FormContext} form
   */
  function showConflict(form) {
    const facts = window.BankCrm.ComplaintGuards.factsOf(form);
    const isConcerned = window.BankCrm.ComplaintGuards.failing(['NOT-OWN-COMPLAINT'], facts).length > 0;
    if (isConcerned) {
      form.ui.setFormNotification(window.BankCrm.Core.text('Guard.NOT-OWN-COMPLAINT'), /** @type {any} */ ('ERROR'), 'bce_conflict');
    } else {
      form.ui.clearFormNotification('bce_conflict');
    }
  }

  /**
   * A column that takes part in a refusal has changed.
   * @param {Xrm.Events.EventContext} context
   */
  function onChange(context) {
    const form = context.getFormContext();
    showProblems(form);
    showComplainant(form);
    showConflict(form);
  }

  /**
   * Stops a save that the server would refuse; the columns say why.
   * @param {Xrm.Events.SaveEventContext} context
   */
  function onSave(context) {
    if (showProblems(context.getFormContext()).length > 0) {
      context.getEventArgs().preventDefault();
    }
  }

  /**
   * Whether the command bar offers to start recovery: until the bank investigates.
   * @param {Xrm.FormContext} form
   * @returns {boolean}
   */
  function mayStart(form) {
    const state = stateOf(form);
    return state === RECEIVED || state === ACKNOWLEDGED;
  }

  /**
   * Whether the command bar offers moves and awards: while the complaint has not ended, and to reopen it after.
   * @param {Xrm.FormContext} form
   * @returns {boolean}
   */
  function mayMove(form) {
    return stateOf(form) !== null;
  }

  /**
   * @param {Xrm.FormContext} form
   * @returns {boolean}
   */
  function mayAward(form) {
    return mayMove(form) && !hasEnded(form);
  }

  /**
   * Command: tell the customer that the complaint has arrived, and begin to find out what happened.
   * @param {Xrm.FormContext} form
   * @returns {Promise<void>}
   */
  async function startRecovery(form) {
    const core = window.BankCrm.Core;
    const guards = window.BankCrm.ComplaintGuards;
    const failed = guards.failing(['NOT-OWN-COMPLAINT'], guards.factsOf(form));
    if (failed.length > 0) {
      await core.platform().Navigation.openAlertDialog({ text: failed.map((code) => core.text('Guard.' + code)).join('\n') });
      return;
    }

    const isReceived = stateOf(form) === RECEIVED;
    const asked = await core.platform().Navigation.openConfirmDialog({ title: core.text('Start.Title'), text: core.text(isReceived ? 'Start.Both' : 'Start.Investigate') });
    if (!asked.confirmed || !(await core.saved(form))) {
      return;
    }

    const complaint = core.row('incident', form.data.entity.getId());
    await core.run('Start.Busy', async () => {
      if (isReceived) {
        await core.call('bce_MoveComplaint', { Complaint: complaint, Action: 'ACKNOWLEDGE' });
      }

      await core.call('bce_MoveComplaint', { Complaint: complaint, Action: 'INVESTIGATE' });
    });
    // Also after a failure: the first of the two moves may have been made.
    await form.data.refresh(false);
    await show(form);
  }

  /**
   * Command: any other move that the bank's table of moves has for the state.
   * @param {Xrm.FormContext} form
   * @returns {Promise<void>}
   */
  async function moveOn(form) {
    const core = window.BankCrm.Core;
    if (await core.saved(form)) {
      await core.openDialog(form, 'move', { id: core.plainId(form.data.entity.getId()), state: stateOf(form), facts: window.BankCrm.ComplaintGuards.factsOf(form) });
      await show(form);
    }
  }

  /**
   * Command: propose money or another good for the customer, with a hint who may approve it.
   * @param {Xrm.FormContext} form
   * @returns {Promise<void>}
   */
  function proposeAward(form) {
    const core = window.BankCrm.Core;
    return core.openDialog(form, 'award', { id: core.plainId(form.data.entity.getId()), severity: core.value(form, 'bce_severity'), isVulnerable: core.value(form, 'bce_isvulnerable') === true });
  }

  window.BankCrm = window.BankCrm || /** @type {any} */ ({});
  window.BankCrm.Complaint = { onLoad, onQuickCreate, onChange, onSave, mayStart, mayMove, mayAward, startRecovery, moveOn, proposeAward };
}());
