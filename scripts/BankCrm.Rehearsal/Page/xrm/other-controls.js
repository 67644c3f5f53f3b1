/** Controls that show no column of the row: grids, quick views, web resources and the timeline, as scripts see them. */

import { choose, collection } from './collection.js';
import { anyControl } from './control-api.js';
import { ControlState } from './control.js';
import { Handlers } from './events.js';
import { bracedId, isId, plainId } from './identifiers.js';
import { refused } from './refusal.js';

const RELATED = 4;
const UNRELATED = 3;
const ONE_TO_MANY = 0;
const REFERENCING = 1;

/**
 * @param {import('./form-state.js').FormState} form
 * @param {FormCell} cell
 * @param {string} name
 * @param {import('./tabs.js').SectionState | null} section
 * @returns {ControlState}
 */
export function otherControl(form, cell, name, section) {
  const kinds = { subgrid: GridState, quickview: QuickViewState, webresource: FrameState, timeline: TimelineState };
  const kind = kinds[/** @type {keyof typeof kinds} */ (/** @type {CellControl} */ (cell.control).kind)];
  return new kind(form, cell, name, section);
}

/** Related rows. */
export class GridState extends ControlState {
  /**
   * @param {import('./form-state.js').FormState} form
   * @param {FormCell} cell
   * @param {string} name
   * @param {import('./tabs.js').SectionState | null} section
   */
  constructor(form, cell, name, section) {
    super(form, cell, name, section);
    const { parameters } = this.definition;
    this.tableName = parameters.TargetEntityType;
    this.viewId = isId(parameters.ViewId) ? plainId(parameters.ViewId) : null;
    this.relationship = form.table.relationships.find((one) => one.name === parameters.RelationshipName) || null;
    this.pageSize = Number(parameters.RecordsPerPage) || 10;
    this.loads = new Handlers();
    /** The grid that is shown, once it is.
     * @type {Grid | null} */
    this.grid = null;
    /** The table of its rows, once it is shown.
     * @type {TableDefinition | null} */
    this.table = null;
    this.api = Object.assign(anyControl(this, 'subgrid'), this.members());
  }

  /** The view that is shown, once it is. */
  shownView() {
    return this.table === null ? null : this.table.views.find((view) => view.id === this.viewId) || null;
  }

  /** Its rows have arrived. */
  loaded() {
    this.form.raise(this.loads.list, this.api);
    this.form.view.refreshCommands();
  }

  members() {
    return {
      /** @param {(context: any) => any} handler */
      addOnLoad: (handler) => this.loads.add(handler),
      /** @param {(context: any) => any} handler */
      removeOnLoad: (handler) => this.loads.remove(handler),
      getContextType: () => (this.relationship === null ? UNRELATED : RELATED),
      getEntityName: () => this.tableName,
      getFetchXml: () => {
        const view = this.shownView();
        return view === null ? null : view.fetchXml;
      },
      getGrid: () => ({
        getRows: () => this.rowCollection(() => (this.grid === null ? [] : this.grid.rows())),
        getSelectedRows: () => this.rowCollection(() => (this.grid === null ? [] : this.grid.selectedRows())),
        getTotalRecordCount: () => (this.grid === null ? 0 : this.grid.totalCount() || 0),
      }),
      getRelationship: () => (this.relationship === null ? null : {
        attributeName: this.relationship.column,
        name: this.relationship.name,
        navigationPropertyName: this.relationship.name,
        relationshipType: ONE_TO_MANY,
        roleType: REFERENCING,
      }),
      getUrl: refused('gridControl.getUrl', 'a grid has no address of its own here'),
      getViewSelector: () => ({
        getCurrentView: () => {
          const view = this.shownView();
          return { id: this.viewId === null ? '' : bracedId(this.viewId), name: view === null ? '' : view.name, entityType: 'savedquery' };
        },
        isVisible: () => false,
        /** @param {{ id: string }} view */
        setCurrentView: (view) => {
          this.viewId = plainId(view.id);
          this.rereads.changed();
        },
      }),
      openRelatedGrid: () => this.form.shell.navigate({ pagetype: 'entitylist', etn: this.tableName, viewid: this.viewId || undefined }),
      refresh: () => {
        if (this.grid !== null) {
          this.grid.refresh();
        }
      },
      refreshRibbon: () => this.form.view.refreshCommands(),
      setFilterXml: refused('gridControl.setFilterXml', 'a sub-grid shows its view and the rows of this row, nothing less'),
    };
  }

  /** @param {() => WebApiRow[]} rows */
  rowCollection(rows) {
    const made = () => rows().map((row) => this.gridRow(row));
    return collection(made, (row) => row.data.entity.getId());
  }

  /** @param {WebApiRow} row */
  gridRow(row) {
    const table = /** @type {TableDefinition} */ (this.table);
    const id = bracedId(row[table.primaryId]);
    const name = row[table.primaryName] || '';
    const entity = {
      getEntityName: () => table.logicalName,
      getEntityReference: () => ({ id, name, entityType: table.logicalName }),
      getId: () => id,
      getPrimaryAttributeValue: () => name,
    };
    return { data: { entity }, getData: () => ({ getEntity: () => entity }) };
  }
}

/** Columns of the row that a lookup names, shown by a quick view form of its table. */
export class QuickViewState extends ControlState {
  /**
   * @param {import('./form-state.js').FormState} form
   * @param {FormCell} cell
   * @param {string} name
   * @param {import('./tabs.js').SectionState | null} section
   */
  constructor(form, cell, name, section) {
    super(form, cell, name, section);
    this.lookup = form.attributeOf(this.definition.column || '');
    /** The form inside, once its row has arrived.
     * @type {import('./form-state.js').FormState | null} */
    this.inner = null;
    this.api = Object.assign(anyControl(this, 'quickform'), {
      /** @param {string | number} [chooser] */
      getControl: (chooser) => (this.inner === null ? choose([], () => '', chooser) : choose(this.inner.controls.map((control) => control.api), (control) => control.getName(), chooser)),
      getDisabled: () => true,
      setDisabled: refused('quickFormControl.setDisabled', 'the platform never lets anybody write in a quick view'),
      isLoaded: () => this.inner !== null,
      refresh: () => this.rereads.changed(),
      setFocus: () => this.focus(),
    });
  }
}

/** A page of the solution inside the form. */
export class FrameState extends ControlState {
  /**
   * @param {import('./form-state.js').FormState} form
   * @param {FormCell} cell
   * @param {string} name
   * @param {import('./tabs.js').SectionState | null} section
   */
  constructor(form, cell, name, section) {
    super(form, cell, name, section);
    /** The address that a script has set, if one has.
     * @type {string | null} */
    this.source = null;
    /** @type {HTMLIFrameElement | null} */
    this.element = null;
    /** @type {(window: Window) => void} */
    this.settle = () => {};
    this.window = this.nextWindow();
    this.api = Object.assign(anyControl(this, 'webresource'), {
      getContentWindow: () => this.window,
      getObject: () => this.element,
      getSrc: () => (this.element === null ? this.source || '' : this.element.src),
      /** @param {string} source */
      setSrc: (source) => {
        this.source = String(source);
        this.window = this.nextWindow();
        this.changed();
      },
    });
  }

  /**
   * The window of the page, when it has loaded.
   * @returns {Promise<Window>}
   */
  nextWindow() {
    return new Promise((resolve) => {
      this.settle = resolve;
    });
  }
}

/** What has been done and is planned for the row. */
export class TimelineState extends ControlState {
  /**
   * @param {import('./form-state.js').FormState} form
   * @param {FormCell} cell
   * @param {string} name
   * @param {import('./tabs.js').SectionState | null} section
   */
  constructor(form, cell, name, section) {
    super(form, cell, name, section);
    this.api = Object.assign(anyControl(this, 'timelinewall'), { refresh: () => this.rereads.changed() });
  }
}
