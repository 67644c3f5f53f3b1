/** The form's side of the pictures on a form: hands each its client API when its tab is shown, so that loading a form asks for nothing that nobody looks at. */
(function () {
  'use strict';

  const CREATE = 1;

  /**
   * Shows a picture now if its tab is open, otherwise when it is opened. A row that is not yet saved has no picture.
   * @param {Xrm.FormContext} form
   * @param {string} name The name of the web resource control.
   * @param {string} tabName The tab on which it stands.
   * @returns {BankCrmVisualHandle}
   */
  function attach(form, name, tabName) {
    const control = /** @type {any} */ (form.getControl(name));
    const tab = form.ui.tabs.get(tabName);
    let isFresh = false;
    /** @type {any} */
    let given;

    async function hand() {
      if (control && !isFresh && isOpen(tab)) {
        isFresh = true;
        const page = await control.getContentWindow();
        page.setClientApiContext(window.BankCrm.Core.platform(), form, given);
      }
    }

    /** @param {any} [rows] What the form has read for the picture, where it has. */
    function refresh(rows) {
      const isNew = form.ui.getFormType() === CREATE;
      if (control) {
        control.setVisible(!isNew);
      }

      given = rows;
      isFresh = isNew;
      return hand();
    }

    if (control && tab) {
      tab.addTabStateChange(hand);
    }

    return { refresh };
  }

  /** @param {Xrm.Controls.Tab | null} tab */
  function isOpen(tab) {
    return tab === null || tab.getDisplayState() === 'expanded';
  }

  window.BankCrm = window.BankCrm || /** @type {any} */ ({});
  window.BankCrm.Visuals = { attach };
}());
