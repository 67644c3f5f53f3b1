/** What has been done and is planned for the row: its tasks, newest first. */

import { formatDate, formatDateTime } from '../data/format.js';
import { icon } from '../shell/icons.js';
import { make, makeButton, say, uniqueId } from './element.js';

const TABLE = 'task';
const REGARDING = 'regardingobjectid';
const COLUMNS = ['activityid', 'subject', 'description', 'scheduledend', 'statecode', 'createdon', '_ownerid_value'];
const FORMATTED = '@OData.Community.Display.V1.FormattedValue';

/** Shows the timeline, once its tab is open. */
export class TimelineView {
  /** @param {import('../xrm/other-controls.js').TimelineState} control */
  constructor(control) {
    this.control = control;
    this.title = make('h3', { id: uniqueId('timeline') });
    this.commands = make('div', { class: 'subgrid-commands' });
    this.list = make('ol', { class: 'timeline-list' });
    this.note = make('p', { class: 'cell-note', hidden: true });
    this.more = makeButton(control.form.text('form.more'), () => this.readMore(), { class: 'timeline-more', hidden: true });
    this.element = make('div', { class: 'cell-wide timeline', 'data-control': control.name }, make('div', { class: 'subgrid-head' }, this.title, this.commands), this.list, this.note, this.more);
    this.hasStarted = false;
    /** @type {string | null} */
    this.nextLink = null;
    this.stops = [control.observe(() => this.show()), control.rereads.observe(() => this.reread())];
    this.show();
  }

  start() {
    this.hasStarted = true;
    return this.reread();
  }

  show() {
    const { control } = this;
    this.element.hidden = !control.isVisible;
    say(this.title, control.label);
    this.title.classList.toggle('unseen', !control.cell.showLabel);
  }

  async reread() {
    const { form } = this.control;
    if (!this.hasStarted) {
      return;
    }

    const table = form.shell.app.tables[TABLE];
    if (form.isNew() || !table || !table.privileges.includes('Read')) {
      this.tell(form.isNew() ? form.text('form.saveFirst') : form.text('form.mayNotRead', table ? table.collectionLabel : this.control.label));
      return;
    }

    if (table.privileges.includes('Create') && this.commands.children.length === 0) {
      const create = makeButton(icon('add'), () => this.create(), { 'aria-label': form.text('form.newOf', table.label) });
      create.append(table.label);
      this.commands.append(create);
    }

    this.list.replaceChildren();
    await this.read(`${table.setName}?$select=${COLUMNS.join(',')}&$filter=_${REGARDING}_value eq ${form.id}&$orderby=createdon desc`);
  }

  /** @param {string} path */
  async read(path) {
    const { form, definition } = this.control;
    try {
      const page = await form.shell.api.list(path, { pageSize: Number(definition.parameters.UClientRecordPerPage) || 10 });
      this.list.append(...page.rows.map((row) => this.entry(row)));
      this.nextLink = page.nextLink;
      this.more.hidden = page.nextLink === null;
      this.tell(this.list.children.length === 0 ? form.text('form.noActivities') : '');
    } catch (error) {
      this.tell(/** @type {Error} */ (error).message);
    }
  }

  readMore() {
    return this.nextLink === null ? null : this.read(this.nextLink);
  }

  /** @param {WebApiRow} row */
  entry(row) {
    const { form } = this.control;
    const { shell } = form;
    const page = { pagetype: 'entityrecord', etn: TABLE, id: row.activityid };
    const link = make('a', { href: `/main.aspx?${new URLSearchParams(page)}`, dir: 'auto' }, row.subject || form.text('form.noName'));
    link.addEventListener('click', (event) => {
      if (!event.ctrlKey && !event.metaKey && !event.shiftKey) {
        event.preventDefault();
        shell.navigate(page);
      }
    });
    const facts = [
      row[`statecode${FORMATTED}`],
      row.scheduledend ? form.text('form.dueOn', formatDate(row.scheduledend, shell.language)) : null,
      row[`_ownerid_value${FORMATTED}`],
      row.createdon ? formatDateTime(row.createdon, shell.language) : null,
    ].filter(Boolean);
    return make('li', { class: row.statecode === 0 ? 'open' : 'done' }, link, make('p', { class: 'found-detail' }, facts.join(' · ')), row.description ? make('p', { class: 'timeline-text', dir: 'auto' }, row.description) : null);
  }

  async create() {
    const { form } = this.control;
    const parent = form.reference();
    const saved = await form.shell.openQuickCreate(TABLE, { [REGARDING]: [parent] }, { regarding: parent });
    if (saved) {
      await this.reread();
    }
  }

  /** @param {string} text */
  tell(text) {
    say(this.note, text);
    this.note.hidden = text === '';
  }

  focus() {
    const target = this.element.querySelector('a, button');
    if (target instanceof HTMLElement) {
      target.focus();
    }
  }

  dispose() {
    this.stops.forEach((stop) => stop());
  }
}
