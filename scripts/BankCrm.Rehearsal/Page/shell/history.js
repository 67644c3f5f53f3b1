/** The browser's history of the app's places. A page with unsaved changes is not left before the user has agreed. */

import { addressOf, placeOf } from './address.js';

/**
 * @param {object} options
 * @param {(place: import('./address.js').Place) => Promise<void>} options.show
 * @param {() => boolean} options.hasUnsavedChanges
 * @param {() => Promise<boolean>} options.agrees Asks the user whether to leave.
 */
export function createHistory({ show, hasUnsavedChanges, agrees }) {
  let index = typeof history.state?.index === 'number' ? history.state.index : 0;
  let ignores = 0;

  const mayLeave = async () => !hasUnsavedChanges() || agrees();

  window.addEventListener('popstate', async (event) => {
    if (ignores > 0) {
      ignores -= 1;
      return;
    }

    const to = typeof event.state?.index === 'number' ? event.state.index : 0;
    if (hasUnsavedChanges()) {
      // The address has changed already: it goes back to where the page is until the user has agreed.
      const steps = to - index;
      ignores += 1;
      history.go(-steps);
      if (await agrees()) {
        ignores += 1;
        index = to;
        history.go(steps);
        await new Promise((resolve) => window.addEventListener('popstate', resolve, { once: true }));
        await show(here());
      }

      return;
    }

    index = to;
    await show(here());
  });
  window.addEventListener('beforeunload', (event) => {
    if (hasUnsavedChanges()) {
      event.preventDefault();
    }
  });

  return {
    here,
    mayLeave,
    /**
     * Goes to a place; false when the user stays.
     * @param {import('./address.js').Place} place
     * @param {{ replaces?: boolean }} [options]
     */
    async go(place, { replaces = false } = {}) {
      if (!await mayLeave()) {
        return false;
      }

      index += replaces ? 0 : 1;
      history[replaces ? 'replaceState' : 'pushState']({ index, defaults: place.defaults ?? null }, '', addressOf(place));
      await show(here());
      return true;
    },
  };
}

/** The place of the window's address, with the values that a new row was opened with. */
function here() {
  const place = placeOf(window.location);
  return history.state?.defaults ? { ...place, defaults: history.state.defaults } : place;
}
