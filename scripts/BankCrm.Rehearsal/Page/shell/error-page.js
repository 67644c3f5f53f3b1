import { element } from './elements.js';

/**
 * A page that says in words why there is nothing to see.
 * @param {HTMLElement} container
 * @param {{ title: string, text: string, detail?: string, actionLabel: string, run: () => any }} options
 */
export function showErrorPage(container, { title, text, detail, actionLabel, run }) {
  container.replaceChildren(element(
    'section',
    { class: 'error-page', role: 'alert' },
    element('h2', { text: title }),
    element('p', { text }),
    detail ? element('p', { class: 'error-detail' }, element('bdi', { text: detail })) : null,
    element('button', { type: 'button', class: 'button primary', onclick: run }, element('span', { text: actionLabel })),
  ));
}
