/** Where the Web API stands. */
const ROOT = '/api/data/v9.2/';

/** What asks for formatted values, lookup tables and paging cookies beside the plain values. */
const ANNOTATIONS = 'odata.include-annotations="*"';

const ETAG_OF_ANY = '*';

/** A request that the server refused, or that never reached it. */
export class ApiError extends Error {
  /**
   * @param {string} message What the server says to the user.
   * @param {{ code?: number, status?: number, details?: string, cause?: any }} [about]
   */
  constructor(message, { code = 0, status = 0, details = '', cause } = {}) {
    super(message);
    this.name = 'ApiError';
    /** The platform's number of the error, unsigned; 0 when there is none. */
    this.code = code;
    /** The HTTP status; 0 when there was no answer. */
    this.status = status;
    this.details = details;
    this.cause = cause;
  }

  /**
   * Reads a refusal in the platform's shape.
   * @param {number} status
   * @param {string} body
   */
  static of(status, body) {
    /** @type {any} */
    let error = null;
    try {
      error = JSON.parse(body).error;
    } catch (problem) {
      error = null;
    }

    const message = typeof error?.message === 'string' && error.message ? error.message : `HTTP ${status}`;
    return new ApiError(message, { code: Number.parseInt(error?.code ?? '0', 16) || 0, status, details: body });
  }
}

/**
 * The request in a fetch with its page; the cookie says where the page before ended.
 * @param {string} xml
 * @param {{ page?: number, pageSize?: number, cookie?: string | null }} paging
 */
export function paged(xml, { page = 1, pageSize, cookie }) {
  const document = new DOMParser().parseFromString(xml, 'text/xml');
  const fetch = document.documentElement;
  if (fetch.nodeName !== 'fetch') {
    throw new TypeError('This is not FetchXML.');
  }

  if (fetch.hasAttribute('top') || fetch.getAttribute('aggregate') === 'true') {
    return xml;
  }

  fetch.setAttribute('page', String(page));
  fetch.setAttribute('returntotalrecordcount', 'true');
  if (pageSize) {
    fetch.setAttribute('count', String(pageSize));
  }

  if (cookie && page > 1) {
    fetch.setAttribute('paging-cookie', cookie);
  }

  return new XMLSerializer().serializeToString(document);
}

/**
 * The cookie inside an answer's annotation, which wraps it and encodes it twice.
 * @param {string | undefined} annotation
 */
export function cookieOf(annotation) {
  const wrapped = annotation ? new DOMParser().parseFromString(annotation, 'text/xml').documentElement.getAttribute('pagingcookie') : null;
  return wrapped ? decodeURIComponent(decodeURIComponent(wrapped)) : null;
}

/** The Web API as one user calls it. */
export class Api {
  /** @param {{ userId?: string | null, language?: number, fetch?: typeof fetch }} [caller] The user whose rights apply; the server's default without. */
  constructor({ userId = null, language = 1033, fetch: send } = {}) {
    this.userId = userId;
    this.language = language;
    /** @private @type {((request: { method: string, path: string, status: number, milliseconds: number }) => void)[]} */
    this.listeners = [];
    this.transport = send ?? ((/** @type {any} */ url, /** @type {any} */ options) => fetch(url, options));
  }

  /**
   * Tells of every request when it has ended.
   * @param {(request: { method: string, path: string, status: number, milliseconds: number }) => void} listener
   */
  onRequest(listener) {
    this.listeners.push(listener);
  }

  /**
   * Sends a request and gives the answer as it is.
   * @param {string} method
   * @param {string} path Relative to the Web API, or a whole address of it.
   * @param {any} [body] Sent as JSON; a string as it is.
   * @param {Record<string, string>} [headers]
   * @returns {Promise<Response>}
   */
  async send(method, path, body, headers = {}) {
    /** @type {Record<string, string>} */
    const all = { Accept: 'application/json', 'OData-Version': '4.0', 'OData-MaxVersion': '4.0', Prefer: ANNOTATIONS, ...headers };
    if (this.userId) {
      all.MSCRMCallerID = this.userId;
    }

    if (body !== undefined && body !== null && !all['Content-Type']) {
      all['Content-Type'] = 'application/json; charset=utf-8';
    }

    const started = performance.now();
    let answer;
    try {
      answer = await this.transport(/^https?:|^\//.test(path) ? path : ROOT + path, {
        method,
        headers: all,
        body: body === undefined || body === null || typeof body === 'string' ? body : JSON.stringify(body),
        cache: 'no-store',
      });
    } catch (problem) {
      this.tell(method, path, 0, started);
      throw new ApiError(problem instanceof Error ? problem.message : String(problem), { cause: problem });
    }

    this.tell(method, path, answer.status, started);
    if (!answer.ok) {
      throw ApiError.of(answer.status, await answer.text());
    }

    return answer;
  }

  /**
   * Reads what is at a path.
   * @param {string} path
   */
  async get(path) {
    return (await this.send('GET', path)).json();
  }

  /**
   * Reads one row.
   * @param {string} setName
   * @param {string} id
   * @param {string} [query] Such as "?$select=fullname".
   */
  retrieve(setName, id, query = '') {
    return this.get(`${setName}(${plainId(id)})${query && !query.startsWith('?') ? '?' : ''}${query}`);
  }

  /**
   * Reads a page of rows.
   * @param {string} pathOrNextLink
   * @param {{ pageSize?: number }} [options]
   */
  async list(pathOrNextLink, { pageSize } = {}) {
    const headers = pageSize ? { Prefer: `${ANNOTATIONS},odata.maxpagesize=${pageSize}` } : undefined;
    const answer = await (await this.send('GET', pathOrNextLink, undefined, headers)).json();
    return { rows: answer.value, count: answer['@odata.count'] ?? null, nextLink: answer['@odata.nextLink'] ?? null };
  }

  /**
   * Reads a page of rows by FetchXML.
   * @param {string} setName
   * @param {string} xml
   * @param {{ page?: number, pageSize?: number, cookie?: string | null }} [paging]
   */
  async fetchXml(setName, xml, paging = {}) {
    const answer = await this.get(`${setName}?fetchXml=${encodeURIComponent(paged(xml, paging))}`);
    const total = answer['@Microsoft.Dynamics.CRM.totalrecordcount'] ?? answer['@odata.count'] ?? -1;
    return {
      rows: /** @type {Record<string, any>[]} */ (answer.value),
      count: total < 0 ? null : /** @type {number} */ (total),
      more: answer['@Microsoft.Dynamics.CRM.morerecords'] === true,
      cookie: cookieOf(answer['@Microsoft.Dynamics.CRM.fetchxmlpagingcookie']),
    };
  }

  /**
   * Creates a row.
   * @param {string} setName
   * @param {Record<string, any>} row
   * @param {{ representation?: boolean }} [options]
   * @returns {Promise<{ id: string, row: Record<string, any> | null }>}
   */
  async create(setName, row, { representation = false } = {}) {
    const answer = await this.send('POST', setName, row, representation ? { Prefer: `return=representation,${ANNOTATIONS}` } : undefined);
    const made = /\(([0-9a-f-]{36})\)\s*$/i.exec(answer.headers.get('OData-EntityId') ?? answer.headers.get('Location') ?? '');
    return { id: made ? made[1].toLowerCase() : '', row: representation ? await answer.json() : null };
  }

  /**
   * Changes a row that exists.
   * @param {string} setName
   * @param {string} id
   * @param {Record<string, any>} row Only what changes.
   * @param {{ etag?: string | null, representation?: boolean }} [options] The version that the change was made on; any without.
   * @returns {Promise<Record<string, any> | null>}
   */
  async update(setName, id, row, { etag = null, representation = false } = {}) {
    /** @type {Record<string, string>} */
    const headers = { 'If-Match': etag ?? ETAG_OF_ANY };
    if (representation) {
      headers.Prefer = `return=representation,${ANNOTATIONS}`;
    }

    const answer = await this.send('PATCH', `${setName}(${plainId(id)})`, row, headers);
    return representation ? answer.json() : null;
  }

  /**
   * Deletes a row.
   * @param {string} setName
   * @param {string} id
   */
  async delete(setName, id) {
    await this.send('DELETE', `${setName}(${plainId(id)})`);
  }

  /**
   * @private
   * @param {string} method
   * @param {string} path
   * @param {number} status
   * @param {number} started
   */
  tell(method, path, status, started) {
    const request = { method, path, status, milliseconds: performance.now() - started };
    this.listeners.forEach((listener) => listener(request));
  }
}

/**
 * An id without braces, in lower case.
 * @param {string} id
 */
export function plainId(id) {
  return id.replace(/[{}]/g, '').toLowerCase();
}
