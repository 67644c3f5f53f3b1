import { ApiError } from './api.js';

/** What the host tells of the app, its tables and its dashboards, each asked once. */
export class Definitions {
  /** @param {{ userId?: string | null, fetch?: typeof fetch }} [caller] Whose rights and language the answers have. */
  constructor({ userId = null, fetch: send } = {}) {
    this.userId = userId;
    /** @private @type {Map<string, Promise<any>>} */
    this.asked = new Map();
    this.transport = send ?? ((/** @type {any} */ url, /** @type {any} */ options) => fetch(url, options));
  }

  /** @returns {Promise<AppDefinition>} */
  app() {
    return this.ask('app');
  }

  /**
   * @param {string} name The logical name.
   * @returns {Promise<TableDefinition>}
   */
  table(name) {
    return this.ask(`tables/${encodeURIComponent(name)}`);
  }

  /**
   * @param {string} id
   * @returns {Promise<DashboardDefinition>}
   */
  dashboard(id) {
    return this.ask(`dashboards/${encodeURIComponent(id)}`);
  }

  /**
   * @private
   * @param {string} path
   */
  ask(path) {
    const before = this.asked.get(path);
    if (before) {
      return before;
    }

    // An answer that failed is not kept, so that a later page may ask again.
    const asked = this.read(path).catch((problem) => {
      this.asked.delete(path);
      throw problem;
    });
    this.asked.set(path, asked);
    return asked;
  }

  /**
   * @private
   * @param {string} path
   */
  async read(path) {
    let answer;
    try {
      answer = await this.transport(`/rehearsal/${path}`, { headers: this.userId ? { MSCRMCallerID: this.userId } : {} });
    } catch (problem) {
      throw new ApiError(problem instanceof Error ? problem.message : String(problem), { cause: problem });
    }

    if (!answer.ok) {
      throw ApiError.of(answer.status, await answer.text());
    }

    return answer.json();
  }
}
