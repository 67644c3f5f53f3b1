'use strict';
// A stage for the web resources: the texts as shipped, a form of given columns, and a client API that notes what it was asked.

const fs = require('node:fs');
const path = require('node:path');
const vm = require('node:vm');
const { JSDOM } = require('jsdom');

const SOURCE = path.join(__dirname, '..', '..', 'src');
const RESOURCES = path.join(SOURCE, 'WebResources', 'bce_');
const USER = '11111111-1111-1111-1111-111111111111';
const ROW = '99999999-9999-9999-9999-999999999999';

/** The texts of a language, by key. */
function texts(language) {
  const xml = fs.readFileSync(path.join(RESOURCES, 'strings', `client.${language}.resx`), 'utf8');
  const found = {};
  for (const [, key, value] of xml.matchAll(/<data name="([^"]+)"[^>]*>\s*<value>([^<]*)<\/value>/g)) {
    found[key] = value.replace(/&lt;/g, '<').replace(/&amp;/g, '&');
  }

  return found;
}

/** A client API. Answers are by table (rows) and by custom API (outputs, or an Error). */
function platform({ language = 1033, rows = {}, answers = {}, confirmed = true } = {}) {
  const said = texts(language);
  const asked = { requests: [], actions: [], queries: [], alerts: [], errors: [], dialogs: [], forms: [], progress: 0, shownProgress: 0 };
  const xrm = {
    Utility: {
      getGlobalContext: () => ({ userSettings: { languageId: language, userId: `{${USER.toUpperCase()}}`, userName: 'Li Hua', getTimeZoneOffsetMinutes: () => 480 } }),
      getResourceString: (name, key) => (name === 'bce_/strings/client' ? said[key] || null : null),
      showProgressIndicator: () => { asked.progress += 1; asked.shownProgress += 1; },
      closeProgressIndicator: () => { asked.progress = 0; },
      lookupObjects: async () => [{ id: '{22222222-2222-2222-2222-222222222222}', name: 'Wang Fang', entityType: 'systemuser' }],
    },
    Navigation: {
      openAlertDialog: async (alert) => { asked.alerts.push(alert.text); },
      openErrorDialog: async (error) => { asked.errors.push(error.message); },
      openConfirmDialog: async () => ({ confirmed }),
      openForm: async (options) => { asked.forms.push(options); },
      navigateTo: async (page, options) => { asked.dialogs.push({ page, options, data: JSON.parse(page.data) }); },
    },
    WebApi: {
      retrieveMultipleRecords: async (table, query) => {
        asked.requests.push(table);
        asked.queries.push(query);
        const answer = rows[table] || [];
        if (answer instanceof Error) {
          throw answer;
        }

        return { entities: answer };
      },
      online: {
        execute: async (request) => {
          const { operationName, parameterTypes } = request.getMetadata();
          const { getMetadata, ...values } = request;
          asked.requests.push(operationName);
          asked.actions.push({ name: operationName, values, types: parameterTypes, kind: getMetadata().operationType });
          const answer = answers[operationName];
          if (answer instanceof Error) {
            throw answer;
          }

          return answer === undefined ? { status: 204, json: async () => { throw new Error('no content'); } } : { status: 200, json: async () => answer };
        },
      },
    },
  };
  return { xrm, asked };
}

/** A tab that is open or not, and that tells its handlers when it is opened. */
function tab(isOpen) {
  const handlers = [];
  let state = isOpen ? 'expanded' : 'collapsed';
  return {
    getDisplayState: () => state,
    addTabStateChange: (handler) => handlers.push(handler),
    turn: (other) => { state = other; return Promise.all(handlers.map((handler) => handler())); },
  };
}

/** A web resource control that notes what its page is handed. */
function picture() {
  const handed = [];
  const page = { setClientApiContext: (xrm, context, given) => { handed.push({ xrm, context, given }); } };
  const control = { isVisible: true, setVisible: (isVisible) => { control.isVisible = isVisible; }, getContentWindow: async () => page };
  return { control, handed };
}

/** A form of the columns given; a lookup is written as { id, name, table }. Labels are what choices say; tabs and pictures stand on it by their names. */
function form(table, columns, { type = 2, dirty = false, saves = true, labels = {}, tabs = {}, pictures = {} } = {}) {
  const values = {};
  for (const [name, value] of Object.entries(columns)) {
    values[name] = value && value.table ? [{ id: value.id, name: value.name, entityType: value.table }] : value;
  }

  const notes = new Map();
  const columnNotes = new Map();
  const levels = {};
  const log = { saved: 0, refreshed: 0 };
  const context = {
    data: {
      entity: { getId: () => `{${ROW.toUpperCase()}}`, getEntityName: () => table, getIsDirty: () => dirty },
      save: async () => { log.saved += 1; if (!saves) { throw new Error('refused'); } },
      refresh: async () => { log.refreshed += 1; },
    },
    ui: {
      getFormType: () => type,
      setFormNotification: (text, level, id) => { notes.set(id, { text, level }); return true; },
      clearFormNotification: (id) => notes.delete(id),
      tabs: { get: (name) => tabs[name] || null },
    },
    getAttribute: (name) => (name in values ? { getValue: () => values[name], setValue: (value) => { values[name] = value; }, getText: () => labels[name] || '', setRequiredLevel: (level) => { levels[name] = level; } } : null),
    getControl: (name) => (name in pictures ? pictures[name].control : name in values ? { setNotification: (text, id) => { columnNotes.set(name, { text, id }); return true; }, clearNotification: () => columnNotes.delete(name) } : null),
  };
  return { context, notes, columnNotes, levels, log, values };
}

/** Loads scripts in their order into a window of their own. */
function load(scripts, xrm, more = {}) {
  const timers = [];
  const window = { Xrm: xrm, setInterval: (tick) => timers.push(tick), clearInterval: () => {}, ...more };
  window.window = window;
  vm.createContext(Object.assign(window, { Intl, Date, Map, JSON, Promise }));
  for (const script of scripts) {
    vm.runInContext(fs.readFileSync(path.join(RESOURCES, 'js', script), 'utf8'), window, { filename: script });
  }

  return { BankCrm: window.BankCrm, timers };
}

/** What a form hands its handlers. */
const event = (context) => ({ getFormContext: () => context });

const settle = () => new Promise((resolve) => { setTimeout(resolve, 20); });

/** Opens a page of ours with its scripts in the order in which it names them, as a browser would. */
function openPage(page, { address = '', prepare = () => {} } = {}) {
  const file = path.join(RESOURCES, page);
  const html = fs.readFileSync(file, 'utf8');
  const scripts = [...html.matchAll(/<script src="([^"]+)"/g)].map(([, source]) => path.join(path.dirname(file), source));
  const { window } = new JSDOM(html.replace(/<script[^>]*><\/script>|<link[^>]*>/g, ''), { url: `https://bank.example/WebResources/bce_/${page}${address}`, runScripts: 'outside-only' });
  prepare(window);
  for (const script of scripts) {
    window.eval(fs.readFileSync(script, 'utf8'));
  }

  return window;
}

module.exports = { SOURCE, RESOURCES, USER, ROW, texts, platform, form, tab, picture, load, event, settle, openPage };
