/** Tabs and sections of a form, as the page keeps them and as scripts see them. */

import { collection } from './collection.js';
import { Handlers, Observed } from './events.js';
import { refused } from './refusal.js';

/** A tab. One tab is open at a time, as in the platform. */
export class TabState extends Observed {
  /**
   * @param {import('./form-state.js').FormState} form
   * @param {FormTab} definition
   */
  constructor(form, definition) {
    super();
    this.form = form;
    this.definition = definition;
    this.name = definition.name;
    this.label = definition.label;
    this.isVisible = definition.visible;
    this.stateChanges = new Handlers();
    /** @type {SectionState[]} */
    this.sections = definition.columns.flatMap((column) => column.sections).map((section) => new SectionState(this, section));
    this.api = this.makeApi();
  }

  /** @param {boolean} isVisible */
  setVisible(isVisible) {
    this.isVisible = Boolean(isVisible);
    this.changed();
    this.form.openAnotherTab();
  }

  makeApi() {
    return {
      /** @param {(context: any) => any} handler */
      addTabStateChange: (handler) => this.stateChanges.add(handler),
      /** @param {(context: any) => any} handler */
      removeTabStateChange: (handler) => this.stateChanges.remove(handler),
      getContentType: () => 'cardSections',
      setContentType: refused('tab.setContentType', 'every tab shows its sections as cards'),
      getDisplayState: () => (this.form.openTab === this ? 'expanded' : 'collapsed'),
      /** @param {string} state */
      setDisplayState: (state) => {
        if (state !== 'expanded' && state !== 'collapsed') {
          throw new TypeError(`'${state}' is no state of a tab.`);
        }

        if (state === 'expanded') {
          this.form.open(this);
        }
      },
      getLabel: () => this.label,
      /** @param {string} label */
      setLabel: (label) => {
        this.label = String(label);
        this.changed();
      },
      getName: () => this.name,
      getParent: () => this.form.api.ui,
      getVisible: () => this.isVisible,
      /** @param {boolean} isVisible */
      setVisible: (isVisible) => this.setVisible(isVisible),
      setFocus: () => {
        this.form.open(this);
        this.form.view.focusTab(this);
      },
      sections: collection(() => this.sections.map((section) => section.api), (section) => section.getName()),
    };
  }
}

/** A section of a tab. */
export class SectionState extends Observed {
  /**
   * @param {TabState} tab
   * @param {FormSection} definition
   */
  constructor(tab, definition) {
    super();
    this.tab = tab;
    this.definition = definition;
    this.name = definition.name;
    this.label = definition.label;
    this.isVisible = definition.visible;
    /** @type {import('./control.js').ControlState[]} */
    this.controls = [];
    this.api = {
      controls: collection(() => this.controls.map((control) => control.api), (control) => control.getName()),
      getLabel: () => this.label,
      /** @param {string} label */
      setLabel: (label) => {
        this.label = String(label);
        this.changed();
      },
      getName: () => this.name,
      getParent: () => this.tab.api,
      getVisible: () => this.isShown(),
      /** @param {boolean} isVisible */
      setVisible: (isVisible) => {
        this.isVisible = Boolean(isVisible);
        this.changed();
      },
    };
  }

  isShown() {
    return this.isVisible && this.tab.isVisible;
  }
}
