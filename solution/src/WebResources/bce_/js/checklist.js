/** The picture of a complaint's recovery: the actions by kind of justice, with what is done, open, late or waived. */
(function () {
  'use strict';

  const OPEN = 1;
  const DONE = 2;
  const FORMATTED = '@OData.Community.Display.V1.FormattedValue';

  /** Interactional actions matter most in retail banking and come first. */
  const KINDS = [284700002, 284700001, 284700000];

  /** Signs that tell the states apart without colour. */
  const SIGNS = { done: '✓', waived: '–', late: '!', open: '○' };

  const COLUMNS = ['bce_recoveryactionid', 'bce_name', 'bce_justicekind', 'bce_actionkind', 'bce_dueon', 'bce_doneon', 'bce_waiverreason', 'statuscode', 'bce_sequence'];

  /**
   * The actions of the complaint, with one request.
   * @param {Xrm.FormContext} form
   * @returns {Promise<BankCrmAction[]>}
   */
  async function read(form) {
    const core = window.BankCrm.Core;
    const query = '?$select=' + COLUMNS.join(',') + '&$filter=_bce_complaintid_value eq ' + core.plainId(form.data.entity.getId()) + '&$orderby=bce_sequence asc,bce_dueon asc';
    const answer = await core.platform().WebApi.retrieveMultipleRecords('bce_recoveryaction', query);
    return answer.entities.map(action);
  }

  /**
   * @param {Record<string, any>} row
   * @returns {BankCrmAction}
   */
  function action(row) {
    /** @param {string} column */
    const instant = (column) => (row[column] ? new Date(row[column]) : null);
    return {
      id: row.bce_recoveryactionid,
      name: row.bce_name || row['bce_actionkind' + FORMATTED] || '–',
      kind: row.bce_justicekind,
      status: row.statuscode,
      dueOn: instant('bce_dueon'),
      doneOn: instant('bce_doneon'),
      waiver: row.bce_waiverreason || '',
    };
  }

  /**
   * @param {BankCrmAction} one
   * @param {Date} now
   * @returns {'done' | 'waived' | 'late' | 'open'}
   */
  function standing(one, now) {
    if (one.status !== OPEN) {
      return one.status === DONE ? 'done' : 'waived';
    }

    return one.dueOn !== null && one.dueOn.getTime() < now.getTime() ? 'late' : 'open';
  }

  /**
   * @param {BankCrmAction[]} actions
   * @param {Date} now
   * @returns {HTMLElement[]}
   */
  function draw(actions, now) {
    const core = window.BankCrm.Core;
    const visual = window.BankCrm.Visual;
    if (actions.length === 0) {
      return [core.make('p', { class: 'message' }, core.text('Checklist.None'))];
    }

    const late = actions.filter((one) => standing(one, now) === 'late').length;
    const open = actions.filter((one) => one.status === OPEN).length;
    const kinds = core.make('div', { class: 'kinds' });
    KINDS.forEach((kind) => kinds.append(kindElement(kind, actions.filter((one) => one.kind === kind), now)));
    return [visual.facts([core.text('Checklist.Settled', actions.length - open, actions.length, open, late)]), visual.scroll(core.text('Checklist.Title'), kinds)];
  }

  /**
   * @param {number} kind
   * @param {BankCrmAction[]} actions
   * @param {Date} now
   */
  function kindElement(kind, actions, now) {
    const core = window.BankCrm.Core;
    const box = core.make('section', { class: 'kind', 'aria-labelledby': 'kind_' + kind });
    const settled = actions.filter((one) => one.status !== OPEN).length;
    box.append(core.make('h2', { id: 'kind_' + kind }, core.text('Checklist.KindOf', core.text('Justice.' + kind), settled, actions.length)));
    if (actions.length === 0) {
      box.append(core.make('p', { class: 'none' }, core.text('Checklist.NoneOfKind')));
      return box;
    }

    const list = core.make('ul');
    actions.forEach((one) => list.append(actionElement(one, now)));
    box.append(list);
    return box;
  }

  /**
   * @param {BankCrmAction} one
   * @param {Date} now
   */
  function actionElement(one, now) {
    const core = window.BankCrm.Core;
    const state = standing(one, now);
    const element = core.make('li', { class: 'action ' + state });
    const name = core.make('button', { type: 'button', class: 'name', title: one.name }, one.name);
    name.addEventListener('click', () => core.platform().Navigation.openForm({ entityName: 'bce_recoveryaction', entityId: one.id }));
    element.append(core.make('span', { class: 'sign', 'aria-hidden': 'true' }, SIGNS[state]), name, core.make('span', { class: 'detail' }, detail(one, state)));
    return element;
  }

  /**
   * @param {BankCrmAction} one
   * @param {'done' | 'waived' | 'late' | 'open'} state
   * @returns {string}
   */
  function detail(one, state) {
    const core = window.BankCrm.Core;
    if (state === 'waived') {
      return core.text('Checklist.Waived', one.waiver || '–');
    }

    if (state === 'done') {
      return one.doneOn === null ? core.text('Checklist.DonePlain') : core.text('Checklist.Done', core.moment(one.doneOn));
    }

    const due = one.dueOn === null ? '' : core.moment(one.dueOn, true);
    return due === '' ? core.text('Checklist.OpenPlain') : core.text(state === 'late' ? 'Checklist.Late' : 'Checklist.Open', due);
  }

  window.BankCrm = window.BankCrm || /** @type {any} */ ({});
  window.BankCrm.Checklist = { read, action, standing, draw };
  window.BankCrm.Visual.start({ title: 'Checklist.Title', read: read, draw: draw });
}());
