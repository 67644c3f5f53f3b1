/** Xrm.WebApi: rows and operations, over the page's own connection, so with the rights of the user who works. */

import { plainId } from './identifiers.js';
import { refusedLater } from './refusal.js';
import { executeMultiple } from './batch.js';
import { requestOf } from './requests.js';

/**
 * A refusal as the client API gives it: an error with the server's number and text.
 * @param {any} error
 * @returns {Error & { errorCode: number }}
 */
export function clientError(error) {
  const told = /** @type {any} */ (new Error(error && error.message ? error.message : String(error)));
  told.errorCode = error && typeof error.code === 'number' ? error.code : 0;
  told.code = told.errorCode;
  told.title = '';
  told.raw = error && error.details ? error.details : '';
  return told;
}

/**
 * @param {PageShell} shell
 * @returns {any}
 */
export function webApi(shell) {
  const online = records(shell);
  return Object.assign({}, online, {
    online: Object.assign({}, online, {
      /** @param {any} request */
      execute: (request) => promised(() => execute(shell, request)),
      /** @param {any[]} requests */
      executeMultiple: (requests) => promised(() => executeMultiple(shell, requests)),
    }),
    offline: Object.fromEntries(['createRecord', 'deleteRecord', 'retrieveRecord', 'retrieveMultipleRecords', 'updateRecord'].map((name) => [name, refusedLater(`Xrm.WebApi.offline.${name}`, 'it is never offline')])),
  });
}

/**
 * @template T
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
async function promised(work) {
  try {
    return await work();
  } catch (error) {
    throw clientError(error);
  }
}

/** @param {PageShell} shell */
function records(shell) {
  const { api } = shell;
  /** @param {string} table */
  const setOf = (table) => setName(shell, table);
  return {
    isAvailableOffline: () => false,
    /**
     * @param {string} table
     * @param {WebApiRow} data
     */
    createRecord: (table, data) => promised(async () => {
      const made = await api.create(setOf(table), data, {});
      return { id: made.id, entityType: table };
    }),
    /**
     * @param {string} table
     * @param {string} id
     */
    deleteRecord: (table, id) => promised(async () => {
      await api.delete(setOf(table), plainId(id));
      return { id: plainId(id), entityType: table };
    }),
    /**
     * @param {string} table
     * @param {string} id
     * @param {string} [options]
     */
    retrieveRecord: (table, id, options) => promised(() => api.retrieve(setOf(table), plainId(id), (options || '').replace(/^\?/, ''))),
    /**
     * @param {string} table
     * @param {string} [options] A query, or the nextLink of an answer.
     * @param {number} [maxPageSize]
     */
    retrieveMultipleRecords: (table, options, maxPageSize) => promised(async () => {
      const found = await api.list(pathOf(setOf(table), options || ''), maxPageSize ? { pageSize: maxPageSize } : {});
      return Object.assign({ entities: found.rows }, found.nextLink ? { nextLink: found.nextLink } : {});
    }),
    /**
     * @param {string} table
     * @param {string} id
     * @param {WebApiRow} data
     */
    updateRecord: (table, id, data) => promised(async () => {
      await api.update(setOf(table), plainId(id), data, {});
      return { id: plainId(id), entityType: table };
    }),
  };
}

/**
 * @param {PageShell} shell
 * @param {string} table
 */
export function setName(shell, table) {
  const found = shell.app.tables[table];
  if (!found) {
    throw new Error(`There is no table ${table}.`);
  }

  return found.setName;
}

/**
 * The platform encodes a query in FetchXML itself; a whole address is the next page of an answer.
 * @param {string} set
 * @param {string} options
 */
export function pathOf(set, options) {
  if (/^https?:/.test(options)) {
    return options;
  }

  const query = options.replace(/^\?/, '');
  const fetchXml = /^fetchXml=(\s*<[\s\S]*)$/i.exec(query);
  if (fetchXml) {
    return `${set}?fetchXml=${encodeURIComponent(fetchXml[1])}`;
  }

  return query.length > 0 ? `${set}?${query}` : set;
}

/**
 * @param {PageShell} shell
 * @param {any} request
 * @returns {Promise<Response>}
 */
async function execute(shell, request) {
  const { method, path, body } = requestOf(shell, request);
  return shell.api.send(method, path, body);
}
