/** A form as a page shows it: header, notices, tabs. */

import { FieldState } from '../xrm/control.js';
import { make, makeButton, say, setAttribute, uniqueId } from './element.js';
import { FieldView } from './field.js';
import { TabView } from './layout.js';
import { NoticesView } from './notices.js';

const MOST_IN_HEADER = 4;

/** Shows a form. */
export class FormView {
  /** @param {import('../xrm/form-state.js').FormState} form */
  constructor(form) {
    this.form = form;
    this.notices = new NoticesView(form);
    this.state = make('span', { class: 'record-state', role: 'status' });
    this.headerFields = make('div', { class: 'record-header-fields' });
    /** @type {FieldView[]} */
    this.headerViews = form.controls
      .filter((control) => control.section === null && control instanceof FieldState)
      .slice(0, MOST_IN_HEADER)
      .map((control) => new FieldView(/** @type {FieldState} */ (control)));
    this.headerFields.append(...this.headerViews.map((view) => view.element));
    this.tablist = make('div', { class: 'tabs', role: 'tablist', 'aria-label': form.text('form.tabs') });
    this.panels = make('div', { class: 'tab-panels' });
    /** @type {Map<import('../xrm/tabs.js').TabState, { button: HTMLButtonElement, view: TabView | null }>} */
    this.tabs = new Map(form.tabs.map((tab) => [tab, { button: this.tabButton(tab), view: null }]));
    this.tablist.append(...Array.from(this.tabs.values(), ({ button }) => button));
    this.element = make(
      'div',
      { class: 'record', 'data-table': form.table.logicalName, 'data-form': form.definition.id },
      make('header', { class: 'record-header' }, make('p', { class: 'record-kind' }, `${form.table.label} · `, this.formName(), this.state), this.headerFields),
      this.notices.element,
      this.tablist,
      this.panels,
    );
    this.hasStarted = false;
    this.title = '';
    this.stops = [form.observe(() => this.show()), ...form.tabs.map((tab) => tab.observe(() => this.show()))];
    this.show();
  }

  /** The name of the form; a choice where the table has several. */
  formName() {
    const { form } = this;
    const others = form.table.forms.filter((one) => one.type === 'main');
    if (others.length < 2) {
      return form.definition.name;
    }

    const select = make('select', { class: 'form-selector', 'aria-label': form.text('form.form') }, ...others.map((one) => make('option', { value: one.id, selected: one.id === form.definition.id }, one.name)));
    select.addEventListener('change', () => form.view.openForm(select.value));
    return select;
  }

  /** @param {import('../xrm/tabs.js').TabState} tab */
  tabButton(tab) {
    const button = makeButton('', () => this.form.open(tab), { role: 'tab', id: uniqueId('tab'), 'data-tab': tab.name });
    button.addEventListener('keydown', (event) => this.moveTab(event, tab));
    return button;
  }

  /**
   * @param {KeyboardEvent} event
   * @param {import('../xrm/tabs.js').TabState} tab
   */
  moveTab(event, tab) {
    const shown = this.form.tabs.filter((one) => one.isVisible);
    const place = shown.indexOf(tab);
    const places = /** @type {Record<string, number>} */ ({ ArrowRight: (place + 1) % shown.length, ArrowLeft: (place - 1 + shown.length) % shown.length, Home: 0, End: shown.length - 1 });
    const next = shown[places[event.key]];
    if (next) {
      event.preventDefault();
      this.form.open(next);
      this.entry(next).button.focus();
    }
  }

  /** @param {import('../xrm/tabs.js').TabState} tab */
  entry(tab) {
    return /** @type {{ button: HTMLButtonElement, view: TabView | null }} */ (this.tabs.get(tab));
  }

  show() {
    const { form } = this;
    const name = form.isNew() ? form.text('form.newOf', form.table.label) : form.primaryName() || form.text('form.noName');
    if (name !== this.title) {
      this.title = name;
      form.shell.setTitle(name);
    }

    this.headerFields.hidden = !form.isHeaderShown || this.headerViews.length === 0;
    this.showState();
    this.notices.show();
    this.tablist.hidden = !form.areTabsShown || form.tabs.filter((tab) => tab.isVisible).length < 2;
    this.tabs.forEach(({ button }, tab) => {
      const isOpen = form.openTab === tab;
      say(button, tab.label);
      button.hidden = !tab.isVisible;
      setAttribute(button, 'aria-selected', String(isOpen));
      button.tabIndex = isOpen ? 0 : -1;
    });
    this.showPanel();
  }

  showState() {
    const { form } = this;
    const words = form.isInactive() ? 'form.inactive' : !form.isNew() && form.isReadOnly() ? 'form.readOnly' : null;
    say(this.state, words === null ? (form.isDirty() ? this.form.text('form.unsaved') : '') : form.text(words));
    this.state.classList.toggle('locked', words !== null);
  }

  showPanel() {
    const { openTab } = this.form;
    this.tabs.forEach((entry, tab) => {
      if (tab === openTab && entry.view === null) {
        entry.view = new TabView(tab, entry.button.id);
        entry.button.setAttribute('aria-controls', entry.view.element.id);
        this.panels.append(entry.view.element);
      }

      if (entry.view !== null) {
        entry.view.element.hidden = tab !== openTab;
      }
    });
    if (this.hasStarted && openTab !== null) {
      const { view } = this.entry(openTab);
      if (view !== null) {
        view.start();
      }
    }
  }

  /** The form is on the page: what stands in its open tab may ask the server. */
  start() {
    this.hasStarted = true;
    this.showPanel();
  }

  /** @param {import('../xrm/control.js').ControlState} control */
  focusControl(control) {
    if (control.section !== null) {
      this.form.open(control.section.tab);
      const { view } = this.entry(control.section.tab);
      const found = view === null ? undefined : view.views.find((one) => one.control === control);
      if (found) {
        found.focus();
      }
    } else {
      const found = this.headerViews.find((one) => one.control === control);
      if (found) {
        found.focus();
      }
    }
  }

  /** @param {import('../xrm/tabs.js').TabState} tab */
  focusTab(tab) {
    this.entry(tab).button.focus();
  }

  dispose() {
    this.stops.forEach((stop) => stop());
    this.headerViews.forEach((view) => view.dispose());
    this.tabs.forEach(({ view }) => {
      if (view !== null) {
        view.dispose();
      }
    });
  }
}
