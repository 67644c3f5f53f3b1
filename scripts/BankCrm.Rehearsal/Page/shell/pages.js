import { openDashboard } from '../dashboards/dashboard.js';
import { openList } from '../lists/list-page.js';
import { findInSiteMap, placeOfItem } from './address.js';
import { showErrorPage } from './error-page.js';

const FORBIDDEN = 403;
const NOT_FOUND = 404;

/**
 * What is open in the frame.
 * @typedef {{ ready: string, refresh(): any, dispose(): any, hasUnsavedChanges?(): boolean, formContext?: any, state?: any }} OpenPage
 */

/**
 * Shows the page of a place: a list, a row's form, a dashboard, or why there is none.
 * @param {PageShell} shell
 * @param {ReturnType<typeof import('./frame.js').createFrame>} frame
 */
export function createPages(shell, frame) {
  const { text, app } = shell;
  /** @type {OpenPage | null} */
  let open = null;
  /** @type {import('./address.js').Place} */
  let shown = { pagetype: '' };
  let asked = 0;
  let isFirst = true;

  const close = () => {
    const closing = open;
    open = null;
    closing?.dispose();
    frame.commandBar.show([]);
    frame.setBusy(null);
    frame.page.replaceChildren();
  };

  /** @param {import('./address.js').Place} place */
  const show = async (place) => {
    asked += 1;
    const mine = asked;
    close();
    delete document.documentElement.dataset.ready;
    shown = place.pagetype ? place : startOf(app);
    frame.setPlace(shown);
    const refused = refusalOf(shown);
    let page = null;
    try {
      page = refused ? fail(refused.title, refused.text) : await opened(shown);
    } catch (problem) {
      page = mine === asked ? explain(problem) : null;
    }

    if (mine !== asked) {
      page?.dispose();
      return;
    }

    open = page;
    if (!isFirst) {
      frame.heading.focus({ preventScroll: true });
    }

    isFirst = false;
    if (page && !document.documentElement.dataset.ready) {
      document.documentElement.dataset.ready = page.ready;
    }
  };

  /**
   * @param {import('./address.js').Place} place
   * @returns {Promise<OpenPage>}
   */
  const opened = async (place) => {
    if (place.pagetype === 'dashboard') {
      return openDashboard(frame.page, shell, place.id ?? '');
    }

    if (place.pagetype === 'entitylist') {
      const whole = findInSiteMap(app.areas, { pagetype: 'entitylist', etn: place.etn });
      return openList(frame.page, shell, {
        table: place.etn ?? '',
        viewId: place.viewid ?? null,
        title: whole && whole.item.viewId === null ? whole.item.title : null,
        onView: (viewid) => frame.setPlace({ ...place, viewid }),
      });
    }

    const { openRecord } = await import('../forms/record.js');
    const record = await openRecord(frame.page, shell, { table: place.etn ?? '', id: place.id ?? null, formId: place.formid ?? null, defaults: place.defaults ?? {} });
    return {
      ready: 'form',
      // The form is another one after a new row has been saved.
      get formContext() {
        return record.formContext;
      },
      get state() {
        return record.state;
      },
      refresh: () => show(shown),
      dispose: () => record.dispose(),
      hasUnsavedChanges: () => record.hasUnsavedChanges(),
    };
  };

  /** @param {import('./address.js').Place} place */
  const refusalOf = (place) => {
    const table = place.etn ? app.tables[place.etn] : null;
    if (!['entitylist', 'entityrecord', 'dashboard'].includes(place.pagetype)) {
      return { title: text('shell.unknownTitle'), text: text(place.pagetype ? 'shell.unknownText' : 'shell.nothingForYou') };
    }

    if (place.pagetype === 'dashboard') {
      return app.dashboards.some((dashboard) => dashboard.id === place.id) ? null : { title: text('shell.unknownTitle'), text: text('shell.unknownDashboard') };
    }

    if (!table) {
      return { title: text('shell.unknownTitle'), text: text('shell.unknownTable', place.etn ?? '') };
    }

    const isNew = place.pagetype === 'entityrecord' && !place.id;
    if (!table.privileges.includes(isNew ? 'Create' : 'Read')) {
      return { title: text('shell.refusedTitle'), text: text(isNew ? 'shell.refusedCreate' : 'shell.refusedRead', app.user.name, table.collectionLabel) };
    }

    return null;
  };

  /** @param {any} problem */
  const explain = (problem) => {
    const detail = problem instanceof Error ? problem.message : String(problem);
    switch (problem?.status) {
      case FORBIDDEN:
        return fail(text('shell.refusedTitle'), text('shell.refusedRow', app.user.name), detail);
      case NOT_FOUND:
        return fail(text('shell.unknownTitle'), text('shell.unknownRow'), detail);
      default:
        return fail(text('shell.problemTitle'), text('shell.problemText'), detail);
    }
  };

  /**
   * @param {string} title
   * @param {string} words
   * @param {string} [detail]
   * @returns {OpenPage}
   */
  const fail = (title, words, detail) => {
    frame.setTitle(title);
    frame.commandBar.show([]);
    showErrorPage(frame.page, { title, text: words, detail, actionLabel: text('shell.toStart'), run: () => shell.navigate({ pagetype: '' }) });
    return { ready: 'error', refresh: () => show(shown), dispose: () => {} };
  };

  return {
    show,
    refresh: () => open?.refresh(),
    hasUnsavedChanges: () => open?.hasUnsavedChanges?.() === true,
    /** The changes of the open form are given up. */
    forgetChanges: () => {
      if (open) {
        open.hasUnsavedChanges = () => false;
      }
    },
    /** The open form, for the client API. */
    form: () => (open?.formContext ? open : null),
  };
}

/**
 * The first place that the user has.
 * @param {AppDefinition} app
 */
function startOf(app) {
  const item = app.areas[0]?.groups[0]?.items[0];
  return item ? placeOfItem(item) : { pagetype: '' };
}
