/** Xrm.App: notices above whatever page is open. */

import { NotInRehearsal, refuseProperties } from './refusal.js';

const BAR = 2;

/** @type {Record<number, string>} */
const LEVELS = { 1: 'success', 2: 'error', 3: 'warning', 4: 'info' };

let next = 1;

/**
 * @param {PageShell} shell
 * @returns {any}
 */
export function appApi(shell) {
  /** @type {Map<string, HTMLElement>} */
  const shown = new Map();
  /** @param {string} id */
  const clear = async (id) => {
    const bar = shown.get(id);
    if (bar) {
      bar.remove();
      shown.delete(id);
    }

    return id;
  };
  return refuseProperties({
    /** @param {any} notification */
    addGlobalNotification: async (notification) => {
      if (notification.type !== BAR) {
        throw new NotInRehearsal(`Xrm.App.addGlobalNotification with type ${notification.type}`, 'the platform has the type 2 alone');
      }

      const id = `notice-${next}`;
      next += 1;
      shown.set(id, bar(shell, notification, () => clear(id)));
      return id;
    },
    clearGlobalNotification: clear,
  }, 'Xrm.App', ['sidePanes'], 'it has no side panes');
}

/**
 * @param {PageShell} shell
 * @param {any} notification
 * @param {() => any} close
 */
function bar(shell, notification, close) {
  const element = document.createElement('div');
  const level = LEVELS[notification.level] || 'info';
  element.className = `notice global-notice ${level}`;
  element.setAttribute('role', level === 'error' ? 'alert' : 'status');
  const words = document.createElement('p');
  words.textContent = String(notification.message);
  element.append(words);
  if (notification.action) {
    element.append(button(notification.action.actionLabel || '', () => notification.action.eventHandler && notification.action.eventHandler()));
  }

  if (notification.showCloseButton) {
    element.append(button(shell.text('form.closeNotice'), close));
  }

  (document.querySelector('main') || document.body).prepend(element);
  return element;
}

/**
 * @param {string} label
 * @param {() => any} run
 */
function button(label, run) {
  const element = document.createElement('button');
  element.type = 'button';
  element.textContent = label;
  element.addEventListener('click', run);
  return element;
}
