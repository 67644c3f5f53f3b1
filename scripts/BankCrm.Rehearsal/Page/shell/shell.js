import { Api } from '../data/api.js';
import { createDialogs } from '../dialogs/dialogs.js';
import { createXrm } from '../xrm/xrm.js';
import { play } from './caller.js';
import { createFrame } from './frame.js';
import { createHistory } from './history.js';
import { createPages } from './pages.js';

/**
 * Puts the frame into an element and opens the page of the window's address.
 * @param {HTMLElement} place
 * @param {AppDefinition} app
 * @param {import('../data/definitions.js').Definitions} definitions
 * @param {(key: string, ...values: (string | number)[]) => string} text
 */
export async function openShell(place, app, definitions, text) {
  const language = app.user.language;
  const api = new Api({ userId: definitions.userId, language });
  const dialogs = createDialogs(() => shell, text);
  const agrees = () => dialogs.confirm({
    title: text('shell.unsavedTitle'), text: text('shell.unsavedText'), confirmButtonLabel: text('shell.discard'), cancelButtonLabel: text('shell.stay'),
  });

  const frame = createFrame(place, app, text, {
    play: (id) => leaveAnd(() => play(id)),
    speak: (wanted) => leaveAnd(() => setLanguage(wanted, definitions.userId)),
    open: (where) => history.go(where),
  });

  /** @type {PageShell} */
  const shell = {
    api,
    definitions,
    app,
    text,
    language,
    dialogs,
    navigate: (where) => history.go(where),
    openQuickCreate: async (table, defaults = {}, options = {}) => {
      const { openQuickCreate } = await import('../forms/quick-create.js');
      return openQuickCreate(shell, { table, defaults, ...options });
    },
    setTitle: frame.setTitle,
    setCommands: frame.commandBar.show,
    setBusy: frame.setBusy,
    refresh: () => pages.refresh(),
  };

  const pages = createPages(shell, frame);
  const history = createHistory({ show: pages.show, hasUnsavedChanges: pages.hasUnsavedChanges, agrees });
  Object.assign(window, { Xrm: createXrm(shell, pages.form) });

  /** Reloads the page at its address as somebody else, or in another language. @param {() => any} change */
  async function leaveAnd(change) {
    if (!await history.mayLeave()) {
      return;
    }

    pages.forgetChanges();
    try {
      await change();
      window.location.reload();
    } catch (problem) {
      await dialogs.error({ message: problem instanceof Error ? problem.message : String(problem) });
    }
  }

  await pages.show(history.here());
}

/**
 * @param {number} language
 * @param {string | null} userId
 */
async function setLanguage(language, userId) {
  const answer = await fetch('/rehearsal/language', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...(userId ? { MSCRMCallerID: userId } : {}) },
    body: JSON.stringify({ language }),
  });
  if (!answer.ok) {
    throw new Error(`HTTP ${answer.status}`);
  }
}
