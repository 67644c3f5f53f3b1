/** The commands of a form: those that every form has, and those that the solution ships. */

import { runCommand, shownCommands } from '../xrm/commands.js';
import { saveForm } from '../xrm/save.js';

const SAVE = 1;
const SAVE_AND_CLOSE = 2;

/** Puts commands on the bar, and again whenever something has changed what they depend on. */
export class FormCommands {
  /** @param {{ form: import('../xrm/form-state.js').FormState, shell: PageShell, isGone: boolean, refresh: () => Promise<void> }} page */
  constructor(page) {
    this.page = page;
    this.asked = 0;
  }

  async show() {
    const { form, shell } = this.page;
    this.asked += 1;
    const mine = this.asked;
    if (!form.areCommandsShown) {
      shell.setCommands([]);
      return;
    }

    const place = { shell, table: form.table.logicalName, form, grid: null, fail: form.scriptFailed };
    const shipped = await shownCommands(form.table.commands.filter((command) => command.location === 'form'), place);
    if (mine !== this.asked || this.page.isGone) {
      return;
    }

    const own = shipped.map((command) => ({
      id: command.id,
      label: command.label,
      icon: command.icon,
      tooltip: command.tooltip,
      enabled: true,
      kind: /** @type {'standard'} */ ('standard'),
      run: async () => {
        await runCommand(command, place);
        await this.show();
      },
    }));
    shell.setCommands([...this.saving(), ...own, ...this.rest()]);
  }

  /** @returns {BarCommand[]} */
  saving() {
    const { form } = this.page;
    if (form.isReadOnly()) {
      return [];
    }

    return [
      this.command('save', 'save', 'primary', () => this.save(SAVE)),
      this.command('saveandclose', 'save', 'standard', () => this.save(SAVE_AND_CLOSE)),
    ];
  }

  /** @returns {BarCommand[]} */
  rest() {
    const { form, shell } = this.page;
    const { privileges, logicalName } = form.table;
    const commands = [];
    if (privileges.includes('Create')) {
      commands.push(this.command('new', 'add', 'standard', () => shell.navigate({ pagetype: 'entityrecord', etn: logicalName, id: null })));
    }

    if (!form.isNew()) {
      commands.push(this.command('refresh', 'refresh', 'standard', () => this.page.refresh()));
      if (privileges.includes('Delete')) {
        commands.push(this.command('delete', 'delete', 'overflow', () => this.remove()));
      }
    }

    return commands;
  }

  /**
   * @param {string} id
   * @param {string} icon
   * @param {BarCommand['kind']} kind
   * @param {() => any} run
   * @returns {BarCommand}
   */
  command(id, icon, kind, run) {
    const label = this.page.shell.text(`form.command.${id}`);
    return { id, label, icon, tooltip: label, enabled: true, kind, run };
  }

  /** @param {number} mode */
  async save(mode) {
    const { form } = this.page;
    if (document.activeElement instanceof HTMLElement) {
      // What is being typed counts, as it does when one leaves the field.
      document.activeElement.blur();
    }

    try {
      await saveForm(form, { mode, isAlways: true });
    } catch (error) {
      // The form itself has said why it is not saved.
    }
  }

  async remove() {
    const { form, shell } = this.page;
    const isSure = await shell.dialogs.confirm({ title: shell.text('form.deleteTitle'), text: shell.text('form.deleteText', form.primaryName() || form.table.label), confirmButtonLabel: shell.text('form.command.delete') });
    if (!isSure) {
      return;
    }

    try {
      await shell.api.delete(form.table.setName, /** @type {string} */ (form.id));
      form.attributes.forEach((attribute) => attribute.load(attribute.value));
      await shell.navigate({ pagetype: 'entitylist', etn: form.table.logicalName });
    } catch (problem) {
      await shell.dialogs.errorOf(problem);
    }
  }
}
