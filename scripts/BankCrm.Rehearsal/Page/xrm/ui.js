/** formContext.ui: the form as a page, with its notices, tabs, header and forms to choose from. */

import { collection } from './collection.js';
import { bracedId, plainId } from './identifiers.js';
import { NotInRehearsal, refused } from './refusal.js';

const NOTICE_LEVELS = ['ERROR', 'WARNING', 'INFO'];

/**
 * @param {import('./form-state.js').FormState} state
 * @returns {any}
 */
export function uiApi(state) {
  return {
    /** @param {(context: any) => any} handler */
    addOnLoad: (handler) => state.loads.add(handler),
    /** @param {(context: any) => any} handler */
    removeOnLoad: (handler) => state.loads.remove(handler),
    /** @param {(context: any) => any} handler */
    addLoaded: (handler) => state.loadeds.add(handler),
    /** @param {(context: any) => any} handler */
    removeLoaded: (handler) => state.loadeds.remove(handler),
    /**
     * @param {string} message
     * @param {string} level
     * @param {string} uniqueId
     */
    setFormNotification: (message, level, uniqueId) => {
      if (!NOTICE_LEVELS.includes(level)) {
        throw new TypeError(`'${level}' is no level of a notice.`);
      }

      state.notices.set(String(uniqueId), { text: String(message), level });
      state.changed();
      return true;
    },
    /** @param {string} uniqueId */
    clearFormNotification: (uniqueId) => {
      const isThere = state.notices.delete(String(uniqueId));
      state.changed();
      return isThere;
    },
    close: () => state.view.close({ isAsked: true }),
    controls: collection(() => state.controls.map((control) => control.api), (control) => control.getName()),
    footerSection: { getVisible: () => false, setVisible: refused('formContext.ui.footerSection.setVisible', 'its forms have no footer') },
    formSelector: formSelectorApi(state),
    getFormType: () => state.formType(),
    getViewPortHeight: () => window.innerHeight,
    getViewPortWidth: () => window.innerWidth,
    headerSection: headerApi(state),
    navigation: { items: collection(() => /** @type {any[]} */ ([]), () => '') },
    process: {
      getDisplayState: () => 'collapsed',
      getVisible: () => false,
      reflow: refused('formContext.ui.process.reflow', 'it has no business process flows'),
      setDisplayState: refused('formContext.ui.process.setDisplayState', 'it has no business process flows'),
      setVisible: refused('formContext.ui.process.setVisible', 'it has no business process flows'),
    },
    quickForms: collection(() => state.controls.map((control) => control.api).filter((control) => control.getControlType() === 'quickform'), (control) => control.getName()),
    refreshRibbon: () => state.view.refreshCommands(),
    /** @param {string} name */
    setFormEntityName: (name) => {
      state.shell.setTitle(String(name));
    },
    tabs: collection(() => state.tabs.map((tab) => tab.api), (tab) => tab.getName()),
  };
}

/**
 * The header's three parts, each of which a script may hide.
 * @param {import('./form-state.js').FormState} state
 */
function headerApi(state) {
  return {
    getBodyVisible: () => state.isHeaderShown,
    /** @param {boolean} isShown */
    setBodyVisible: (isShown) => {
      state.isHeaderShown = Boolean(isShown);
      state.changed();
    },
    getCommandBarVisible: () => state.areCommandsShown,
    /** @param {boolean} areShown */
    setCommandBarVisible: (areShown) => {
      state.areCommandsShown = Boolean(areShown);
      state.view.refreshCommands();
    },
    getTabNavigatorVisible: () => state.areTabsShown,
    /** @param {boolean} areShown */
    setTabNavigatorVisible: (areShown) => {
      state.areTabsShown = Boolean(areShown);
      state.changed();
    },
  };
}

/**
 * The main forms of the table.
 * @param {import('./form-state.js').FormState} state
 */
function formSelectorApi(state) {
  /** @param {FormDefinition} form */
  const item = (form) => ({
    getId: () => bracedId(form.id),
    getLabel: () => form.name,
    getVisible: () => true,
    /** @param {boolean} isVisible */
    setVisible: (isVisible) => {
      if (!isVisible) {
        throw new NotInRehearsal('formItem.setVisible', 'every form that the solution ships can be chosen');
      }
    },
    navigate: () => state.view.openForm(plainId(form.id)),
  });
  return {
    getCurrentItem: () => item(state.definition),
    items: collection(() => state.table.forms.filter((form) => form.type === 'main').map(item), (one) => one.getLabel()),
  };
}
