/** The notices of a form, the gravest first. */

import { make } from './element.js';

/** @type {Record<string, number>} */
const RANK = { ERROR: 0, WARNING: 1, INFO: 2 };

/** Shows what scripts say about the row as a whole. */
export class NoticesView {
  /** @param {import('../xrm/form-state.js').FormState} form */
  constructor(form) {
    this.form = form;
    this.element = make('div', { class: 'form-notices', role: 'status' });
    /** @type {Map<string, HTMLElement>} */
    this.shown = new Map();
  }

  show() {
    const wanted = Array.from(this.form.notices.entries()).sort(([, one], [, other]) => RANK[one.level] - RANK[other.level]);
    Array.from(this.shown.keys()).filter((id) => !this.form.notices.has(id)).forEach((id) => {
      /** @type {HTMLElement} */ (this.shown.get(id)).remove();
      this.shown.delete(id);
    });
    wanted.forEach(([id, notice], place) => {
      const element = this.shown.get(id) || make('p', { 'data-notice': id });
      this.shown.set(id, element);
      element.className = `notice ${notice.level.toLowerCase()}`;
      if (element.dataset.text !== notice.text) {
        element.dataset.text = notice.text;
        element.replaceChildren(make('span', { class: 'notice-level' }, this.form.text(`form.level.${notice.level}`)), make('span', { dir: 'auto' }, notice.text));
      }

      if (this.element.children[place] !== element) {
        this.element.insertBefore(element, this.element.children[place] || null);
      }
    });
    this.element.hidden = wanted.length === 0;
  }
}
