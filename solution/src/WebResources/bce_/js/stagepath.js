/** The picture of a customer's lifecycle: the stages in the order in which customers pass them, the current one, and the moves seen. */
(function () {
  'use strict';

  const IN_FORCE = 284700000;

  const STAGE = ['bce_lifecyclestageid', 'bce_code', 'bce_name', 'bce_namezh', 'bce_order', 'bce_isended', '_bce_lifecyclepolicyid_value'];
  const MOVE = ['bce_enteredon', 'bce_previoussince', 'bce_daysinprevious', '_bce_fromstageid_value'];

  /**
   * The stages of the policies for the customer's kind, with the transitions that put them in order and the customer's moves into each: one request.
   * Retired versions are read as well, because earlier moves point to their stages.
   * @param {Xrm.FormContext} form
   * @returns {Promise<BankCrmPath>}
   */
  async function read(form) {
    const core = window.BankCrm.Core;
    const kind = core.value(form, 'bce_customerkind');
    const customer = form.data.entity.getEntityName() === 'account' ? '_bce_accountid_value' : '_bce_contactid_value';
    const id = core.plainId(form.data.entity.getId());
    const expand = [
      'bce_lifecyclepolicyid($select=statuscode,bce_effectivefrom)',
      'bce_lifecyclestage_stagetransition_fromstage($select=_bce_tostageid_value,bce_isconversion;$filter=statecode eq 0)',
      'bce_lifecyclestage_stagemove_stage($select=' + MOVE.join(',') + ';$filter=' + customer + ' eq ' + id + ' and statecode eq 0)',
    ];
    const ofKind = kind === null ? '' : '&$filter=bce_lifecyclepolicyid/bce_customerkind eq ' + kind;
    const answer = await core.platform().WebApi.retrieveMultipleRecords('bce_lifecyclestage', '?$select=' + STAGE.join(',') + '&$expand=' + expand.join(',') + ofKind + '&$orderby=bce_order asc');
    return model(form, answer.entities);
  }

  /**
   * @param {Xrm.FormContext} form
   * @param {Record<string, any>[]} found
   * @returns {BankCrmPath}
   */
  function model(form, found) {
    const core = window.BankCrm.Core;
    const stage = core.lookup(form, 'bce_lifecyclestageid');
    const current = found.find((row) => stage !== null && row.bce_lifecyclestageid === stage.id);
    const seen = seenByCode(found);
    return {
      stages: inOrder(ofOnePolicy(found, current)).map((row) => ({
        name: core.nameOf(row),
        isCurrent: current !== undefined && row.bce_code === current.bce_code,
        seen: seen.get(row.bce_code) || { times: 0, last: null, days: 0 },
      })),
      stage: stage && current ? core.nameOf(current) : stage ? stage.name : null,
      since: core.value(form, 'bce_stagesince'),
      heldUntil: core.value(form, 'bce_stageholduntil'),
      moves: found.reduce((sum, row) => sum + moves(row).length, 0),
    };
  }

  /**
   * @param {Record<string, any>} row
   * @returns {Record<string, any>[]}
   */
  function moves(row) {
    return row.bce_lifecyclestage_stagemove_stage || [];
  }

  /**
   * How often, when last and how long in all the customer was in a stage, over all versions of the policy.
   * @param {Record<string, any>[]} found
   * @returns {Map<string, {times: number, last: string | null, days: number}>}
   */
  function seenByCode(found) {
    /** @type {Map<string, {times: number, last: string | null, days: number}>} */
    const seen = new Map();
    /** @param {string} code */
    const of = (code) => {
      const one = seen.get(code) || { times: 0, last: null, days: 0 };
      seen.set(code, one);
      return one;
    };
    const codes = new Map(found.map((row) => [row.bce_lifecyclestageid, row.bce_code]));
    found.forEach((row) => moves(row).forEach((move) => {
      const into = of(row.bce_code);
      into.times += 1;
      into.last = into.last === null || into.last < move.bce_enteredon ? move.bce_enteredon : into.last;
      if (codes.has(move._bce_fromstageid_value)) {
        of(codes.get(move._bce_fromstageid_value)).days += move.bce_daysinprevious || 0;
      }
    }));
    return seen;
  }

  /**
   * The stages of the policy in force, preferably of the version that placed the customer.
   * @param {Record<string, any>[]} found
   * @param {Record<string, any> | undefined} current
   */
  function ofOnePolicy(found, current) {
    const inForce = found.filter((row) => row.bce_lifecyclepolicyid && row.bce_lifecyclepolicyid.statuscode === IN_FORCE);
    const since = (/** @type {Record<string, any>} */ row) => row.bce_lifecyclepolicyid.bce_effectivefrom || '';
    const newest = inForce.slice().sort((one, other) => since(other).localeCompare(since(one)))[0];
    const chosen = inForce.find((row) => row === current) || newest || current;
    return chosen ? found.filter((row) => row._bce_lifecyclepolicyid_value === chosen._bce_lifecyclepolicyid_value) : [];
  }

  /**
   * The policy's own order is the one in which the engine tries the stages, the worst first. Customers pass them in another: from the stage that only a first
   * placement leads to along the conversions, then downwards, and what leads out of an end stands behind it.
   * @param {Record<string, any>[]} rows
   * @returns {Record<string, any>[]}
   */
  function inOrder(rows) {
    const byId = new Map(rows.map((row) => [row.bce_lifecyclestageid, row]));
    /** @type {Map<string, Record<string, any>[]>} */
    const sources = new Map();
    rows.forEach((row) => transitions(row).forEach((one) => sources.set(one._bce_tostageid_value, (sources.get(one._bce_tostageid_value) || []).concat(row))));
    const start = rows.find((row) => !sources.has(row.bce_lifecyclestageid));
    /** @type {Record<string, any>[]} */
    const ordered = start ? [start] : [];
    for (let place = 0; place < ordered.length; place += 1) {
      transitions(ordered[place]).filter((one) => one.bce_isconversion).forEach((one) => {
        const next = byId.get(one._bce_tostageid_value);
        if (next && !ordered.includes(next)) {
          ordered.push(next);
        }
      });
    }

    const conversions = ordered.slice().sort((one, other) => one.bce_order - other.bce_order);
    const rest = rows.filter((row) => !ordered.includes(row)).sort((one, other) => other.bce_order - one.bce_order);
    const afterTheEnd = rest.filter((row) => (sources.get(row.bce_lifecyclestageid) || []).length > 0 && (sources.get(row.bce_lifecyclestageid) || []).every((source) => source.bce_isended));
    return conversions.concat(rest.filter((row) => !afterTheEnd.includes(row)), afterTheEnd);
  }

  /**
   * @param {Record<string, any>} row
   * @returns {Record<string, any>[]}
   */
  function transitions(row) {
    return row.bce_lifecyclestage_stagetransition_fromstage || [];
  }

  /**
   * @param {BankCrmPath} path
   * @param {Date} now
   * @returns {HTMLElement[]}
   */
  function draw(path, now) {
    const core = window.BankCrm.Core;
    const visual = window.BankCrm.Visual;
    if (path.stages.length === 0) {
      return [visual.facts(lines(path, now)), core.make('p', { class: 'message' }, core.text('Path.NoPolicy'))];
    }

    const list = core.make('ol', { class: 'path' });
    path.stages.forEach((stage) => {
      const element = core.make('li', { class: stage.isCurrent ? 'stage current' : stage.seen.times > 0 || stage.seen.days > 0 ? 'stage seen' : 'stage' });
      if (stage.isCurrent) {
        element.setAttribute('aria-current', 'step');
      }

      element.append(core.make('span', { class: 'name', title: stage.name }, stage.name));
      details(path, stage).forEach((detail) => element.append(core.make('span', { class: 'detail' }, detail)));
      list.append(element);
    });
    return [visual.facts(lines(path, now)), visual.scroll(core.text('Path.Title'), list)];
  }

  /**
   * @param {BankCrmPath} path
   * @param {BankCrmStage} stage
   * @returns {string[]}
   */
  function details(path, stage) {
    const core = window.BankCrm.Core;
    const now = stage.isCurrent ? [path.since ? core.text('Path.Current', core.day(path.since)) : core.text('Path.CurrentPlain')] : [];
    const last = window.BankCrm.Visual.dayOf(stage.seen.last);
    const isOnlyNow = stage.isCurrent && stage.seen.times <= 1;
    const seen = last && !isOnlyNow ? [core.text('Path.Seen', stage.seen.times, core.day(last))] : [];
    const never = stage.isCurrent || last || stage.seen.days > 0 ? [] : [core.text('Path.Never')];
    return now.concat(seen, never, stage.seen.days > 0 ? [core.text('Path.SeenDays', core.number(stage.seen.days))] : []);
  }

  /**
   * @param {BankCrmPath} path
   * @param {Date} now
   * @returns {string[]}
   */
  function lines(path, now) {
    const core = window.BankCrm.Core;
    if (path.stage === null) {
      return [core.text('Path.NoStage')];
    }

    return [
      path.since ? core.text('Path.Now', path.stage, core.day(path.since), core.number(window.BankCrm.Visual.daysBetween(path.since, now))) : core.text('Path.NowPlain', path.stage),
      path.heldUntil && path.heldUntil.getTime() > now.getTime() ? core.text('Path.Held', core.day(path.heldUntil)) : '',
      core.text('Path.Moves', core.number(path.moves)),
    ];
  }

  window.BankCrm = window.BankCrm || /** @type {any} */ ({});
  window.BankCrm.StagePath = { read, model, inOrder, draw };
  window.BankCrm.Visual.start({ title: 'Path.Title', read: read, draw: draw });
}());
