/** What the platform documents and the rehearsal does not have: it says so by name instead of doing nothing. */

/** A member of the client API that is refused. */
export class NotInRehearsal extends Error {
  /**
   * @param {string} member
   * @param {string} reason
   */
  constructor(member, reason) {
    super(`${member} is not part of the rehearsal: ${reason}`);
    this.name = 'NotInRehearsal';
  }
}

/**
 * A method that refuses whoever calls it.
 * @param {string} member
 * @param {string} reason
 * @returns {(...given: any[]) => never}
 */
export function refused(member, reason) {
  return () => {
    throw new NotInRehearsal(member, reason);
  };
}

/**
 * A method that promises and then refuses.
 * @param {string} member
 * @param {string} reason
 * @returns {(...given: any[]) => Promise<never>}
 */
export function refusedLater(member, reason) {
  return () => Promise.reject(new NotInRehearsal(member, reason));
}

/**
 * Several methods of one object that refuse for the same reason.
 * @param {string} owner
 * @param {string[]} names
 * @param {string} reason
 * @param {(member: string, reason: string) => (...given: any[]) => any} [how]
 * @returns {Record<string, (...given: any[]) => any>}
 */
export function allRefused(owner, names, reason, how = refused) {
  return Object.fromEntries(names.map((name) => [name, how(`${owner}.${name}`, reason)]));
}

/**
 * Properties of an object that refuse whoever reads them.
 * @template {object} T
 * @param {T} target
 * @param {string} owner
 * @param {string[]} names
 * @param {string} reason
 * @returns {T}
 */
export function refuseProperties(target, owner, names, reason) {
  names.forEach((name) => Object.defineProperty(target, name, { enumerable: false, get: refused(`${owner}.${name}`, reason) }));
  return target;
}
