/** What an address of the app names. The addresses are the platform's. */

const PATH = '/main.aspx';

/** @typedef {{ pagetype: string, etn?: string, id?: string | null, viewid?: string, formid?: string, [name: string]: any }} Place */

/**
 * The place that an address names; pagetype is empty for the start.
 * @param {{ pathname: string, search: string }} address
 * @returns {Place}
 */
export function placeOf({ pathname, search }) {
  const query = new URLSearchParams(search);
  if (pathname !== PATH && pathname !== '/') {
    return { pagetype: 'unknown' };
  }

  const pagetype = (query.get('pagetype') ?? '').toLowerCase();
  /** @type {Place} */
  const place = { pagetype: pagetype || (query.has('etn') ? 'unknown' : '') };
  ['etn', 'id', 'viewid', 'formid'].forEach((name) => {
    const value = query.get(name);
    if (value) {
      place[name] = name === 'etn' ? value.toLowerCase() : value.replace(/[{}]/g, '').toLowerCase();
    }
  });
  return place;
}

/**
 * The address of a place.
 * @param {Place} place
 */
export function addressOf(place) {
  if (!place.pagetype) {
    return '/';
  }

  const query = new URLSearchParams({ pagetype: place.pagetype });
  ['etn', 'id', 'viewid', 'formid'].forEach((name) => {
    if (place[name]) {
      query.set(name, name === 'etn' ? place[name] : String(place[name]).replace(/[{}]/g, '').toLowerCase());
    }
  });
  return `${PATH}?${query}`;
}

/**
 * The place of an item of the site map.
 * @param {{ kind: string, table: string | null, viewId: string | null, dashboardId: string | null }} item
 * @returns {Place}
 */
export function placeOfItem(item) {
  return item.kind === 'dashboard'
    ? { pagetype: 'dashboard', id: item.dashboardId }
    : { pagetype: 'entitylist', etn: item.table ?? '', viewid: item.viewId ?? undefined };
}

/**
 * Where in the site map a place is: the item itself, else one of the same table, with those of the area before preferred.
 * @template {{ kind: string, table: string | null, viewId: string | null, dashboardId: string | null }} T
 * @param {{ id: string, groups: { id: string, items: T[] }[] }[]} areas
 * @param {Place} place
 * @param {string | null} [areaBefore]
 */
export function findInSiteMap(areas, place, areaBefore = null) {
  const ordered = [...areas].sort((left, right) => Number(right.id === areaBefore) - Number(left.id === areaBefore));
  const all = ordered.flatMap((area) => area.groups.flatMap((group) => group.items.map((item) => ({ area, group, item }))));
  const exact = all.find(({ item }) => (place.pagetype === 'dashboard' ? item.kind === 'dashboard' && item.dashboardId === place.id : isList(item, place) && item.viewId === (place.viewid ?? null)));
  return exact ?? all.find(({ item }) => isList(item, place) && item.viewId === null) ?? all.find(({ item }) => isList(item, place)) ?? null;
}

/**
 * @param {{ kind: string, table: string | null }} item
 * @param {Place} place
 */
function isList(item, place) {
  return place.pagetype !== 'dashboard' && item.kind === 'list' && item.table === place.etn;
}
