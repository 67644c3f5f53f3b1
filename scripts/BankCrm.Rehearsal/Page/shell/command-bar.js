import { element } from './elements.js';
import { icon } from './icons.js';
import { attachMenu } from './menu.js';

const GAP = 2;

/**
 * The commands of a page; those that do not fit are behind "More".
 * @param {(key: string, ...values: (string | number)[]) => string} text
 */
export function createCommandBar(text) {
  /** @type {{ command: BarCommand, button: HTMLButtonElement }[]} */
  let shown = [];
  /** @type {BarCommand[]} */
  let hidden = [];

  const list = element('div', { class: 'commands' });
  const more = element('button', { type: 'button', class: 'command more', 'aria-label': text('shell.moreCommands'), title: text('shell.moreCommands'), hidden: true }, icon('more'));
  attachMenu(more, () => hidden.map((command) => ({ label: command.label, detail: command.tooltip ?? undefined, icon: command.icon, enabled: command.enabled, run: command.run })), { label: text('shell.moreCommands') });
  const bar = element('div', { class: 'command-bar', role: 'toolbar', 'aria-label': text('shell.commands') }, list, more);
  bar.addEventListener('keydown', (event) => arrows(event, bar));
  new ResizeObserver(() => fit()).observe(bar);

  function fit() {
    shown.forEach(({ button }) => {
      button.hidden = false;
    });
    more.hidden = false;
    const always = shown.filter(({ command }) => command.kind === 'overflow');
    const others = shown.filter(({ command }) => command.kind !== 'overflow');
    const widths = others.map(({ button }) => button.offsetWidth + GAP);
    const all = widths.reduce((sum, width) => sum + width, 0);
    const room = bar.clientWidth - (all > bar.clientWidth || always.length > 0 ? more.offsetWidth + GAP : 0);
    let used = 0;
    const visible = others.filter((_, index) => {
      used += widths[index];
      return used <= room;
    });
    shown.forEach((one) => {
      one.button.hidden = !visible.includes(one);
    });
    hidden = shown.filter((one) => !visible.includes(one)).map(({ command }) => command);
    more.hidden = hidden.length === 0;
  }

  return {
    element: bar,
    /** @param {BarCommand[]} commands */
    show(commands) {
      const focused = shown.find(({ button }) => button === document.activeElement)?.command.id;
      shown = commands.map((command) => ({ command, button: buttonOf(command) }));
      list.replaceChildren(...shown.map(({ button }) => button));
      fit();
      shown.find(({ command, button }) => command.id === focused && !button.hidden)?.button.focus();
    },
  };
}

/** @param {BarCommand} command */
function buttonOf(command) {
  return element(
    'button',
    {
      type: 'button',
      class: `command${command.kind === 'primary' ? ' primary' : ''}`,
      'data-command': command.id,
      title: command.tooltip ?? null,
      disabled: !command.enabled,
      onclick: () => command.run(),
    },
    icon(command.icon),
    element('span', { text: command.label }),
  );
}

/**
 * @param {KeyboardEvent} event
 * @param {HTMLElement} bar
 */
function arrows(event, bar) {
  if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') {
    return;
  }

  const buttons = /** @type {HTMLButtonElement[]} */ ([...bar.querySelectorAll('button')].filter((button) => !button.hidden && !button.disabled));
  const at = buttons.indexOf(/** @type {HTMLButtonElement} */ (document.activeElement));
  if (at >= 0) {
    event.preventDefault();
    buttons[(at + (event.key === 'ArrowRight' ? 1 : buttons.length - 1)) % buttons.length].focus();
  }
}
