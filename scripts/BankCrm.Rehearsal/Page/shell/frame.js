import { addressOf, placeOfItem } from './address.js';
import { createCommandBar } from './command-bar.js';
import { element } from './elements.js';
import { createSiteMap } from './site-map.js';
import { createTopBar } from './top-bar.js';

const HIDDEN = 'site-map-hidden';

/** Below it the site map would leave too little for the page. */
const NARROW = 900;

/**
 * What stands around every page.
 * @param {HTMLElement} place
 * @param {AppDefinition} app
 * @param {(key: string, ...values: (string | number)[]) => string} text
 * @param {{ play(id: string): any, speak(language: number): any, open(place: import('./address.js').Place): any }} actions
 */
export function createFrame(place, app, text, actions) {
  const siteMap = createSiteMap(app.areas, text, actions.open);
  const commandBar = createCommandBar(text);
  const crumbs = element('ol', { class: 'crumbs' });
  const heading = element('h1', { id: 'page-title', class: 'page-title', tabindex: '-1' });
  const busy = element('p', { class: 'busy', role: 'status' });
  const page = element('div', { id: 'page', class: 'page' });
  const main = element(
    'main',
    { id: 'main', class: 'main' },
    commandBar.element,
    element('div', { class: 'title-bar' }, element('nav', { class: 'crumb-bar', 'aria-label': text('shell.crumbs') }, crumbs), heading, busy),
    page,
  );
  const frame = element('div', { class: window.innerWidth < NARROW ? `frame ${HIDDEN}` : 'frame' }, siteMap.element, main);
  place.replaceChildren(
    element('a', { class: 'skip', href: '#main', text: text('shell.skip'), onclick: (/** @type {Event} */ event) => {
      event.preventDefault();
      heading.focus();
    } }),
    createTopBar(app, text, { ...actions, home: () => actions.open({ pagetype: '' }), isSiteMapShown: () => !frame.classList.contains(HIDDEN), toggleSiteMap: () => !frame.classList.toggle(HIDDEN) }),
    frame,
  );

  return {
    page,
    commandBar,
    heading,
    /** @param {string} title */
    setTitle(title) {
      heading.replaceChildren(element('bdi', { text: title }));
      heading.title = title;
      document.title = `${title} – ${app.app.name}`;
    },
    /** @param {string | null} words */
    setBusy(words) {
      busy.textContent = words ?? '';
      busy.classList.toggle('is-busy', words !== null);
    },
    /**
     * Shows where the page is.
     * @param {import('./address.js').Place} where
     */
    setPlace(where) {
      const found = siteMap.show(where);
      const steps = found ? [found.area.title, found.group.title] : [];
      const list = found && where.pagetype === 'entityrecord' ? found.item : null;
      crumbs.replaceChildren(
        ...steps.map((step) => element('li', { text: step })),
        ...(list ? [element('li', {}, crumbLink(list.title, placeOfItem(list), actions.open))] : []),
      );
    },
  };
}

/**
 * @param {string} title
 * @param {import('./address.js').Place} place
 * @param {(place: import('./address.js').Place) => any} open
 */
function crumbLink(title, place, open) {
  return element('a', {
    href: addressOf(place),
    text: title,
    onclick: (/** @type {MouseEvent} */ event) => {
      if (!event.ctrlKey && !event.metaKey && !event.shiftKey) {
        event.preventDefault();
        open(place);
      }
    },
  });
}
