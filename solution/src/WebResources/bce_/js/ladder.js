/** The picture of a customer's tier: the tiers of the policy with their floors, where the customer stands, and what is missing to the next floor. */
(function () {
  'use strict';

  const IN_FORCE = 284700000;
  const POINTS = 284700001;
  const NO_ZONE = 284700000;

  const COLUMNS = ['bce_tierid', 'bce_code', 'bce_name', 'bce_namezh', 'bce_order', 'bce_floor', 'bce_pointsfloor', 'bce_stablefrom', '_bce_tierpolicyid_value', '_transactioncurrencyid_value'];

  /**
   * The tiers of the policies in force for the customer's kind, with one request.
   * @param {Xrm.FormContext} form
   * @returns {Promise<BankCrmLadder>}
   */
  async function read(form) {
    const core = window.BankCrm.Core;
    const kind = core.value(form, 'bce_customerkind');
    const ofKind = kind === null ? '' : ' and bce_tierpolicyid/bce_customerkind eq ' + kind;
    const query = '?$select=' + COLUMNS.join(',') + '&$expand=bce_tierpolicyid($select=bce_mode,bce_effectivefrom)&$filter=statecode eq 0 and bce_tierpolicyid/statuscode eq ' + IN_FORCE + ofKind + '&$orderby=bce_order asc';
    const answer = await core.platform().WebApi.retrieveMultipleRecords('bce_tier', query);
    return model(form, answer.entities);
  }

  /**
   * @param {Xrm.FormContext} form
   * @param {Record<string, any>[]} found
   * @returns {BankCrmLadder}
   */
  function model(form, found) {
    const core = window.BankCrm.Core;
    const tier = core.lookup(form, 'bce_tierid');
    const computed = core.lookup(form, 'bce_computedtierid');
    const rows = ofOnePolicy(found, tier);
    const isPoints = rows.length > 0 && rows[0].bce_tierpolicyid && rows[0].bce_tierpolicyid.bce_mode === POINTS;
    const zone = form.getAttribute('bce_tierzone');
    return {
      steps: rows.map((row) => ({
        name: core.nameOf(row),
        floor: isPoints ? core.text('Ladder.PointsFloor', core.number(row.bce_pointsfloor || 0)) : core.text('Ladder.Floor', amount(row.bce_floor || 0)),
        isCurrent: isRow(row, tier),
        from: row.bce_floor || 0,
        stableFrom: row.bce_stablefrom,
      })),
      tier: tier ? nameOf(found, tier) : null,
      computed: computed && tier && computed.id !== tier.id ? nameOf(found, computed) : null,
      since: core.value(form, 'bce_tiersince'),
      assets: isPoints || !isSameCurrency(form, rows) ? null : core.value(form, 'bce_aum'),
      gap: core.value(form, 'bce_tiergaptonext'),
      missed: core.value(form, 'bce_tiermissed') || 0,
      allowed: core.value(form, 'bce_tierallowedmisses'),
      zone: zone && zone.getValue() !== null && zone.getValue() !== NO_ZONE ? /** @type {any} */ (zone).getText() : null,
    };
  }

  /**
   * The tiers of the policy that decided, by the tier that the customer has; without one, of the policy that came into force last.
   * @param {Record<string, any>[]} found
   * @param {{id: string, name: string} | null} tier
   */
  function ofOnePolicy(found, tier) {
    const since = (/** @type {Record<string, any>} */ row) => (row.bce_tierpolicyid && row.bce_tierpolicyid.bce_effectivefrom) || '';
    const newest = found.slice().sort((one, other) => since(other).localeCompare(since(one)))[0];
    const chosen = found.find((row) => isRow(row, tier)) || newest;
    return chosen ? found.filter((row) => row._bce_tierpolicyid_value === chosen._bce_tierpolicyid_value) : [];
  }

  /**
   * The name of a tier in the user's language where its row has been read; a lookup says it only in the bank's.
   * @param {Record<string, any>[]} found
   * @param {{id: string, name: string}} tier
   * @returns {string}
   */
  function nameOf(found, tier) {
    const row = found.find((one) => isRow(one, tier));
    return row ? window.BankCrm.Core.nameOf(row) : tier.name;
  }

  /**
   * @param {Record<string, any>} row
   * @param {{id: string} | null} tier
   */
  function isRow(row, tier) {
    return tier !== null && row.bce_tierid === tier.id;
  }

  /**
   * Floors and assets can be set against each other only in one currency.
   * @param {Xrm.FormContext} form
   * @param {Record<string, any>[]} rows
   */
  function isSameCurrency(form, rows) {
    const own = window.BankCrm.Core.lookup(form, 'transactioncurrencyid');
    return own === null || rows.every((row) => !row._transactioncurrencyid_value || row._transactioncurrencyid_value === own.id);
  }

  /** @param {number} value */
  function amount(value) {
    return window.BankCrm.Core.number(value, Number.isInteger(value) ? 0 : 2);
  }

  /**
   * The step on which the assets stand, whatever the tier is, and how far between its floor and the next.
   * @param {BankCrmLadder} ladder
   * @returns {{step: number, share: number} | null}
   */
  function place(ladder) {
    if (ladder.assets === null || ladder.steps.length === 0) {
      return null;
    }

    const assets = ladder.assets;
    const above = ladder.steps.findIndex((step) => step.from > assets);
    const step = above === -1 ? ladder.steps.length - 1 : Math.max(0, above - 1);
    const floor = ladder.steps[step].from;
    const next = above === -1 || ladder.steps.length === 1 ? ladder.steps[step].stableFrom : ladder.steps[step + 1].from;
    return { step: step, share: next > floor ? Math.min(1, Math.max(0, (assets - floor) / (next - floor))) : 0.5 };
  }

  /**
   * @param {BankCrmLadder} ladder
   * @returns {HTMLElement[]}
   */
  function draw(ladder) {
    const core = window.BankCrm.Core;
    const visual = window.BankCrm.Visual;
    if (ladder.steps.length === 0) {
      return [visual.facts(lines(ladder)), core.make('p', { class: 'message' }, core.text('Ladder.NoPolicy'))];
    }

    const steps = core.make('ol', { class: 'steps' });
    const current = ladder.steps.findIndex((step) => step.isCurrent);
    const at = place(ladder);
    ladder.steps.forEach((step, index) => steps.append(stepElement(step, index, current, ladder.steps.length, at !== null && at.step === index ? at.share : null, ladder.assets)));
    return [visual.facts(lines(ladder)), visual.scroll(core.text('Ladder.Title'), steps)];
  }

  /**
   * @param {BankCrmLadderStep} step
   * @param {number} index
   * @param {number} current
   * @param {number} count
   * @param {number | null} share Where in the step the assets stand.
   * @param {number | null} assets
   */
  function stepElement(step, index, current, count, share, assets) {
    const core = window.BankCrm.Core;
    const element = core.make('li', { class: index === current ? 'step current' : index < current ? 'step below' : 'step above' });
    window.BankCrm.Visual.measure(element, '--rise', count > 1 ? index / (count - 1) : 1);
    if (index === current) {
      element.setAttribute('aria-current', 'true');
    }

    if (share !== null && assets !== null) {
      const mark = core.make('span', { class: 'mark' }, core.text('Ladder.Here', amount(assets)));
      window.BankCrm.Visual.measure(mark, '--at', share);
      element.append(mark);
    }

    element.append(core.make('span', { class: 'name', title: step.name }, step.name), core.make('span', { class: 'detail' }, step.floor));
    return element;
  }

  /**
   * @param {BankCrmLadder} ladder
   * @returns {string[]}
   */
  function lines(ladder) {
    const core = window.BankCrm.Core;
    if (ladder.tier === null) {
      return [core.text('Ladder.NoTier')];
    }

    const isTop = ladder.steps.length > 0 && ladder.steps[ladder.steps.length - 1].isCurrent;
    const next = ladder.gap > 0 ? core.text('Ladder.Gap', core.number(ladder.gap, 2)) : isTop ? core.text('Ladder.Top') : '';
    return [
      ladder.since ? core.text('Ladder.TierSince', ladder.tier, core.day(ladder.since)) : ladder.tier,
      ladder.computed === null ? '' : core.text('Ladder.Computed', ladder.computed),
      next,
      ladder.missed > 0 ? core.text('Ladder.Watch', ladder.missed, ladder.allowed || '?') : core.text('Ladder.NoWatch'),
      ladder.zone === null ? '' : core.text('Ladder.Zone', ladder.zone),
    ];
  }

  window.BankCrm = window.BankCrm || /** @type {any} */ ({});
  window.BankCrm.Ladder = { read, model, place, draw };
  window.BankCrm.Visual.start({ title: 'Ladder.Title', read: read, draw: draw });
}());
