/** Handlers of events: kept in order, called with an execution context, and awaited where the platform awaits them. */

/** How long the platform waits for the promise of a handler. */
export const HANDLER_LIMIT = 10000;

/** A list of handlers of one event. */
export class Handlers {
  constructor() {
    /** @type {((context: any) => any)[]} */
    this.list = [];
  }

  /** @param {(context: any) => any} handler */
  add(handler) {
    if (typeof handler !== 'function') {
      throw new TypeError('A handler is a function.');
    }

    this.list.push(handler);
  }

  /** @param {(context: any) => any} handler */
  remove(handler) {
    this.list = this.list.filter((one) => one !== handler);
  }
}

/**
 * What a handler is given.
 * @param {{ form: any, source: any, depth: number, args?: any, shared: Map<string, any>, global: () => any }} facts
 */
export function executionContext({ form, source, depth, args, shared, global }) {
  return {
    getContext: global,
    getDepth: () => depth,
    getEventArgs: () => args,
    getEventSource: () => source,
    getFormContext: () => form,
    /** @param {string} key */
    getSharedVariable: (key) => shared.get(key),
    /**
     * @param {string} key
     * @param {any} value
     */
    setSharedVariable: (key, value) => {
      shared.set(key, value);
    },
  };
}

/**
 * Calls handlers in order. One that fails does not stop the others.
 * @param {((context: any) => any)[]} handlers
 * @param {(depth: number) => any} contextOf
 * @param {(error: any) => void} fail Told of a handler's error, and of a promise that is rejected.
 * @returns {any[]} What they returned.
 */
export function callEach(handlers, contextOf, fail) {
  return handlers.slice().map((handler, depth) => {
    try {
      const returned = handler(contextOf(depth));
      if (isPromise(returned)) {
        returned.then(undefined, fail);
      }

      return returned;
    } catch (error) {
      fail(error);
      return undefined;
    }
  });
}

/**
 * Waits for what handlers have promised, each for so long as the platform waits; a failure has been told already.
 * @param {any[]} returned
 * @param {{ limit?: () => number | null, late?: () => void, broken?: () => void }} [how] limit null waits for ever.
 * @returns {Promise<void>}
 */
export async function settle(returned, { limit = () => HANDLER_LIMIT, late = () => {}, broken = () => {} } = {}) {
  for (const promise of returned.filter(isPromise)) {
    const outcome = await outcomeOf(promise, limit());
    if (outcome === 'late') {
      late();
    } else if (outcome === 'broken') {
      broken();
    }
  }
}

/**
 * @param {PromiseLike<any>} promise
 * @param {number | null} limit
 * @returns {Promise<'kept' | 'broken' | 'late'>}
 */
function outcomeOf(promise, limit) {
  return new Promise((resolve) => {
    const timer = limit === null ? undefined : setTimeout(() => resolve('late'), limit);
    /** @param {'kept' | 'broken'} outcome */
    const end = (outcome) => {
      clearTimeout(timer);
      resolve(outcome);
    };
    promise.then(() => end('kept'), () => end('broken'));
  });
}

/** @param {any} value */
function isPromise(value) {
  return value !== null && typeof value === 'object' && typeof value.then === 'function';
}

/** Something whose listeners are told that it has changed. */
export class Observed {
  constructor() {
    /** @type {Set<() => void>} */
    this.listeners = new Set();
  }

  /**
   * @param {() => void} listener
   * @returns {() => void} Stops it.
   */
  observe(listener) {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  changed() {
    Array.from(this.listeners).forEach((listener) => listener());
  }
}
