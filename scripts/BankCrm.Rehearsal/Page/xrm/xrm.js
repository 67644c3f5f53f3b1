/** Xrm: the client API of the platform as scripts of the solution know it. What is out of use there (Xrm.Page and its kind) is absent. */

import { appApi } from './app.js';
import { encodingApi } from './encoding.js';
import { navigation } from './navigation.js';
import { allRefused, refused, refusedLater } from './refusal.js';
import { utility } from './utility.js';
import { webApi } from './webapi.js';

/**
 * @param {PageShell} shell
 * @param {(() => any) | null} [currentForm] The form that is open, as openRecord has given it; null when none is.
 * @returns {any}
 */
export function createXrm(shell, currentForm) {
  const stateOf = () => {
    const form = typeof currentForm === 'function' ? currentForm() : null;
    return form && form.state ? form.state : null;
  };
  return {
    App: appApi(shell),
    Device: allRefused('Xrm.Device', ['captureAudio', 'captureImage', 'captureVideo', 'getBarcodeValue', 'getCurrentPosition', 'pickFile'], 'it uses no camera, microphone, place or files of the machine', refusedLater),
    Encoding: encodingApi,
    Navigation: navigation(shell),
    Panel: { loadPanel: refused('Xrm.Panel.loadPanel', 'it shows nothing from outside') },
    Utility: utility(shell, stateOf),
    WebApi: webApi(shell),
  };
}
