import { drawn, element } from './elements.js';

const SIZE = 16;

/** Strokes of the page's own pictures on a field of 16 by 16. */
/** @type {Record<string, string>} */
const STROKES = {
  add: 'M8 3v10M3 8h10',
  back: 'M9.5 3.5 5 8l4.5 4.5',
  bell: 'M4 11V7.5a4 4 0 0 1 8 0V11l1 1.5H3L4 11ZM6.8 14h2.4',
  chart: 'M2.5 2.5v11h11M5.5 11V8M8.5 11V5M11.5 11V7',
  check: 'm3 8.5 3.2 3.2L13 5',
  chevron: 'm4 6 4 4 4-4',
  close: 'm4 4 8 8M12 4l-8 8',
  dashboard: 'M2.5 2.5h4.5v6H2.5zM9 2.5h4.5v3.5H9zM9 8h4.5v5.5H9zM2.5 10.5h4.5v3H2.5z',
  delete: 'M3 4.5h10M6 4.5v-2h4v2M4.5 4.5l.6 9h5.8l.6-9M6.8 7v4M9.2 7v4',
  error: 'M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8ZM8 4.8v4M8 11v.4',
  first: 'M4 3.5v9M12 3.5 7.5 8l4.5 4.5',
  left: 'M10 3.5 5.5 8l4.5 4.5',
  list: 'M2.5 4h11M2.5 8h11M2.5 12h11',
  more: 'M3 8h.4M7.8 8h.4M12.6 8h.4',
  open: 'M6.5 3.5h-3v9h9v-3M9.5 3h3.5v3.5M13 3 7.5 8.5',
  person: 'M8 2.3a2.7 2.7 0 1 0 0 5.4 2.7 2.7 0 0 0 0-5.4ZM2.5 14c.4-3 2.6-4.5 5.5-4.5s5.1 1.5 5.5 4.5',
  refresh: 'M13 8a5 5 0 1 1-1.5-3.5L13 6M13 2.5V6H9.5',
  right: 'M6 3.5 10.5 8 6 12.5',
  save: 'M3 3h8l2 2v8H3zM5.5 3v3.5h4.5V3M5.5 13V9.5h5V13',
  search: 'M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9ZM10.5 10.5l3 3',
  table: 'M2.5 3h11v10h-11zM2.5 6.3h11M2.5 9.6h11M6.5 3v10',
  up: 'm4 10 4-4 4 4',
};

/**
 * A picture beside a word; it says nothing by itself.
 * @param {string | null | undefined} name One of the page's own, or a web resource's.
 * @returns {Element}
 */
export function icon(name) {
  if (name && STROKES[name]) {
    return drawn('svg', { class: 'icon', viewBox: `0 0 ${SIZE} ${SIZE}`, width: SIZE, height: SIZE, 'aria-hidden': 'true', focusable: 'false' }, drawn('path', { d: STROKES[name] }));
  }

  return name
    ? element('img', { class: 'icon', src: `/WebResources/${name.split('/').map(encodeURIComponent).join('/')}`, width: SIZE, height: SIZE, alt: '' })
    : element('span', { class: 'icon', 'aria-hidden': 'true' });
}
