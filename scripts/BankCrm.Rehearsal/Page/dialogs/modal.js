import { element, newId } from '../shell/elements.js';
import { icon } from '../shell/icons.js';

/** What can have the focus. */
const FOCUSABLE = 'button:not([disabled]):not([tabindex="-1"]), [href], input:not([disabled]), select:not([disabled]), textarea:not([disabled]), iframe, [tabindex="0"]';

/** What is begun with. */
const FIELDS = '.dialog-body :is(input, select, textarea, iframe):not([disabled])';

/**
 * A size as the client API gives it: a number of pixels, or a value with its unit.
 * @param {number | string | { value: number, unit?: string } | null | undefined} size
 * @param {string} plain
 */
export function sizeOf(size, plain) {
  if (size === null || size === undefined) {
    return plain;
  }

  const [value, unit] = typeof size === 'object' ? [size.value, size.unit ?? 'px'] : [Number.parseFloat(String(size)), String(size).endsWith('%') ? '%' : 'px'];
  return Number.isFinite(value) && value > 0 ? `${value}${unit}` : plain;
}

/**
 * Opens a dialog over the page: the rest cannot be reached, Escape dismisses it, and the focus comes back to where it was.
 * @param {object} options
 * @param {string} options.title
 * @param {(Node | null)[]} options.content
 * @param {{ label: string, value: any, primary?: boolean, run?: () => any }[]} [options.buttons] One with "run" stays open until its own code closes.
 * @param {any} [options.dismissed] What it gives when it is dismissed.
 * @param {'alertdialog' | 'dialog'} [options.role]
 * @param {string} [options.kind] A class.
 * @param {string} [options.closeLabel] With it, a button in the corner closes.
 * @param {boolean} [options.stays] Whether it cannot be dismissed.
 * @param {{ width?: string, height?: string }} [options.size]
 * @returns {{ dialog: HTMLDialogElement, body: HTMLElement, close: (value?: any) => void, closed: Promise<any> }}
 */
export function openModal({ title, content, buttons = [], dismissed = null, role = 'dialog', kind = '', closeLabel, stays = false, size = {} }) {
  const before = document.activeElement;
  const titleId = newId('dialog-title');
  const bodyId = newId('dialog-body');
  /** @type {(value: any) => void} */
  let settle = () => {};
  const closed = new Promise((resolve) => {
    settle = resolve;
  });

  const body = element('div', { class: 'dialog-body', id: bodyId }, ...content);
  const dialog = element(
    'dialog',
    { class: `dialog${kind ? ` dialog-${kind}` : ''}`, role, 'aria-modal': 'true', 'aria-labelledby': titleId, 'aria-describedby': role === 'alertdialog' ? bodyId : null },
    element(
      'div',
      { class: 'dialog-head' },
      element('h2', { id: titleId, class: 'dialog-title' }, element('bdi', { text: title })),
      closeLabel ? element('button', { type: 'button', class: 'button quiet square', 'aria-label': closeLabel, title: closeLabel, onclick: () => close(dismissed) }, icon('close')) : null,
    ),
    body,
    buttons.length === 0 ? null : element('div', { class: 'dialog-buttons' }, ...buttons.map((button) => element(
      'button',
      { type: 'button', class: `button${button.primary ? ' primary' : ''}`, onclick: () => (button.run ? button.run() : close(button.value)) },
      element('span', { text: button.label }),
    ))),
  );
  if (size.width) {
    dialog.style.width = size.width;
  }

  if (size.height) {
    dialog.style.height = size.height;
  }

  /** @param {any} [value] */
  function close(value = dismissed) {
    if (!dialog.isConnected) {
      return;
    }

    dialog.close();
    dialog.remove();
    if (before instanceof HTMLElement && before.isConnected) {
      before.focus();
    }

    settle(value);
  }

  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    if (!stays) {
      close(dismissed);
    }
  });
  dialog.addEventListener('keydown', (event) => trap(event, dialog));
  document.body.append(dialog);
  dialog.showModal();
  const first = dialog.querySelector('[type="search"]') ?? dialog.querySelector(FIELDS) ?? dialog.querySelector('.button.primary') ?? dialog.querySelector(FOCUSABLE);
  /** @type {HTMLElement | null} */ (first)?.focus();

  return { dialog, body, close, closed };
}

/**
 * Keeps the tabulator inside.
 * @param {KeyboardEvent} event
 * @param {HTMLElement} dialog
 */
function trap(event, dialog) {
  if (event.key !== 'Tab') {
    return;
  }

  const reachable = /** @type {HTMLElement[]} */ ([...dialog.querySelectorAll(FOCUSABLE)].filter((one) => one instanceof HTMLElement && one.offsetParent !== null));
  const [first, last] = [reachable[0], reachable[reachable.length - 1]];
  if (reachable.length === 0) {
    event.preventDefault();
  } else if (event.shiftKey ? document.activeElement === first || document.activeElement === dialog : document.activeElement === last) {
    event.preventDefault();
    (event.shiftKey ? last : first).focus();
  }
}
