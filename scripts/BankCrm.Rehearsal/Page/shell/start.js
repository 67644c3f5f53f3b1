import { startShell } from './shell.js';

startShell(/** @type {HTMLElement} */ (document.getElementById('app')), /** @type {HTMLElement} */ (document.getElementById('rehearsal')));
