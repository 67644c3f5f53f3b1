/** Tabs, sections and cells of a form as elements. A tab's cells are made when it is opened first, and what asks the server for more waits until then. */

import { FieldState } from '../xrm/control.js';
import { FrameState, GridState, QuickViewState } from '../xrm/other-controls.js';
import { make, say, uniqueId } from './element.js';
import { FieldView } from './field.js';
import { FrameView } from './frame.js';
import { QuickViewView } from './quick-view.js';
import { SubgridView } from './subgrid.js';
import { TimelineView } from './timeline.js';

/** @typedef {{ control: import('../xrm/control.js').ControlState, element: HTMLElement, focus: () => void, dispose: () => void, start?: () => void }} ControlView */

/**
 * @param {import('../xrm/control.js').ControlState} control
 * @returns {ControlView}
 */
export function controlView(control) {
  if (control instanceof FieldState) {
    return new FieldView(control);
  }

  if (control instanceof GridState) {
    return new SubgridView(control);
  }

  if (control instanceof QuickViewState) {
    return new QuickViewView(control);
  }

  if (control instanceof FrameState) {
    return new FrameView(control);
  }

  return new TimelineView(/** @type {import('../xrm/other-controls.js').TimelineState} */ (control));
}

/** The cells of one tab. */
export class TabView {
  /**
   * @param {import('../xrm/tabs.js').TabState} tab
   * @param {string} labelId
   */
  constructor(tab, labelId) {
    this.tab = tab;
    /** @type {ControlView[]} */
    this.views = [];
    /** @type {(() => void)[]} */
    this.stops = [];
    this.hasStarted = false;
    this.element = make('div', { class: 'tab-panel', role: 'tabpanel', id: uniqueId('panel'), 'aria-labelledby': labelId, tabindex: '-1' });
    this.element.style.setProperty('--columns', tab.definition.columns.map((column) => columnWidth(column.width)).join(' '));
    let place = 0;
    this.element.append(...tab.definition.columns.map((column) => {
      const sections = tab.sections.slice(place, place + column.sections.length);
      place += column.sections.length;
      return make('div', { class: 'tab-column' }, ...sections.map((section) => this.section(section)));
    }));
  }

  /** Lets grids, quick views, pages and the timeline ask for what they show. */
  start() {
    if (!this.hasStarted) {
      this.hasStarted = true;
      this.views.forEach((view) => view.start && view.start());
    }
  }

  /** @param {import('../xrm/tabs.js').SectionState} section */
  section(section) {
    const id = uniqueId('section');
    const title = make('h2', { id });
    const cells = make('div', { class: 'section-cells' });
    cells.style.setProperty('--cells', String(Math.max(1, section.definition.columns)));
    const element = make('section', { class: 'section', 'aria-labelledby': id, 'data-section': section.name }, title, cells);
    const show = () => {
      say(title, section.label);
      title.classList.toggle('unseen', !section.definition.showLabel);
      element.hidden = !section.isVisible || section.controls.every((control) => !control.isVisible);
    };
    section.definition.rows.flat().forEach((cell) => {
      const control = section.controls.find((one) => one.cell === cell);
      if (control) {
        const view = controlView(control);
        view.element.style.setProperty('--span', String(Math.min(cell.colspan || 1, Math.max(1, section.definition.columns))));
        view.element.style.setProperty('--rows', String(cell.rowspan || 1));
        this.views.push(view);
        cells.append(view.element);
      } else if (cell.control !== null) {
        cells.append(make('p', { class: 'field-missing' }, section.tab.form.text('form.noColumn', cell.label, cell.control.column || cell.control.id)));
      }
    });
    this.stops.push(section.observe(show));
    show();
    return element;
  }

  dispose() {
    this.stops.forEach((stop) => stop());
    this.views.forEach((view) => view.dispose());
  }
}

/**
 * A share of the width: never so small that a long word spoils it.
 * @param {string} width Such as 34%.
 */
function columnWidth(width) {
  const share = parseFloat(width);
  return `minmax(0, ${Number.isFinite(share) && share > 0 ? share : 100}fr)`;
}
