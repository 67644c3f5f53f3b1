/** Related rows in a cell: a title with its commands, and a grid. */

import { createGrid } from '../lists/grid.js';
import { runCommand, shownCommands } from '../xrm/commands.js';
import { icon } from '../shell/icons.js';
import { make, makeButton, say, uniqueId } from './element.js';

/** Shows related rows, once its tab is open. */
export class SubgridView {
  /** @param {import('../xrm/other-controls.js').GridState} control */
  constructor(control) {
    this.control = control;
    this.title = make('h3', { id: uniqueId('grid') });
    this.commands = make('div', { class: 'subgrid-commands' });
    this.body = make('div', { class: 'subgrid-body' });
    this.element = make('div', { class: 'cell-wide subgrid', 'data-control': control.name }, make('div', { class: 'subgrid-head' }, this.title, this.commands), this.body);
    this.hasStarted = false;
    /** @type {string | null} */
    this.viewId = null;
    this.stops = [control.observe(() => this.show()), control.rereads.observe(() => this.reread())];
    this.show();
  }

  show() {
    const { control } = this;
    this.element.hidden = !control.isVisible;
    say(this.title, control.label);
    this.title.classList.toggle('unseen', !control.cell.showLabel);
  }

  reread() {
    const { control } = this;
    if (!this.hasStarted) {
      return;
    }

    if (control.grid === null || control.viewId !== this.viewId) {
      this.draw();
    } else {
      this.refresh();
    }
  }

  /** @returns {Promise<void>} */
  async start() {
    this.hasStarted = true;
    await this.draw();
  }

  async draw() {
    const { control } = this;
    const { form } = control;
    const { shell } = form;
    const known = shell.app.tables[control.tableName];
    if (!known || !known.privileges.includes('Read')) {
      this.tell(form.text('form.mayNotRead', known ? known.collectionLabel : control.label));
      return;
    }

    if (form.isNew()) {
      this.tell(form.text('form.saveFirst'));
      return;
    }

    this.viewId = control.viewId;
    try {
      control.table = await shell.definitions.table(control.tableName);
    } catch (error) {
      this.tell(/** @type {Error} */ (error).message);
      return;
    }

    this.disposeGrid();
    this.body.replaceChildren();
    control.grid = createGrid(this.body, shell, {
      table: control.tableName,
      viewId: (control.shownView() || control.table.views.find((view) => view.kind === 'associated') || control.table.views[0]).id,
      filter: control.relationship === null ? null : { column: control.relationship.column, value: /** @type {string} */ (form.id) },
      pageSize: control.pageSize,
      selectable: 'many',
      onOpen: (/** @type {WebApiRow} */ row) => shell.navigate({ pagetype: 'entityrecord', etn: control.tableName, id: row[/** @type {TableDefinition} */ (control.table).primaryId] }),
      onSelect: () => this.showCommands(),
      onLoad: () => control.loaded(),
      compact: true,
      label: control.label,
    });
    await this.showCommands();
  }

  async refresh() {
    const { grid } = this.control;
    if (grid !== null) {
      await grid.refresh();
    }
  }

  /** @param {string} text */
  tell(text) {
    this.disposeGrid();
    this.commands.replaceChildren();
    this.body.replaceChildren(make('p', { class: 'cell-note' }, text));
  }

  async showCommands() {
    const { control } = this;
    const table = /** @type {TableDefinition} */ (control.table);
    const { form } = control;
    const place = { shell: form.shell, table: table.logicalName, form, grid: control.api, fail: form.scriptFailed };
    const shipped = await shownCommands(table.commands.filter((command) => command.location === 'subgrid'), place);
    const buttons = shipped.map((command) => makeButton(command.label, () => runCommand(command, place), { title: command.tooltip || command.label }));
    if (control.relationship !== null && table.privileges.includes('Create') && !form.isInactive()) {
      buttons.unshift(makeButton(form.text('form.newRow'), () => this.create(), { 'aria-label': form.text('form.newOf', table.label) }));
      buttons[0].prepend(icon('add'));
    }

    this.commands.replaceChildren(...buttons);
  }

  async create() {
    const { control } = this;
    const { form } = control;
    const parent = form.reference();
    const column = /** @type {{ column: string }} */ (control.relationship).column;
    const saved = await form.shell.openQuickCreate(control.tableName, { [column]: [parent] }, { regarding: parent });
    if (saved) {
      await this.refresh();
    }
  }

  focus() {
    const target = this.body.querySelector('[tabindex="0"], button');
    if (target instanceof HTMLElement) {
      target.focus();
    }
  }

  disposeGrid() {
    const { control } = this;
    if (control.grid !== null) {
      control.grid.dispose();
      control.grid = null;
    }
  }

  dispose() {
    this.stops.forEach((stop) => stop());
    this.disposeGrid();
  }
}
