import { element, newId } from './elements.js';
import { icon } from './icons.js';

/**
 * @typedef {{ label: string, detail?: string, icon?: string | null, checked?: boolean, enabled?: boolean, run: () => any }} MenuItem
 */

/**
 * A button that opens a menu: arrow keys move, Escape closes and comes back to the button.
 * @param {HTMLButtonElement} button
 * @param {() => MenuItem[]} itemsOf Asked each time that it opens.
 * @param {{ label: string, place?: 'below' | 'above', wide?: boolean }} options
 */
export function attachMenu(button, itemsOf, { label, place = 'below', wide = false }) {
  const id = newId('menu');
  button.setAttribute('aria-haspopup', 'menu');
  button.setAttribute('aria-expanded', 'false');
  /** @type {HTMLElement | null} */
  let menu = null;

  /** @param {boolean} comesBack */
  const close = (comesBack) => {
    if (!menu) {
      return;
    }

    menu.remove();
    menu = null;
    button.setAttribute('aria-expanded', 'false');
    button.removeAttribute('aria-controls');
    document.removeEventListener('pointerdown', outside, true);
    if (comesBack) {
      button.focus();
    }
  };

  /** @param {Event} event */
  const outside = (event) => {
    if (menu && event.target instanceof Node && !menu.contains(event.target) && !button.contains(event.target)) {
      close(false);
    }
  };

  const open = (last = false) => {
    menu = build(itemsOf(), id, label, wide, close);
    put(menu, button, place);
    button.setAttribute('aria-expanded', 'true');
    button.setAttribute('aria-controls', id);
    document.addEventListener('pointerdown', outside, true);
    const items = buttonsOf(menu);
    (items.find((item) => item.getAttribute('aria-checked') === 'true') ?? items[last ? items.length - 1 : 0])?.focus();
  };

  button.addEventListener('click', () => (menu ? close(true) : open()));
  button.addEventListener('keydown', (event) => {
    if (!menu && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      open(event.key === 'ArrowUp');
    }
  });
}

/**
 * @param {MenuItem[]} items
 * @param {string} id
 * @param {string} label
 * @param {boolean} wide
 * @param {(comesBack: boolean) => void} close
 */
function build(items, id, label, wide, close) {
  const menu = element('div', { id, class: `menu${wide ? ' wide' : ''}`, role: 'menu', 'aria-label': label, onkeydown: (/** @type {KeyboardEvent} */ event) => move(event, menu, close) });
  menu.append(...items.map((item) => element(
    'button',
    {
      type: 'button',
      class: 'menu-item',
      role: item.checked === undefined ? 'menuitem' : 'menuitemradio',
      'aria-checked': item.checked === undefined ? null : String(item.checked),
      'aria-disabled': item.enabled === false ? 'true' : null,
      tabindex: '-1',
      onclick: () => {
        if (item.enabled !== false) {
          close(true);
          item.run();
        }
      },
    },
    item.checked === undefined ? icon(item.icon) : icon(item.checked ? 'check' : null),
    element('span', { class: 'menu-words' }, element('bdi', { class: 'menu-label', text: item.label }), item.detail && item.detail !== item.label ? element('bdi', { class: 'menu-detail', text: item.detail }) : null),
  )));
  return menu;
}

/** @param {HTMLElement} menu */
function buttonsOf(menu) {
  return /** @type {HTMLElement[]} */ ([...menu.querySelectorAll('[role^="menuitem"]')]);
}

/**
 * @param {KeyboardEvent} event
 * @param {HTMLElement} menu
 * @param {(comesBack: boolean) => void} close
 */
function move(event, menu, close) {
  const items = buttonsOf(menu);
  const at = items.indexOf(/** @type {HTMLElement} */ (document.activeElement));
  /** @type {Record<string, number>} */
  const to = { ArrowDown: (at + 1) % items.length, ArrowUp: (at - 1 + items.length) % items.length, Home: 0, End: items.length - 1 };
  if (event.key in to) {
    event.preventDefault();
    items[to[event.key]]?.focus();
  } else if (event.key === 'Escape' || event.key === 'Tab') {
    event.stopPropagation();
    if (event.key === 'Escape') {
      event.preventDefault();
    }

    close(true);
  } else if (event.key.length === 1) {
    items.slice(at + 1).concat(items.slice(0, at + 1)).find((item) => item.textContent?.trim().toLowerCase().startsWith(event.key.toLowerCase()))?.focus();
  }
}

/**
 * Puts a menu beside its button, inside the window; in a dialog it stays in the dialog, above what lies over the page.
 * @param {HTMLElement} menu
 * @param {HTMLElement} button
 * @param {'below' | 'above'} place
 */
function put(menu, button, place) {
  (button.closest('dialog, header, nav, main') ?? document.body).append(menu);
  const at = button.getBoundingClientRect();
  const space = 8;
  menu.style.maxHeight = `${Math.max(120, (place === 'below' ? window.innerHeight - at.bottom : at.top) - space)}px`;
  menu.style.left = `${Math.max(space, Math.min(at.left, window.innerWidth - menu.offsetWidth - space))}px`;
  menu.style.top = place === 'below' ? `${at.bottom + 2}px` : `${Math.max(space, at.top - menu.offsetHeight - 2)}px`;
}
