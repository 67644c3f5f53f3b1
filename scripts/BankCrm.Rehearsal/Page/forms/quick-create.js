/** Quick create: a short form beside the page that one is on. */

import { saveForm } from '../xrm/save.js';
import { make, makeButton } from './element.js';
import { TabView } from './layout.js';
import { loadForm, runLoadHandlers } from './load.js';
import { NoticesView } from './notices.js';

const FIRST_LOAD = 1;
const SAVE = 1;
const WIDTH = 480;

/**
 * @param {PageShell} shell
 * @param {{ table: string, defaults?: Record<string, any> }} options
 * @returns {Promise<RowReference | null>} The row that was created, or null.
 */
export async function openQuickCreate(shell, { table, defaults = {} }) {
  const form = await loadForm(shell, { table, id: null, formId: null, type: 'quickCreate', defaults });
  const notices = new NoticesView(form);
  const views = form.tabs.filter((tab) => tab.isVisible).map((tab) => new TabView(tab, ''));
  views.forEach((view) => {
    view.element.removeAttribute('role');
    view.element.removeAttribute('aria-labelledby');
  });
  /** @type {RowReference | null} */
  let saved = null;
  const element = make('form', { class: 'quick-create', novalidate: true });
  const close = () => element.dispatchEvent(new CustomEvent('panel-close', { detail: saved }));
  const save = make('button', { type: 'submit', class: 'button primary' }, form.text('form.command.saveandclose'));
  element.append(notices.element, make('div', { class: 'quick-create-fields' }, ...views.map((view) => view.element)), make('div', { class: 'quick-create-buttons' }, save, makeButton(form.text('form.cancel'), close, { class: 'button' })));
  const stop = form.observe(() => notices.show());
  notices.show();
  Object.assign(form.view, {
    focusControl: (/** @type {any} */ control) => {
      const found = views.flatMap((view) => view.views).find((view) => view.control === control);
      if (found) {
        found.focus();
      }
    },
    close,
    busy: (/** @type {string | null} */ text) => {
      save.disabled = text !== null;
    },
  });
  element.addEventListener('submit', async (event) => {
    event.preventDefault();
    try {
      await saveForm(form, { mode: SAVE, isAlways: true });
      saved = { id: form.reference().id, name: form.primaryName(), entityType: table };
      close();
    } catch (error) {
      // The form itself has said why it is not saved.
    }
  });
  await runLoadHandlers(form, FIRST_LOAD);
  const closed = shell.dialogs.panel(element, { title: form.text('form.newOf', form.table.label), width: WIDTH });
  views.forEach((view) => view.start());
  await closed;
  stop();
  views.forEach((view) => view.dispose());
  return saved;
}
