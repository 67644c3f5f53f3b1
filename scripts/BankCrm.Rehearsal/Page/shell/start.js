import { caller, play } from './caller.js';
import { element } from './elements.js';
import { loadTexts } from './texts.js';
import { Definitions } from '../data/definitions.js';

const CHINESE = 2052;

/** The app as the chosen user sees it; as the default user when that one is not in this environment. */
async function readApp() {
  const chosen = caller();
  const definitions = new Definitions({ userId: chosen });
  const app = await definitions.app().catch((problem) => {
    if (chosen) {
      return null;
    }

    throw problem;
  });
  if (app && (!chosen || app.users.some((user) => user.id === chosen))) {
    return { app, definitions };
  }

  play(null);
  const plain = new Definitions();
  return { app: await plain.app(), definitions: plain };
}

/**
 * Starts the app in an element.
 * @param {HTMLElement} place
 * @param {HTMLElement} banner Says that it is a rehearsal.
 */
async function start(place, banner) {
  // The rest of the page is fetched while the host answers.
  const shell = import('./shell.js');
  try {
    const { app, definitions } = await readApp();
    document.documentElement.lang = app.user.language === CHINESE ? 'zh-CN' : 'en';
    const text = await loadTexts(app.user.language, app.languages);
    banner.textContent = text('shell.rehearsal');
    banner.setAttribute('aria-label', text('shell.rehearsalName'));
    await (await shell).openShell(place, app, definitions, text);
  } catch (problem) {
    place.replaceChildren(element('p', { class: 'start-problem', role: 'alert', text: problem instanceof Error ? problem.message : String(problem) }));
    throw problem;
  }
}

start(/** @type {HTMLElement} */ (document.getElementById('app')), /** @type {HTMLElement} */ (document.getElementById('rehearsal')));
