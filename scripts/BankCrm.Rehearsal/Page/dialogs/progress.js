import { element } from '../shell/elements.js';
import { openModal } from './modal.js';

/**
 * The sign that something is being done, over the whole page; it counts how often it was asked for.
 * @param {(key: string, ...values: (string | number)[]) => string} text
 */
export function createProgress(text) {
  let asked = 0;
  /** @type {{ close: () => void, words: HTMLElement } | null} */
  let shown = null;
  return {
    /** @param {string} words */
    show(words) {
      asked += 1;
      if (shown) {
        shown.words.textContent = words;
        return;
      }

      const line = element('p', { class: 'progress-words', role: 'status', dir: 'auto', text: words });
      const modal = openModal({ title: text('dialog.progress'), content: [element('div', { class: 'spinner', 'aria-hidden': 'true' }), line], kind: 'progress', stays: true });
      shown = { close: modal.close, words: line };
    },
    end() {
      asked = Math.max(0, asked - 1);
      if (asked === 0 && shown) {
        shown.close();
        shown = null;
      }
    },
  };
}
