/** formContext: what the platform hands a script of the form. */

import { choose, collection } from './collection.js';
import { dataXml } from './data-xml.js';
import { allRefused } from './refusal.js';
import { refreshForm, saveForm } from './save.js';
import { uiApi } from './ui.js';

const NO_PROCESS = 'it has no business process flows';

/** How a save was asked for, by the words and the numbers of the client API. */
export const SAVE_MODES = { save: 1, saveandclose: 2, saveandnew: 59 };

/**
 * @param {import('./form-state.js').FormState} state
 * @returns {any}
 */
export function formContextApi(state) {
  const attributes = () => Array.from(state.attributes.values()).map((attribute) => attribute.api);
  const controls = () => state.controls.map((control) => control.api);
  return {
    data: dataApi(state, attributes),
    ui: uiApi(state),
    /** @param {any} [chooser] */
    getAttribute: (chooser) => choose(attributes(), (attribute) => attribute.getName(), chooser),
    /** @param {any} [chooser] */
    getControl: (chooser) => choose(controls(), (control) => control.getName(), chooser),
  };
}

/**
 * @param {import('./form-state.js').FormState} state
 * @param {() => any[]} attributes
 */
function dataApi(state, attributes) {
  const all = collection(attributes, (attribute) => attribute.getName());
  return {
    attributes: all,
    entity: entityApi(state, all),
    process: processApi(),
    /** @param {(context: any) => any} handler */
    addOnLoad: (handler) => state.dataLoads.add(handler),
    /** @param {(context: any) => any} handler */
    removeOnLoad: (handler) => state.dataLoads.remove(handler),
    getIsDirty: () => state.isDirty(),
    isValid: () => state.isValid(),
    /** @param {boolean} [isSaving] */
    refresh: (isSaving) => refreshForm(state, Boolean(isSaving)),
    /** @param {{ saveMode?: number }} [options] */
    save: (options) => saveForm(state, { mode: options && options.saveMode ? options.saveMode : SAVE_MODES.save, isAlways: false }),
  };
}

/**
 * @param {import('./form-state.js').FormState} state
 * @param {any} attributes
 */
function entityApi(state, attributes) {
  return {
    attributes,
    /** @param {(context: any) => any} handler */
    addOnSave: (handler) => state.saves.add(handler),
    /** @param {(context: any) => any} handler */
    removeOnSave: (handler) => state.saves.remove(handler),
    /** @param {(context: any) => any} handler */
    addOnPostSave: (handler) => state.postSaves.add(handler),
    /** @param {(context: any) => any} handler */
    removeOnPostSave: (handler) => state.postSaves.remove(handler),
    getDataXml: () => dataXml(state),
    getEntityName: () => state.table.logicalName,
    getEntityReference: () => state.reference(),
    getId: () => state.reference().id,
    getIsDirty: () => state.isDirty(),
    getPrimaryAttributeValue: () => state.primaryName(),
    isValid: () => state.isValid(),
    /** @param {string | null} [how] saveandclose or saveandnew; without it the form stays. */
    save: (how) => {
      const mode = how === undefined || how === null ? SAVE_MODES.save : SAVE_MODES[/** @type {keyof typeof SAVE_MODES} */ (how)];
      if (mode === undefined) {
        throw new TypeError(`'${how}' is no way to save.`);
      }

      // The form says itself why it cannot be saved; this member promises nothing.
      saveForm(state, { mode, isAlways: true }).catch(() => {});
    },
  };
}

/** What a form without a process answers; what would change one is refused. */
function processApi() {
  return Object.assign(
    {
      getActiveProcess: () => null,
      getActiveStage: () => null,
      getSelectedStage: () => null,
      getActivePath: () => collection(() => [], () => ''),
      /** @param {(found: any) => void} callback */
      getEnabledProcesses: (callback) => callback({}),
      /** @param {(found: any) => void} callback */
      getProcessInstances: (callback) => callback({}),
      getInstanceId: () => '',
      getInstanceName: () => '',
      getStatus: () => '',
    },
    allRefused('formContext.data.process', [
      'setActiveProcess', 'setActiveProcessInstance', 'setActiveStage', 'setStatus', 'moveNext', 'movePrevious',
      'addOnPreProcessStatusChange', 'addOnPreStageChange', 'addOnProcessStatusChange', 'addOnStageChange', 'addOnStageSelected',
      'removeOnPreProcessStatusChange', 'removeOnPreStageChange', 'removeOnProcessStatusChange', 'removeOnStageChange', 'removeOnStageSelected',
    ], NO_PROCESS),
  );
}
