import { createListControl } from './list-control.js';
import { runCommand, shownCommands } from '../xrm/commands.js';

/**
 * The commands of a list: new, delete, refresh, the charts, and what the solution ships for lists.
 * @param {PageShell} shell
 * @param {TableDefinition} table
 * @param {object} page
 * @param {() => any} page.gridOf
 * @param {() => ViewDefinition} page.viewOf
 * @param {{ isShown(): boolean, toggle(): any } | null} page.charts
 */
export function createListCommands(shell, table, { gridOf, viewOf, charts }) {
  const { text } = shell;
  const shipped = table.commands.filter((command) => command.location === 'list');
  const place = { shell, table: table.logicalName, form: null, grid: createListControl(table, gridOf, viewOf), fail: (/** @type {any} */ problem) => shell.dialogs.errorOf(problem) };
  let asked = 0;

  const remove = async () => {
    const ids = gridOf().selectedIds();
    const agreed = await shell.dialogs.confirm({
      title: text('list.deleteTitle'),
      text: text(ids.length === 1 ? 'list.deleteOne' : 'list.deleteMany', ids.length),
      confirmButtonLabel: text('list.delete'),
      cancelButtonLabel: text('dialog.cancel'),
    });
    if (!agreed) {
      return;
    }

    shell.dialogs.progress(text('list.deleting'));
    /** @type {any} */
    let problem = null;
    for (const id of ids) {
      problem = await shell.api.delete(table.setName, id).then(() => null, (refused) => refused);
      if (problem) {
        break;
      }
    }

    shell.dialogs.progressEnd();
    if (problem) {
      await shell.dialogs.errorOf(problem);
    }

    await gridOf().refresh();
  };

  /** @returns {BarCommand[]} */
  const own = () => {
    const count = gridOf()?.selectedIds().length ?? 0;
    /** @type {(BarCommand | null)[]} */
    const all = [
      table.privileges.includes('Create') ? command('new', 'add', 'primary', true, () => shell.navigate({ pagetype: 'entityrecord', etn: table.logicalName, id: null })) : null,
      count === 1 ? command('edit', 'open', 'standard', true, () => shell.navigate({ pagetype: 'entityrecord', etn: table.logicalName, id: gridOf().selectedIds()[0] })) : null,
      count > 0 && table.privileges.includes('Delete') ? command('delete', 'delete', 'standard', true, remove) : null,
      command('refresh', 'refresh', 'standard', true, () => shell.refresh()),
      charts ? command(charts.isShown() ? 'hideChart' : 'showChart', 'chart', 'standard', true, () => {
        charts.toggle();
        show();
      }) : null,
    ];
    return /** @type {BarCommand[]} */ (all.filter((one) => one !== null));
  };

  /**
   * @param {string} id
   * @param {string} icon
   * @param {BarCommand['kind']} kind
   * @param {boolean} enabled
   * @param {() => any} run
   * @returns {BarCommand}
   */
  const command = (id, icon, kind, enabled, run) => ({ id, label: text(`list.${id}`), icon, tooltip: null, enabled, kind, run });

  const show = async () => {
    asked += 1;
    const mine = asked;
    const fits = shipped.length > 0 ? await shownCommands(shipped, place) : [];
    if (mine === asked) {
      shell.setCommands([...own(), ...fits.map((one) => ({
        id: one.id, label: one.label, icon: one.icon, tooltip: one.tooltip, enabled: true, kind: /** @type {'standard'} */ ('standard'), run: () => runCommand(one, place),
      }))]);
    }
  };

  return { show };
}
