import { addressOf, findInSiteMap, placeOfItem } from './address.js';
import { element, newId } from './elements.js';
import { icon } from './icons.js';
import { attachMenu } from './menu.js';

const FOLDED = 'bankcrm.rehearsal.folded';

/**
 * The way through the app: an area's groups with their places, and the areas at the foot.
 * @param {SiteMapArea[]} areas
 * @param {(key: string, ...values: (string | number)[]) => string} text
 * @param {(place: import('./address.js').Place) => any} open
 */
export function createSiteMap(areas, text, open) {
  /** @type {SiteMapArea | null} */
  let area = areas[0] ?? null;
  /** @type {string | null} */
  let current = null;
  const groups = element('div', { class: 'site-groups' });
  const areaLabel = element('span', { class: 'area-name' });
  const areaIcon = element('span', { class: 'area-icon' });
  const switcher = element('button', { type: 'button', class: 'area-switcher', title: text('shell.switchArea') }, areaIcon, areaLabel, icon('up'));
  attachMenu(switcher, () => areas.map((one) => ({ label: one.title, checked: one === area, run: () => open(placeOfItem(one.groups[0].items[0])) })), { label: text('shell.areas'), place: 'above' });
  const nav = element('nav', { class: 'site-map', id: 'site-map', 'aria-label': text('shell.siteMap') }, groups, areas.length > 1 ? switcher : null);

  /** @param {SiteMapGroup} group */
  const groupOf = (group) => {
    const id = newId('site-group');
    const isFolded = folded().includes(group.id) && !group.items.some((item) => item.id === current);
    const list = element('ul', { id, class: 'site-items', hidden: isFolded }, ...group.items.map((item) => element('li', {}, linkOf(item))));
    const head = element('button', { type: 'button', class: 'site-group', 'aria-expanded': String(!isFolded), 'aria-controls': id }, icon('chevron'), element('span', { text: group.title }));
    head.addEventListener('click', () => {
      list.hidden = !list.hidden;
      head.setAttribute('aria-expanded', String(!list.hidden));
      fold(group.id, list.hidden);
    });
    return element('div', { class: 'site-section' }, head, list);
  };

  /** @param {SiteMapItem} item */
  const linkOf = (item) => {
    const place = placeOfItem(item);
    return element('a', {
      class: 'site-item',
      href: addressOf(place),
      title: item.title,
      'data-item': item.id,
      'aria-current': item.id === current ? 'page' : null,
      onclick: (/** @type {MouseEvent} */ event) => {
        if (!event.ctrlKey && !event.metaKey && !event.shiftKey) {
          event.preventDefault();
          open(place);
        }
      },
    }, icon(item.icon ?? (item.kind === 'dashboard' ? 'dashboard' : 'list')), element('span', { text: item.title }));
  };

  const draw = () => {
    areaLabel.textContent = area ? area.title : '';
    areaIcon.replaceChildren(icon(area?.icon));
    groups.replaceChildren(...(area ? area.groups.map(groupOf) : []));
  };

  draw();
  return {
    element: nav,
    /**
     * Marks a place as the one that is open.
     * @param {import('./address.js').Place} place
     * @returns {{ area: SiteMapArea, group: SiteMapGroup, item: SiteMapItem } | null}
     */
    show(place) {
      const found = /** @type {any} */ (findInSiteMap(areas, place, area ? area.id : null));
      const isSame = found ? found.area === area : true;
      current = found ? found.item.id : null;
      area = found ? found.area : area;
      if (isSame && groups.childElementCount > 0) {
        groups.querySelectorAll('a').forEach((link) => (link.dataset.item === current ? link.setAttribute('aria-current', 'page') : link.removeAttribute('aria-current')));
      } else {
        draw();
      }

      groups.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
      return found;
    },
  };
}

/** @returns {string[]} */
function folded() {
  return (localStorage.getItem(FOLDED) ?? '').split(' ').filter(Boolean);
}

/**
 * @param {string} id
 * @param {boolean} isFolded
 */
function fold(id, isFolded) {
  localStorage.setItem(FOLDED, folded().filter((one) => one !== id).concat(isFolded ? id : []).join(' '));
}
