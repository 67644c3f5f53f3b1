import { element } from '../shell/elements.js';
import { openModal, sizeOf } from './modal.js';

const WIDTH = '600px';
const HEIGHT = '480px';

/**
 * Opens a web resource in a dialog. Its page sees the client API as window.parent.Xrm; it closes the dialog by window.close() and
 * gives back window.returnValue.
 * @param {{ name: string, data?: string, width?: any, height?: any, title?: string }} options
 * @param {(key: string, ...values: (string | number)[]) => string} text
 * @returns {Promise<any>}
 */
export function openWebResource({ name, data, width, height, title }, text) {
  const heading = title || text('dialog.page');
  const address = `/WebResources/${name.split('/').map(encodeURIComponent).join('/')}${data === undefined || data === null ? '' : `?data=${encodeURIComponent(data)}`}`;
  const frame = element('iframe', { class: 'dialog-frame', title: heading, src: address });
  const modal = openModal({
    title: heading,
    content: [frame],
    kind: 'page',
    closeLabel: text('dialog.close'),
    size: { width: sizeOf(width, WIDTH), height: sizeOf(height, HEIGHT) },
  });

  // The page ends itself as a window that a form has opened; here that window is the frame.
  const take = () => {
    const inside = /** @type {any} */ (frame.contentWindow);
    if (inside && !inside.closesDialog) {
      inside.closesDialog = true;
      inside.close = () => modal.close(inside.returnValue ?? null);
      inside.addEventListener('keydown', (/** @type {KeyboardEvent} */ event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) {
          modal.close(null);
        }
      });
    }
  };
  take();
  frame.addEventListener('load', () => {
    take();
    frame.contentWindow?.focus();
  });
  return modal.closed;
}
