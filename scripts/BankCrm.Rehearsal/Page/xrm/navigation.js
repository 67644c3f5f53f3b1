/** Xrm.Navigation: pages and dialogs. */

import { isId, plainId } from './identifiers.js';
import { NotInRehearsal, refused, refusedLater } from './refusal.js';
import { clientError } from './webapi.js';

const INLINE = 1;
const DIALOG = 2;

/**
 * @param {PageShell} shell
 * @returns {any}
 */
export function navigation(shell) {
  return {
    /**
     * @param {any} page
     * @param {any} [options]
     */
    navigateTo: (page, options) => navigateTo(shell, page, options || { target: INLINE }),
    /** @param {{ text: string, title?: string, confirmButtonLabel?: string }} strings */
    openAlertDialog: (strings) => shell.dialogs.alert({ title: strings.title, text: String(strings.text), confirmButtonLabel: strings.confirmButtonLabel }),
    /** @param {any} strings */
    openConfirmDialog: async (strings) => ({ confirmed: await shell.dialogs.confirm(strings) }),
    /** @param {{ message?: string, errorCode?: number, details?: string }} options */
    openErrorDialog: (options) => {
      if (!options || (options.message === undefined && options.errorCode === undefined)) {
        return Promise.reject(new TypeError('An error dialog has a message or an errorCode.'));
      }

      return shell.dialogs.error(options);
    },
    /**
     * @param {any} options
     * @param {Record<string, any>} [parameters]
     */
    openForm: (options, parameters) => openForm(shell, options, parameters || {}),
    /** @param {string} url */
    openUrl: (url) => openUrl(url),
    openFile: refused('Xrm.Navigation.openFile', 'its pages hand out no files'),
    /**
     * @param {string} name
     * @param {{ openInNewWindow?: boolean, width?: number, height?: number }} [options]
     * @param {string} [data]
     */
    openWebResource: (name, options = {}, data) => {
      shell.dialogs.webResource({ name, data, width: options.width, height: options.height });
    },
  };
}

/**
 * @param {PageShell} shell
 * @param {any} page
 * @param {any} options
 * @returns {Promise<any>}
 */
async function navigateTo(shell, page, options) {
  if (options.target !== INLINE && options.target !== DIALOG) {
    throw new TypeError(`${options.target} is no target of navigateTo.`);
  }

  switch (page.pageType) {
    case 'webresource':
      return openPage(shell, page, options);
    case 'entityrecord':
      return options.target === DIALOG && !page.entityId
        ? saved(await shell.openQuickCreate(page.entityName, defaultsOf(page.data || {}, await shell.definitions.table(page.entityName)), regarding(page)))
        : openRow(shell, page.entityName, page.entityId, page.formId, page.data || {}, options.target);
    case 'entitylist':
      inlineOnly(options, 'entitylist');
      return shell.navigate({ pagetype: 'entitylist', etn: page.entityName, viewid: page.viewId ? plainId(page.viewId) : undefined });
    case 'dashboard':
      inlineOnly(options, 'dashboard');
      return shell.navigate({ pagetype: 'dashboard', id: page.dashboardId ? plainId(page.dashboardId) : undefined });
    default:
      return refusedLater(`Xrm.Navigation.navigateTo with pageType ${page.pageType}`, 'it opens rows, lists, dashboards and web resources')();
  }
}

/**
 * @param {any} options
 * @param {string} kind
 */
function inlineOnly(options, kind) {
  if (options.target === DIALOG) {
    throw new NotInRehearsal(`Xrm.Navigation.navigateTo of ${kind} with target 2`, 'lists and dashboards open in place');
  }
}

/**
 * @param {PageShell} shell
 * @param {any} page
 * @param {any} options
 */
function openPage(shell, page, options) {
  if (options.target === INLINE) {
    throw new NotInRehearsal('Xrm.Navigation.navigateTo of webresource with target 1', 'web resources open in a dialog');
  }

  return shell.dialogs.webResource({ name: page.webresourceName, data: page.data, width: options.width, height: options.height, title: options.title });
}

/**
 * @param {PageShell} shell
 * @param {any} options
 * @param {Record<string, any>} parameters
 * @returns {Promise<any>}
 */
async function openForm(shell, options, parameters) {
  try {
    if (options.openInNewWindow) {
      throw new NotInRehearsal('Xrm.Navigation.openForm with openInNewWindow', 'it has one window');
    }

    if (options.useQuickCreateForm) {
      const table = await shell.definitions.table(options.entityName);
      return saved(await shell.openQuickCreate(options.entityName, defaultsOf(parameters, table), regarding(options)));
    }

    return await openRow(shell, options.entityName, options.entityId, options.formId, parameters, INLINE);
  } catch (error) {
    throw error instanceof NotInRehearsal ? error : clientError(error);
  }
}

/**
 * @param {PageShell} shell
 * @param {string} table
 * @param {string | undefined} id
 * @param {string | undefined} formId
 * @param {Record<string, any>} parameters
 * @param {number} target
 */
async function openRow(shell, table, id, formId, parameters, target) {
  if (target === DIALOG) {
    throw new NotInRehearsal('Xrm.Navigation.navigateTo of entityrecord with target 2', 'a row that exists opens in place');
  }

  const defaults = id ? {} : defaultsOf(parameters, await shell.definitions.table(table));
  await shell.navigate({ pagetype: 'entityrecord', etn: table, id: id ? plainId(id) : null, formid: formId ? plainId(formId) : undefined, defaults });
  return { savedEntityReference: [] };
}

/** @param {any} reference */
function saved(reference) {
  return { savedEntityReference: reference ? [reference] : [] };
}

/** @param {{ createFromEntity?: RowReference }} page */
function regarding(page) {
  return page.createFromEntity ? { regarding: page.createFromEntity } : undefined;
}

/**
 * Values for a new row: as setValue takes them, or as an address has them, a lookup by its column, its name and its type.
 * @param {Record<string, any>} given
 * @param {TableDefinition} table
 * @returns {Record<string, any>}
 */
export function defaultsOf(given, table) {
  /** @type {Record<string, any>} */
  const values = {};
  Object.keys(given).filter((name) => table.columns[name]).forEach((name) => {
    values[name] = defaultOf(given, table.columns[name]);
  });
  return values;
}

/**
 * @param {Record<string, any>} given
 * @param {ColumnDefinition} column
 */
function defaultOf(given, column) {
  const value = given[column.name];
  if (value !== null && typeof value === 'object' && !Array.isArray(value) && value.entityType) {
    return [value];
  }

  if (typeof value !== 'string') {
    return value;
  }

  switch (column.type) {
    case 'lookup':
    case 'customer':
    case 'owner':
      return isId(value) ? [{ id: value, name: given[`${column.name}name`] || '', entityType: given[`${column.name}type`] || (column.targets || [])[0] }] : null;
    case 'integer':
    case 'bigint':
    case 'decimal':
    case 'double':
    case 'money':
    case 'optionset':
    case 'state':
    case 'status':
      return Number(value);
    case 'multiselectoptionset':
      return value.split(',').map(Number);
    case 'boolean':
      return value === '1' || value.toLowerCase() === 'true';
    case 'datetime':
      return new Date(value);
    default:
      return value;
  }
}

/** @param {string} url */
function openUrl(url) {
  const target = new URL(url, window.location.href);
  if (target.origin !== window.location.origin) {
    throw new NotInRehearsal(`Xrm.Navigation.openUrl('${url}')`, 'it opens nothing outside this machine');
  }

  window.open(target.href, '_blank', 'noopener');
}
