/** A page of the solution in a cell of the form. */

import { webResourceAddress } from '../xrm/libraries.js';
import { make, say, uniqueId } from './element.js';

const ENGLISH = 1033;

/** Shows a web resource, once its tab is open. */
export class FrameView {
  /** @param {import('../xrm/other-controls.js').FrameState} control */
  constructor(control) {
    this.control = control;
    this.title = make('h3', { id: uniqueId('frame') });
    this.place = make('div', { class: 'frame-place' });
    this.element = make('div', { class: 'cell-wide page-frame', 'data-control': control.name }, this.title, this.place);
    this.hasStarted = false;
    this.source = '';
    this.stop = control.observe(() => this.show());
    this.show();
  }

  start() {
    this.hasStarted = true;
    this.show();
  }

  show() {
    const { control } = this;
    this.element.hidden = !control.isVisible;
    say(this.title, control.label);
    this.title.classList.toggle('unseen', !control.cell.showLabel);
    if (!this.hasStarted || !control.isVisible) {
      return;
    }

    const source = control.source || this.address();
    if (control.element === null) {
      const frame = make('iframe', { title: control.label, id: control.name, name: control.name, scrolling: /^no$/i.test(control.definition.parameters.Scrolling || '') ? 'no' : null });
      control.element = frame;
      frame.addEventListener('load', () => this.loaded(frame));
      this.source = source;
      frame.src = source;
      this.place.replaceChildren(frame);
    } else if (this.source !== source) {
      this.source = source;
      control.element.src = source;
    }
  }

  /** @param {HTMLIFrameElement} frame */
  loaded(frame) {
    if (frame.contentWindow) {
      this.control.settle(frame.contentWindow);
    }
  }

  /** The page with what the form is told to hand over in its address. */
  address() {
    const { form, definition } = this.control;
    const { parameters } = definition;
    const query = new URLSearchParams();
    if (parameters.Data) {
      query.set('Data', parameters.Data);
    }

    if (/^(true|1)$/i.test(parameters.PassParameters || '')) {
      query.set('typename', form.table.logicalName);
      query.set('id', form.reference().id);
      query.set('orgname', 'rehearsal');
      query.set('userlcid', String(form.shell.language));
      query.set('orglcid', String(ENGLISH));
    }

    const text = query.toString();
    return webResourceAddress((definition.webResource || '').replace(/^\$webresource:/, '')) + (text === '' ? '' : `?${text}`);
  }

  focus() {
    if (this.control.element !== null) {
      this.control.element.focus();
    }
  }

  dispose() {
    this.stop();
    this.control.element = null;
  }
}
