/** Requests of Xrm.WebApi.online.execute: what getMetadata says, as an address and a body. */

import { plainId } from './identifiers.js';
import { NotInRehearsal } from './refusal.js';
import { setName } from './webapi.js';

const ACTION = 0;
const FUNCTION = 1;
const CRUD = 2;
const COLLECTION = 4;
const REFERENCE = 5;
const NAMESPACE = 'Microsoft.Dynamics.CRM';

/** @typedef {{ boundParameter: string | null | undefined, operationType: number, operationName: string, parameterTypes: Record<string, { typeName: string, structuralProperty: number }> }} RequestMetadata */

/**
 * @param {PageShell} shell
 * @param {any} request
 * @returns {{ method: string, path: string, body?: any }}
 */
export function requestOf(shell, request) {
  if (!request || typeof request.getMetadata !== 'function') {
    throw new TypeError('A request has a method getMetadata.');
  }

  /** @type {RequestMetadata} */
  const metadata = request.getMetadata();
  switch (metadata.operationType) {
    case ACTION:
      return { method: 'POST', path: target(shell, request, metadata), body: parameters(shell, request, metadata) };
    case FUNCTION:
      return { method: 'GET', path: target(shell, request, metadata) + functionCall(parameters(shell, request, metadata)) };
    case CRUD:
      return rowRequest(shell, request, metadata.operationName);
    default:
      throw new TypeError(`${metadata.operationType} is no operationType.`);
  }
}

/**
 * @param {PageShell} shell
 * @param {any} request
 * @param {RequestMetadata} metadata
 */
function target(shell, request, metadata) {
  const { boundParameter, operationName, parameterTypes } = metadata;
  if (boundParameter === null || boundParameter === undefined || boundParameter === '') {
    return operationName;
  }

  const bound = request[boundParameter];
  const table = tableOf(bound, parameterTypes[boundParameter]);
  const path = Array.isArray(bound) || bound === undefined ? setName(shell, table) : rowAddress(shell, bound, table);
  return `${path}/${NAMESPACE}.${operationName}`;
}

/**
 * @param {PageShell} shell
 * @param {any} request
 * @param {RequestMetadata} metadata
 * @returns {Record<string, any>}
 */
function parameters(shell, request, { boundParameter, parameterTypes }) {
  /** @type {Record<string, any>} */
  const body = {};
  Object.keys(parameterTypes || {}).filter((name) => name !== boundParameter && request[name] !== undefined).forEach((name) => {
    body[name] = parameterValue(shell, request[name], parameterTypes[name]);
  });
  return body;
}

/**
 * @param {PageShell} shell
 * @param {any} value
 * @param {{ typeName: string, structuralProperty: number }} type
 * @returns {any}
 */
function parameterValue(shell, value, type) {
  if (value instanceof Date) {
    return value.toISOString();
  }

  if (type.structuralProperty === COLLECTION && Array.isArray(value)) {
    return value.map((one) => (one && typeof one === 'object' && one.entityType ? reference(shell, one, type) : one));
  }

  return type.structuralProperty === REFERENCE && value !== null ? reference(shell, value, type) : value;
}

/**
 * A row that a parameter names: as entityType and id, or as the Web API writes it.
 * @param {PageShell} shell
 * @param {any} value
 * @param {{ typeName: string, structuralProperty: number }} type
 */
function reference(shell, value, type) {
  if (!value.id && !value.entityType) {
    return value;
  }

  const table = tableOf(value, type);
  return { '@odata.type': `${NAMESPACE}.${table}`, [primaryId(shell, table)]: plainId(value.id) };
}

/**
 * @param {any} value
 * @param {{ typeName: string } | undefined} type
 * @returns {string}
 */
function tableOf(value, type) {
  const named = (value && (value.entityType || value['@odata.type'])) || (type && type.typeName) || '';
  return named.replace(/^#?(Microsoft\.Dynamics\.CRM|mscrm)\./, '');
}

/**
 * @param {PageShell} shell
 * @param {any} value
 * @param {string} table
 */
function rowAddress(shell, value, table) {
  return `${setName(shell, table)}(${plainId(value.id || value[primaryId(shell, table)])})`;
}

/**
 * @param {PageShell} shell
 * @param {string} table
 */
function primaryId(shell, table) {
  const found = shell.app.tables[table];
  if (!found) {
    throw new Error(`There is no table ${table}.`);
  }

  return found.primaryId;
}

/**
 * Parameters of a function stand in the address, by aliases.
 * @param {Record<string, any>} values
 */
function functionCall(values) {
  const names = Object.keys(values);
  if (names.length === 0) {
    return '()';
  }

  const literals = names.map((name, place) => `@p${place + 1}=${encodeURIComponent(literal(values[name]))}`);
  return `(${names.map((name, place) => `${name}=@p${place + 1}`).join(',')})?${literals.join('&')}`;
}

/** @param {any} value */
function literal(value) {
  if (typeof value === 'string') {
    const isBare = /^\d{4}-\d\d-\d\dT|^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(value);
    return isBare ? value : `'${value.replace(/'/g, "''")}'`;
  }

  return value !== null && typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/**
 * @param {PageShell} shell
 * @param {any} request
 * @param {string} operation
 */
function rowRequest(shell, request, operation) {
  const { entityReference } = request;
  const table = entityReference ? entityReference.entityType : request.etn;
  const address = () => rowAddress(shell, entityReference || { id: request.id }, table);
  switch (operation) {
    case 'Create':
      return { method: 'POST', path: setName(shell, table), body: request.payload };
    case 'Retrieve':
      return { method: 'GET', path: address() + (request.columns ? `?$select=${request.columns.join(',')}` : '') };
    case 'Update':
      return { method: 'PATCH', path: address(), body: request.payload };
    case 'Delete':
      return { method: 'DELETE', path: address() };
    default:
      throw new NotInRehearsal(`Xrm.WebApi.online.execute of ${operation}`, 'of operations on rows it knows Create, Retrieve, Update and Delete');
  }
}
