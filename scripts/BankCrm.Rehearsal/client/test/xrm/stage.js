// A small table with a form, and a page that notes what is asked of it.

import { FormState } from '../../../Page/xrm/form-state.js';
import { runLoadHandlers } from '../../../Page/forms/load.js';

export const ROW = '99999999-9999-9999-9999-999999999999';
export const CONTACT = '11111111-1111-1111-1111-111111111111';
export const ACCOUNT = '22222222-2222-2222-2222-222222222222';
const FORMATTED = '@OData.Community.Display.V1.FormattedValue';
const TABLE_OF = '@Microsoft.Dynamics.CRM.lookuplogicalname';

/** A column, plain unless said otherwise. */
export function column(name, type, more = {}) {
  return {
    name, schemaName: name, type, label: name, description: null, requirement: 'none', maxLength: null, min: null, max: null, precision: null, format: null, dateBehavior: null,
    options: null, targets: null, navigation: null, isSecured: false, canRead: true, canCreate: true, canUpdate: true, ...more,
  };
}

const COLUMNS = [
  column('caseid', 'uniqueidentifier'),
  column('title', 'string', { maxLength: 10, requirement: 'required' }),
  column('notes', 'memo', { maxLength: 100 }),
  column('count', 'integer', { min: 0, max: 5 }),
  column('amount', 'money', { precision: 2, min: 0, max: 1000 }),
  column('isopen', 'boolean', { options: [{ value: 1, label: 'Open', state: null }, { value: 0, label: 'Shut', state: null }] }),
  column('day', 'datetime', { dateBehavior: 'DateOnly', format: 'date' }),
  column('moment', 'datetime', { dateBehavior: 'UserLocal', format: 'datetime' }),
  column('kind', 'optionset', { options: [{ value: 1, label: 'One', state: null }, { value: 2, label: 'Two', state: null }] }),
  column('kinds', 'multiselectoptionset', { options: [{ value: 1, label: 'One', state: null }, { value: 2, label: 'Two', state: null }] }),
  column('customerid', 'customer', { targets: ['account', 'contact'], navigation: { account: 'customerid_account', contact: 'customerid_contact' } }),
  column('secret', 'string', { isSecured: true, canRead: false, canUpdate: false }),
  column('statecode', 'state', { options: [{ value: 0, label: 'Active', state: null }, { value: 1, label: 'Inactive', state: null }] }),
];

function cell(name, more = {}) {
  return { id: name, label: name, showLabel: true, visible: true, colspan: 1, rowspan: 1, control: { id: name, kind: 'field', column: name, disabled: false, classId: null, parameters: {}, forms: null, webResource: null, ...more } };
}

export const GRID = cell('grid', { kind: 'subgrid', column: null, parameters: { TargetEntityType: 'line', RelationshipName: 'case_lines', ViewId: `{${ROW}}`, RecordsPerPage: '4' } });

const section = (name, cells) => ({ name, id: name, label: name, showLabel: true, visible: true, columns: 1, rows: cells.map((one) => [one]) });
const tab = (name, sections) => ({ name, id: name, label: name, showLabel: true, expanded: true, visible: true, columns: [{ width: '100%', sections }] });

export const FORM = {
  id: '33333333-3333-3333-3333-333333333333', type: 'main', name: 'Case', description: null, libraries: [], events: [],
  header: [cell('kind'), cell('header_isopen', { column: 'isopen' })],
  tabs: [
    tab('first', [section('who', [cell('title'), cell('customerid'), cell('secret'), cell('title')])]),
    tab('second', [section('what', ['notes', 'count', 'amount', 'day', 'moment', 'kinds'].map((name) => cell(name))), section('rows', [GRID])]),
  ],
};

export const TABLE = {
  logicalName: 'case', schemaName: 'case', setName: 'cases', label: 'Case', collectionLabel: 'Cases', primaryId: 'caseid', primaryName: 'title', ownership: 'UserOwned',
  privileges: ['Create', 'Read', 'Write', 'Delete'], columns: Object.fromEntries(COLUMNS.map((one) => [one.name, one])),
  relationships: [{ name: 'case_lines', referencing: 'line', column: 'caseid' }], forms: [FORM], views: [], charts: [], commands: [],
};

export const STORED = {
  '@odata.etag': 'W/"7"', caseid: ROW, title: 'Card', notes: null, count: 3, amount: 12.5, isopen: true, day: '2026-06-30', moment: '2026-06-30T10:20:00Z', kind: 1, kinds: '1,2', statecode: 0,
  _customerid_value: CONTACT, [`_customerid_value${FORMATTED}`]: 'Wang Fang', [`_customerid_value${TABLE_OF}`]: 'contact',
};

/** A page whose server answers with the row, or refuses with an error. */
export function page({ row = STORED, refusal = null, language = 1033 } = {}) {
  const asked = { reads: [], creates: [], updates: [], errors: [], commands: 0, navigated: [] };
  const table = (logicalName, setName) => ({ setName, schemaName: logicalName, label: logicalName, collectionLabel: setName, primaryId: `${logicalName}id`, primaryName: 'name', privileges: ['Read', 'Create'] });
  const refuse = () => {
    if (refusal) {
      throw refusal;
    }
  };
  const shell = {
    language,
    app: {
      app: { name: 'App', uniqueName: 'app' },
      user: { id: CONTACT, name: 'Li Na', language, businessUnit: 'Bank', roles: ['Handler'] },
      tables: { case: { ...table('case', 'cases'), primaryId: 'caseid' }, contact: table('contact', 'contacts'), account: table('account', 'accounts'), line: table('line', 'lines') },
    },
    text: (key, ...values) => [key, ...values].join('|'),
    definitions: { table: async () => TABLE },
    dialogs: { errorOf: async (error) => asked.errors.push(error.message), error: async (error) => asked.errors.push(error.message) },
    navigate: (place) => asked.navigated.push(place),
    setTitle: () => {},
    api: {
      retrieve: async (set, id, query) => { asked.reads.push({ set, id, query }); return row; },
      create: async (set, made) => { asked.creates.push({ set, row: made }); refuse(); return { id: ROW, row: null }; },
      update: async (set, id, changed, options) => { asked.updates.push({ set, id, row: changed, etag: options.etag }); refuse(); return null; },
      send: async (method, path, body) => { asked.sent = { method, path, body }; return new Response('{}'); },
      list: async (path, options) => { asked.list = { path, options }; return { rows: [{ a: 1 }], count: null, nextLink: 'https://x/next' }; },
    },
  };
  return { shell, asked };
}

/** The form of a stored row, or of a new one. */
export function form({ id = ROW, row = STORED, refusal = null, table = TABLE } = {}) {
  const { shell, asked } = page({ row, refusal });
  const state = new FormState({ shell, table, form: FORM, id });
  if (id !== null) {
    state.load(row);
  }

  Object.assign(state.view, { focusControl: (control) => { asked.focused = control.name; }, created: async () => { asked.created = true; }, close: (how) => { asked.closed = how; }, refreshCommands: () => { asked.commands += 1; } });
  return { state, context: state.api, asked, shell };
}

/** Calls the handlers of OnLoad as a page does. */
export const loadHandlers = runLoadHandlers;
