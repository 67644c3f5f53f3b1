/** The form of an award: how it stands against limits and similar cases, and the commands Approve and Reject. */
(function () {
  'use strict';

  const REQUESTED = 284700000;

  /**
   * Says whether the award goes above the limit or outside the band: no request.
   * @param {Xrm.Events.EventContext} context
   */
  function onLoad(context) {
    show(context.getFormContext());
  }

  /**
   * Also after a command: a refresh of the data does not load the form again.
   * @param {Xrm.FormContext} form
   */
  function show(form) {
    const core = window.BankCrm.Core;
    const isOpen = core.value(form, 'bce_awardstate') === REQUESTED;
    const level = core.lookup(form, 'bce_awardlevelid');
    notify(form, 'bce_limit', isOpen && level !== null && core.value(form, 'bce_withinlimit') === false, () => core.text('Award.AboveLimit', level ? level.name : ''));
    notify(form, 'bce_band', isOpen && core.value(form, 'bce_outsideband') === true, () => core.text('Award.OutsideBand'));
    notify(form, 'bce_own', isOpen && isOwn(form), () => core.text('Award.Own'));
  }

  /**
   * @param {Xrm.FormContext} form
   * @param {string} id
   * @param {boolean} isShown
   * @param {() => string} message
   */
  function notify(form, id, isShown, message) {
    if (isShown) {
      form.ui.setFormNotification(message(), /** @type {any} */ ('WARNING'), id);
    } else {
      form.ui.clearFormNotification(id);
    }
  }

  /**
   * Whether the user proposed it: nobody decides on their own proposal.
   * @param {Xrm.FormContext} form
   */
  function isOwn(form) {
    const core = window.BankCrm.Core;
    const proposer = core.lookup(form, 'bce_proposedbyid');
    return proposer !== null && proposer.id === core.plainId(core.platform().Utility.getGlobalContext().userSettings.userId);
  }

  /**
   * @param {Xrm.FormContext} form
   * @param {boolean} isApproval
   */
  async function decide(form, isApproval) {
    const core = window.BankCrm.Core;
    if (isOwn(form)) {
      await core.platform().Navigation.openAlertDialog({ text: core.text('Award.Own') });
      return;
    }

    await core.openDialog(form, isApproval ? 'approve' : 'reject', { id: core.plainId(form.data.entity.getId()) });
    show(form);
  }

  /**
   * Whether the command bar offers a decision: only while one is awaited. The command bar asks before other scripts are there, so this needs none.
   * @param {Xrm.FormContext} form
   * @returns {boolean}
   */
  function awaitsDecision(form) {
    const state = form.getAttribute('bce_awardstate');
    return state !== null && state.getValue() === REQUESTED;
  }

  /**
   * Command: approve at the level that the award awaits.
   * @param {Xrm.FormContext} form
   * @returns {Promise<void>}
   */
  function approve(form) {
    return decide(form, true);
  }

  /**
   * Command: reject, with a reason.
   * @param {Xrm.FormContext} form
   * @returns {Promise<void>}
   */
  function reject(form) {
    return decide(form, false);
  }

  window.BankCrm = window.BankCrm || /** @type {any} */ ({});
  window.BankCrm.Award = { onLoad, awaitsDecision, approve, reject };
}());
