/** Scripts of the solution: loaded once per page and in order, and their functions found by name. */

/** @type {Map<string, Promise<void>>} */
const loaded = new Map();

/**
 * The address of a web resource.
 * @param {string} name
 * @returns {string}
 */
export function webResourceAddress(name) {
  return `/WebResources/${name.split('/').map(encodeURIComponent).join('/')}`;
}

/**
 * Loads scripts, each after those before it.
 * @param {string[]} names
 * @returns {Promise<void>}
 */
export async function loadLibraries(names) {
  const scripts = names.filter((name) => name.endsWith('.js'));
  await Promise.all(scripts.map(load));
}

/**
 * Scripts that are asked for together run in the order of asking, because none of them is async.
 * @param {string} name
 * @returns {Promise<void>}
 */
function load(name) {
  const known = loaded.get(name);
  if (known) {
    return known;
  }

  const loading = new Promise((/** @type {(value?: any) => void} */ resolve, reject) => {
    const script = document.createElement('script');
    script.src = webResourceAddress(name);
    script.async = false;
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => {
      loaded.delete(name);
      reject(new Error(`The web resource ${name} cannot be loaded.`));
    });
    document.head.append(script);
  });
  loaded.set(name, loading);
  return loading;
}

/**
 * A function by its name, such as BankCrm.Customer.onLoad, with the object that it belongs to.
 * @param {string} name
 * @param {any} [root]
 * @returns {(...given: any[]) => any}
 */
export function findFunction(name, root = window) {
  const parts = name.split('.');
  const owner = parts.slice(0, -1).reduce((object, part) => (object === undefined || object === null ? undefined : object[part]), root);
  const found = owner === undefined || owner === null ? undefined : owner[parts[parts.length - 1]];
  if (typeof found !== 'function') {
    throw new ReferenceError(`There is no function ${name}.`);
  }

  return (...given) => found.apply(owner, given);
}
