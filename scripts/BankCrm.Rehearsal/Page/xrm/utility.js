/** Xrm.Utility. */

import { globalContextOf } from './global-context.js';
import { bracedId } from './identifiers.js';
import { entityMetadata, isActivity } from './metadata.js';
import { refused, refusedLater } from './refusal.js';
import { resourceText } from './resources.js';
import { clientError } from './webapi.js';

/**
 * @param {PageShell} shell
 * @param {() => import('./form-state.js').FormState | null} currentForm
 * @returns {any}
 */
export function utility(shell, currentForm) {
  return {
    closeProgressIndicator: () => shell.dialogs.progressEnd(),
    /**
     * @param {string} table
     * @param {number} state
     */
    getAllowedStatusTransitions: async (table, state) => {
      const { columns } = await definitionOf(shell, table);
      const reasons = columns.statuscode ? columns.statuscode.options || [] : [];
      return reasons.filter((reason) => reason.state === state).map((reason) => reason.value);
    },
    /**
     * @param {string} table
     * @param {string[]} [columns]
     */
    getEntityMetadata: async (table, columns) => entityMetadata(await definitionOf(shell, table), columns, shell.language),
    getGlobalContext: () => globalContextOf(shell),
    getLearningPathAttributeName: refused('Xrm.Utility.getLearningPathAttributeName', 'it has no guided help'),
    getPageContext: () => ({ input: pageOf(currentForm()) }),
    /**
     * @param {string} name
     * @param {string} key
     */
    getResourceString: (name, key) => resourceText(name, key, shell.language),
    invokeProcessAction: refusedLater('Xrm.Utility.invokeProcessAction', 'the platform has taken it out of use; Xrm.WebApi.online.execute calls an action'),
    /** @param {string} table */
    isActivityType: (table) => isActivity(table),
    /** @param {any} options */
    lookupObjects: async (options) => {
      const chosen = await shell.dialogs.lookup(options);
      return (chosen || []).map((one) => ({ id: bracedId(one.id), name: one.name, entityType: one.entityType }));
    },
    /** @param {{ entityType: string }} row */
    refreshParentGrid: (row) => {
      const form = currentForm();
      const grids = form === null ? [] : form.controls.map((control) => control.api).filter((control) => control.getControlType() === 'subgrid' && control.getEntityName() === row.entityType);
      grids.forEach((grid) => grid.refresh());
      if (form === null) {
        shell.refresh();
      }
    },
    /** @param {string} message */
    showProgressIndicator: (message) => shell.dialogs.progress(String(message)),
  };
}

/**
 * @param {PageShell} shell
 * @param {string} table
 */
async function definitionOf(shell, table) {
  try {
    return await shell.definitions.table(table);
  } catch (error) {
    throw clientError(error);
  }
}

/**
 * What is open: the form, or what the address says.
 * @param {import('./form-state.js').FormState | null} form
 */
function pageOf(form) {
  const address = new URLSearchParams(window.location.search);
  if (form !== null) {
    return {
      pageType: 'entityrecord',
      entityName: form.table.logicalName,
      entityId: form.id === null ? undefined : bracedId(form.id),
      createFromEntity: undefined,
      formId: bracedId(form.definition.id),
    };
  }

  const type = address.get('pagetype');
  return type === 'entitylist'
    ? { pageType: 'entitylist', entityName: address.get('etn'), viewId: address.get('viewid') || undefined, viewType: 'savedquery' }
    : { pageType: type || 'dashboard', dashboardId: address.get('id') || undefined };
}
