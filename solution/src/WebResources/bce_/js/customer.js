/** The form Bank customer of contact and account: what matters today, and the commands Explain, Grant override and Move stage. */
(function () {
  'use strict';

  const HIGH_CHURN = 284700002;
  const NOTICE = 'bce_today';

  /**
   * The pictures of the form that is open; forms opened one after the other share the script.
   * @type {BankCrmVisualHandle[]}
   */
  let pictures = [];

  /**
   * Says what matters today, from columns that the form has loaded anyway: no request. The pictures ask for one each, when their tab is opened.
   * @param {Xrm.Events.EventContext} context
   */
  function onLoad(context) {
    const form = context.getFormContext();
    const visuals = window.BankCrm.Visuals;
    pictures = [visuals.attach(form, 'WebResource_ladder', 'tiervalue'), visuals.attach(form, 'WebResource_stagepath', 'lifecycle')];
    show(form);
  }

  /**
   * Also after a command: a refresh of the data does not load the form again. One notice says it all, so that the form keeps its place.
   * @param {Xrm.FormContext} form
   */
  function show(form) {
    const said = [watchText(form), freezeText(form), churnText(form)].filter((text) => text !== '').join(' ');
    if (said === '') {
      form.ui.clearFormNotification(NOTICE);
    } else {
      form.ui.setFormNotification(said, /** @type {any} */ ('WARNING'), NOTICE);
    }

    pictures.forEach((picture) => picture.refresh());
  }

  /**
   * @param {Xrm.FormContext} form
   * @returns {string}
   */
  function watchText(form) {
    const core = window.BankCrm.Core;
    const missed = core.value(form, 'bce_tiermissed');
    const tier = core.lookup(form, 'bce_tierid');
    return tier !== null && missed > 0 ? core.text('Customer.Watch', tier.name, missed, core.value(form, 'bce_tierallowedmisses') || '?') : '';
  }

  /**
   * @param {Xrm.FormContext} form
   * @returns {string}
   */
  function freezeText(form) {
    const core = window.BankCrm.Core;
    const until = core.value(form, 'bce_marketingfreezeuntil');
    if (!(until instanceof Date) || until.getTime() < startOfToday().getTime()) {
      return '';
    }

    const open = core.value(form, 'bce_opencomplaints');
    return open > 0 ? core.text('Customer.FreezeOpen', open) : core.text('Customer.Freeze', core.day(until));
  }

  /**
   * @param {Xrm.FormContext} form
   * @returns {string}
   */
  function churnText(form) {
    const core = window.BankCrm.Core;
    return core.value(form, 'bce_churnband') === HIGH_CHURN ? core.text('Customer.HighChurn') : '';
  }

  function startOfToday() {
    const now = new Date();
    return new Date(now.getFullYear(), now.getMonth(), now.getDate());
  }

  /** @param {Xrm.FormContext} form */
  function facts(form) {
    const core = window.BankCrm.Core;
    return { table: form.data.entity.getEntityName(), id: core.plainId(form.data.entity.getId()), customerKind: core.value(form, 'bce_customerkind') };
  }

  /**
   * Command: why the customer has this tier, and what the other figures are.
   * @param {Xrm.FormContext} form
   * @returns {Promise<void>}
   */
  function explain(form) {
    return window.BankCrm.Core.openDialog(form, 'explain', facts(form));
  }

  /**
   * Command: grant a tier for a time.
   * @param {Xrm.FormContext} form
   * @returns {Promise<void>}
   */
  async function grantOverride(form) {
    if (await hasNumber(form)) {
      await window.BankCrm.Core.openDialog(form, 'override', facts(form));
      show(form);
    }
  }

  /**
   * Command: move the customer to another stage by hand.
   * @param {Xrm.FormContext} form
   * @returns {Promise<void>}
   */
  async function moveStage(form) {
    if (await hasNumber(form)) {
      const stage = window.BankCrm.Core.lookup(form, 'bce_lifecyclestageid');
      await window.BankCrm.Core.openDialog(form, 'stage', Object.assign(facts(form), { stage: stage ? stage.id : null }));
      show(form);
    }
  }

  /**
   * The server refuses both for a customer without a number; said before anything is typed. A form that does not show the number leaves it to the server.
   * @param {Xrm.FormContext} form
   * @returns {Promise<boolean>}
   */
  async function hasNumber(form) {
    const core = window.BankCrm.Core;
    if (form.getAttribute('bce_customernumber') === null || core.value(form, 'bce_customernumber')) {
      return true;
    }

    await core.platform().Navigation.openAlertDialog({ text: core.text('Customer.NoNumber') });
    return false;
  }

  window.BankCrm = window.BankCrm || /** @type {any} */ ({});
  window.BankCrm.Customer = { onLoad, explain, grantOverride, moveStage };
}());
