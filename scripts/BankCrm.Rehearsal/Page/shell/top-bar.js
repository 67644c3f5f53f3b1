import { element } from './elements.js';
import { icon } from './icons.js';
import { attachMenu } from './menu.js';

/** How each language calls itself. */
/** @type {Record<number, string>} */
const NAMES = { 1033: 'English', 2052: '中文' };

/** @type {Record<number, string>} */
const CODES = { 1033: 'en', 2052: 'zh-CN' };

/**
 * The app's name, who is played, and in which language.
 * @param {AppDefinition} app
 * @param {(key: string, ...values: (string | number)[]) => string} text
 * @param {{ play(id: string): any, speak(language: number): any, home(): any, toggleSiteMap(): boolean, isSiteMapShown(): boolean }} actions
 */
export function createTopBar(app, text, actions) {
  const toggle = element('button', {
    type: 'button',
    class: 'top-button square',
    'aria-label': text('shell.toggleSiteMap'),
    title: text('shell.toggleSiteMap'),
    'aria-controls': 'site-map',
    'aria-expanded': String(actions.isSiteMapShown()),
    onclick: () => toggle.setAttribute('aria-expanded', String(actions.toggleSiteMap())),
  }, icon('list'));
  const roles = rolesText(app.user, text);
  const who = element(
    'button',
    { type: 'button', class: 'top-button who', title: text('shell.playUser', app.user.name, roles) },
    icon('person'),
    element('span', { class: 'who-words' }, element('bdi', { class: 'who-name', text: app.user.name }), element('bdi', { class: 'who-roles', text: roles })),
    icon('chevron'),
  );
  attachMenu(who, () => app.users.map((user) => ({
    label: user.name,
    detail: [rolesText(user, text), NAMES[user.language]].filter(Boolean).join(' · '),
    checked: user.id === app.user.id,
    run: () => actions.play(user.id),
  })), { label: text('shell.users'), wide: true });
  return element(
    'header',
    { class: 'top-bar' },
    toggle,
    element('a', {
      class: 'app-name',
      href: '/',
      onclick: (/** @type {MouseEvent} */ event) => {
        event.preventDefault();
        actions.home();
      },
    }, icon('bce_/icons/app.svg'), element('span', { text: app.app.name })),
    element('span', { class: 'top-space' }),
    element('div', { class: 'languages', role: 'group', 'aria-label': text('shell.languages') }, ...app.languages.map((language) => element('button', {
      type: 'button',
      class: 'top-button language',
      lang: CODES[language],
      'aria-pressed': String(language === app.user.language),
      onclick: () => (language === app.user.language ? undefined : actions.speak(language)),
      text: NAMES[language] ?? String(language),
    }))),
    who,
  );
}

/**
 * @param {AppUser} user
 * @param {(key: string, ...values: (string | number)[]) => string} text
 */
function rolesText(user, text) {
  return user.roles.length > 0 ? user.roles.join(', ') : text('shell.noRoles');
}
