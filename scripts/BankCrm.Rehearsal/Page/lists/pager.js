import { element } from '../shell/elements.js';
import { icon } from '../shell/icons.js';
import { formatNumber } from '../data/format.js';

/** The platform counts no further. */
const MOST_COUNTED = 5000;

/**
 * The words that say which rows are shown.
 * @param {(key: string, ...values: (string | number)[]) => string} text
 * @param {number} language
 * @param {{ page: number, pageSize: number, shown: number, count: number | null, more: boolean }} state
 */
export function rangeText(text, language, { page, pageSize, shown, count, more }) {
  if (shown === 0) {
    return text('list.noRows');
  }

  const first = (page - 1) * pageSize + 1;
  const [from, to] = [formatNumber(first, 0, language), formatNumber(first + shown - 1, 0, language)];
  if (count === null || (count >= MOST_COUNTED && more)) {
    return text(count === null && !more ? 'list.rangeAll' : 'list.rangeMore', from, to, formatNumber(Math.max(count ?? 0, first + shown - 1), 0, language));
  }

  return text('list.range', from, to, formatNumber(count, 0, language));
}

/**
 * The foot of a list: which rows are shown, and the way to the others.
 * @param {(key: string, ...values: (string | number)[]) => string} text
 * @param {(to: 'first' | 'previous' | 'next') => void} go
 */
export function createPager(text, go) {
  const range = element('span', { class: 'pager-range', role: 'status' });
  const selected = element('span', { class: 'pager-selected' });
  const page = element('span', { class: 'pager-page' });
  /** @param {'first' | 'previous' | 'next'} to @param {string} label @param {string} name */
  const button = (to, label, name) => element('button', { type: 'button', class: 'button quiet square', 'aria-label': label, title: label, onclick: () => go(to) }, icon(name));
  const [first, previous, next] = [button('first', text('list.firstPage'), 'first'), button('previous', text('list.previousPage'), 'left'), button('next', text('list.nextPage'), 'right')];
  return {
    element: element('div', { class: 'pager' }, range, selected, element('span', { class: 'pager-buttons' }, first, previous, page, next)),
    /** @param {{ range: string, selected: string, page: string, hasPrevious: boolean, hasNext: boolean }} state */
    show(state) {
      range.textContent = state.range;
      selected.textContent = state.selected;
      page.textContent = state.page;
      first.disabled = !state.hasPrevious;
      previous.disabled = !state.hasPrevious;
      next.disabled = !state.hasNext;
    },
  };
}
