/** Whom the page plays: each tab its own, a new tab whoever was played last. */

const KEY = 'bankcrm.rehearsal.user';

/** @returns {string | null} Null for the server's default. */
export function caller() {
  return sessionStorage.getItem(KEY) ?? localStorage.getItem(KEY);
}

/** @param {string | null} id */
export function play(id) {
  [sessionStorage, localStorage].forEach((store) => (id ? store.setItem(KEY, id) : store.removeItem(KEY)));
}
