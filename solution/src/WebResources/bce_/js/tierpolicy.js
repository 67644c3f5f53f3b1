/** The form of a tier policy: says what may still be changed, and the command Simulate policy. */
(function () {
  'use strict';

  const DRAFT = 1;
  const IN_FORCE = 284700000;

  /**
   * Says first what the server would refuse: a policy that is no draft any more keeps its terms. No request.
   * @param {Xrm.Events.EventContext} context
   */
  function onLoad(context) {
    const form = context.getFormContext();
    const core = window.BankCrm.Core;
    const status = core.value(form, 'statuscode');
    if (status === null || status === DRAFT) {
      form.ui.clearFormNotification('bce_policy');
    } else {
      form.ui.setFormNotification(core.text(status === IN_FORCE ? 'Policy.InForce' : 'Policy.Retired'), /** @type {any} */ ('INFO'), 'bce_policy');
    }
  }

  /**
   * Command: what the policy would do to the customers of a manager. Writes nothing.
   * @param {Xrm.FormContext} form
   * @returns {Promise<void>}
   */
  function simulate(form) {
    const core = window.BankCrm.Core;
    const user = core.platform().Utility.getGlobalContext().userSettings;
    return core.openDialog(form, 'simulate', { id: core.plainId(form.data.entity.getId()), manager: core.plainId(user.userId), managerName: user.userName });
  }

  window.BankCrm = window.BankCrm || /** @type {any} */ ({});
  window.BankCrm.TierPolicy = { onLoad, simulate };
}());
