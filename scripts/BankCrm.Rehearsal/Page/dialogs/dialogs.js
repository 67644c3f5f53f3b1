import { element, isolated } from '../shell/elements.js';
import { icon } from '../shell/icons.js';
import { openLookup } from './lookup.js';
import { openModal, sizeOf } from './modal.js';
import { createProgress } from './progress.js';
import { openWebResource } from './web-resource.js';

const HEX = 16;
const PANEL_WIDTH = '480px';

/**
 * The dialogs of the page.
 * @param {() => PageShell} shellOf The shell, which is made after its dialogs.
 * @param {(key: string, ...values: (string | number)[]) => string} text
 * @returns {PageDialogs}
 */
export function createDialogs(shellOf, text) {
  const progress = createProgress(text);

  /** @type {Omit<PageDialogs, 'errorOf'>} */
  const dialogs = {
    alert: ({ title, text: words, confirmButtonLabel }) => openModal({
      title: title || text('dialog.alert'),
      content: [paragraphs(words)],
      role: 'alertdialog',
      kind: 'small',
      buttons: [{ label: confirmButtonLabel || text('dialog.ok'), value: undefined, primary: true }],
    }).closed.then(() => undefined),

    confirm: ({ title, subtitle, text: words, confirmButtonLabel, cancelButtonLabel }) => openModal({
      title: title || text('dialog.confirm'),
      content: [subtitle ? element('p', { class: 'dialog-subtitle' }, isolated(subtitle)) : null, paragraphs(words)],
      role: 'alertdialog',
      kind: 'small',
      dismissed: false,
      buttons: [
        { label: confirmButtonLabel || text('dialog.ok'), value: true, primary: true },
        { label: cancelButtonLabel || text('dialog.cancel'), value: false },
      ],
    }).closed,

    error: ({ message, details, errorCode }) => openModal({
      title: text('dialog.error'),
      content: [
        element('div', { class: 'dialog-error' }, icon('error'), paragraphs(message || text('dialog.unknownError'))),
        errorCode ? element('p', { class: 'dialog-code', text: text('dialog.errorCode', `0x${(errorCode >>> 0).toString(HEX).padStart(8, '0')}`) }) : null,
        details ? element('details', { class: 'dialog-details' }, element('summary', { text: text('dialog.details') }), element('pre', { dir: 'auto', text: details })) : null,
      ],
      role: 'alertdialog',
      kind: 'small',
      buttons: [{ label: text('dialog.ok'), value: undefined, primary: true }],
    }).closed.then(() => undefined),

    lookup: (options) => openLookup(shellOf(), options),

    webResource: (options) => openWebResource(options, text),

    panel: (content, { title, width }) => {
      const modal = openModal({ title, content: [content], kind: 'panel', closeLabel: text('dialog.close'), size: { width: sizeOf(width, PANEL_WIDTH) } });
      content.addEventListener('panel-close', (event) => modal.close(event instanceof CustomEvent ? event.detail : null));
      return modal.closed;
    },

    progress: (words) => progress.show(words),
    progressEnd: () => progress.end(),
  };

  return {
    ...dialogs,
    /** Shows what a request or a page's code has thrown. */
    errorOf: (problem) => dialogs.error({
      message: problem instanceof Error ? problem.message : String(problem),
      details: typeof problem?.details === 'string' ? problem.details : undefined,
      errorCode: typeof problem?.code === 'number' ? problem.code : undefined,
    }),
  };
}

/** @param {string} words */
function paragraphs(words) {
  return element('div', { class: 'dialog-words', dir: 'auto' }, ...String(words).split(/\r?\n/).map((line) => element('p', { text: line })));
}
