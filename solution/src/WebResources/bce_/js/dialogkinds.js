/** The dialogs of the add-on's commands: what each asks, what it hints at, and what it calls. */
(function () {
  'use strict';

  const IN_FORCE = 284700000;
  const AWARD_KINDS = 5;
  const MOST_MOVERS = 50;

  /** The state of an award that bce_DecideAward answers while the award climbs to the next level. */
  const REQUESTED = 'Requested';

  /**
   * @param {string} name
   * @param {BankCrmField['kind']} kind
   * @param {Partial<BankCrmField>} [more]
   * @returns {BankCrmField}
   */
  function field(name, kind, more) {
    return Object.assign({ name: name, kind: kind, label: window.BankCrm.Core.text('Field.' + name), isRequired: true, options: [] }, more || {});
  }

  /**
   * @param {string} table
   * @param {string} query
   * @returns {Promise<Record<string, any>[]>}
   */
  async function rows(table, query) {
    const answer = await window.BankCrm.Core.platform().WebApi.retrieveMultipleRecords(table, query);
    return answer.entities;
  }

  /**
   * Tiers or stages of the policy in force for the customer's kind, in order; each once, from the newest version.
   * @param {string} table
   * @param {string} policy
   * @param {number | null} customerKind
   * @returns {Promise<BankCrmOption[]>}
   */
  async function stepsOfPolicy(table, policy, customerKind) {
    const core = window.BankCrm.Core;
    const kind = customerKind === null || customerKind === undefined ? '' : ' and ' + policy + '/bce_customerkind eq ' + customerKind;
    const found = await rows(table, '?$select=bce_code,bce_name,bce_namezh,bce_order&$filter=statecode eq 0 and ' + policy + '/statuscode eq ' + IN_FORCE + kind + '&$orderby=bce_order asc');
    /** @type {Map<string, BankCrmOption>} */
    const byCode = new Map();
    found.forEach((one) => byCode.set(one.bce_code, { value: one.bce_code, label: core.nameOf(one) }));
    return Array.from(byCode.values());
  }

  /** @param {Record<string, any>} facts */
  function customer(facts) {
    return window.BankCrm.Core.row(facts.table, facts.id);
  }

  /**
   * @param {string} key
   * @param {string} value
   * @returns {BankCrmLine}
   */
  function line(key, value) {
    return { name: window.BankCrm.Core.text(key), value: value };
  }

  /** @type {Record<string, (facts: Record<string, any>) => BankCrmDialog>} */
  const KINDS = {
    explain: (facts) => ({
      fields: [],
      isReport: true,
      submit: async () => {
        const core = window.BankCrm.Core;
        const result = await core.call('bce_EvaluateCustomer', { Customer: customer(facts), Commit: false });
        const money = (/** @type {string} */ name) => core.number(Number(result[name] || 0), 2);
        return {
          message: result.Explanation || '',
          lines: [
            line('Result.Tier', result.TierCode || ''),
            line('Result.ComputedTier', result.ComputedTierCode || ''),
            line('Result.Decision', result.TierDecision || ''),
            line('Result.Stage', result.StageCode || ''),
            line('Result.ValueClass', result.ValueClass || ''),
            line('Result.Values', core.text('Result.ThreeValues', money('ExplicitValue'), money('PotentialValue'), money('GrowthValue'))),
            line('Result.Churn', core.text('Result.ChurnOf', result.ChurnBand || '', core.number(Number(result.ChurnScore || 0), 1), result.ChurnReasons || '')),
          ],
        };
      },
    }),
    override: (facts) => ({
      intro: 'Override.Intro',
      fields: [field('TierCode', 'choice'), field('EndsOn', 'day'), field('Approver', 'person'), field('OverrideReason', 'memo')],
      load: async (fields) => {
        fields[0].options = await stepsOfPolicy('bce_tier', 'bce_tierpolicyid', facts.customerKind);
      },
      check: (values) => {
        const core = window.BankCrm.Core;
        const today = new Date();
        if (values.EndsOn && new Date(values.EndsOn).getTime() < today.getTime()) {
          return core.text('Override.EndsTooEarly');
        }

        const user = core.plainId(core.platform().Utility.getGlobalContext().userSettings.userId);
        return values.Approver && values.Approver.id === user ? core.text('Override.OwnApproval') : null;
      },
      submit: async (values) => {
        const core = window.BankCrm.Core;
        const result = await core.call('bce_GrantTierOverride', {
          Customer: customer(facts),
          TierCode: values.TierCode,
          EndsOn: new Date(values.EndsOn),
          Reason: values.OverrideReason,
          Approver: values.Approver,
        });
        return { message: core.text('Override.Done', result.TierCode || values.TierCode) };
      },
    }),
    stage: (facts) => ({
      intro: 'Stage.Intro',
      fields: [field('StageCode', 'choice'), field('StageReason', 'memo')],
      load: async (fields) => {
        fields[0].options = await stepsOfPolicy('bce_lifecyclestage', 'bce_lifecyclepolicyid', facts.customerKind);
      },
      submit: async (values) => {
        const core = window.BankCrm.Core;
        const result = await core.call('bce_MoveLifecycleStage', { Customer: customer(facts), StageCode: values.StageCode, Reason: values.StageReason });
        return { message: core.text('Stage.Done', result.StageCode || values.StageCode, result.HoldUntil ? core.moment(new Date(result.HoldUntil)) : '–') };
      },
    }),
    simulate: (facts) => ({
      intro: 'Simulate.Intro',
      fields: [field('Manager', 'person', { isRequired: false, start: { id: facts.manager, table: 'systemuser', name: facts.managerName } }), field('AsOf', 'day', { isRequired: false })],
      submit: async (values) => {
        const core = window.BankCrm.Core;
        const result = await core.call('bce_SimulateTierPolicy', {
          Policy: core.row('bce_tierpolicy', facts.id),
          Manager: values.Manager || null,
          AsOf: values.AsOf ? new Date(values.AsOf) : null,
        });
        const moves = JSON.parse(result.Migration || '[]');
        const movers = JSON.parse(result.Movers || '[]').slice(0, MOST_MOVERS);
        return {
          message: result.Summary || '',
          tables: [
            {
              caption: core.text('Simulate.Migration'),
              head: [core.text('Simulate.From'), core.text('Simulate.To'), core.text('Simulate.Customers')],
              rows: moves.map((/** @type {any} */ one) => [one.from || '–', one.to || '–', core.number(one.customers)]),
            },
            {
              caption: core.text('Simulate.Movers', MOST_MOVERS),
              head: [core.text('Simulate.Customer'), core.text('Simulate.From'), core.text('Simulate.To'), core.text('Simulate.Measured')],
              rows: movers.map((/** @type {any} */ one) => [one.customer || '', one.from || '–', one.to || '–', one.measured === null || one.measured === undefined ? '' : core.number(one.measured, 2)]),
            },
          ],
        };
      },
    }),
    move: (facts) => {
      /** @type {Map<string, string[]>} */
      const guardsOf = new Map();
      return {
        intro: 'Move.Intro',
        fields: [field('Action', 'choice'), field('MoveReason', 'memo', { isRequired: false })],
        load: async (fields) => {
          const core = window.BankCrm.Core;
          const guards = window.BankCrm.ComplaintGuards;
          const found = await rows('bce_complainttransition', '?$select=bce_action,bce_guards&$filter=statecode eq 0 and bce_fromstate eq ' + facts.state + '&$orderby=bce_order asc');
          fields[0].options = found.map((one) => {
            const code = guards.ACTIONS[one.bce_action - core.CHOICES];
            guardsOf.set(code, guards.readGuards(one.bce_guards));
            return { value: code, label: core.text('Action.' + code) };
          });
          await guards.readRows(Array.from(guardsOf.values()).reduce((all, some) => all.concat(some), []), facts.id, facts.facts);
        },
        hint: (values) => {
          const guards = window.BankCrm.ComplaintGuards;
          const failed = guards.failing(guardsOf.get(values.Action) || [], facts.facts);
          return failed.map((code) => window.BankCrm.Core.text('Guard.' + code)).join('\n');
        },
        check: (values) => {
          const core = window.BankCrm.Core;
          const guards = window.BankCrm.ComplaintGuards;
          const asked = guardsOf.get(values.Action) || [];
          if (asked.includes('HAS-REASON') && !values.MoveReason) {
            return core.text('Guard.HAS-REASON');
          }

          return guards.failing(asked, facts.facts).length > 0 ? core.text('Move.NotYet') : null;
        },
        submit: async (values) => {
          const core = window.BankCrm.Core;
          await core.call('bce_MoveComplaint', { Complaint: core.row('incident', facts.id), Action: values.Action, Reason: values.MoveReason });
          return { message: core.text('Move.Done', core.text('Action.' + values.Action)) };
        },
      };
    },
    award: (facts) => {
      /** @type {BankCrmAwardLimit[]} */
      let limits = [];
      return {
        intro: 'Propose.Intro',
        fields: [field('Kind', 'choice'), field('Amount', 'money'), field('AwardReason', 'memo')],
        load: async (fields) => {
          const core = window.BankCrm.Core;
          for (let kind = 0; kind < AWARD_KINDS; kind += 1) {
            const value = String(core.CHOICES + kind);
            fields[0].options.push({ value: value, label: core.text('AwardKind.' + value) });
          }

          const found = await rows('bce_awardlimit', '?$select=bce_severity,bce_isvulnerable,bce_limit&$expand=bce_awardlevelid($select=bce_name,bce_namezh,bce_order)&$filter=statecode eq 0');
          limits = window.BankCrm.AwardLimits.forComplaint(window.BankCrm.AwardLimits.read(found), facts.severity, facts.isVulnerable);
        },
        hint: (values) => {
          const core = window.BankCrm.Core;
          const amount = Number(values.Amount);
          if (!values.Amount || Number.isNaN(amount) || limits.length === 0) {
            return limits.map((one) => (one.limit === null ? core.text('Propose.NoLimit', one.level) : core.text('Propose.LimitOf', one.level, core.number(one.limit, 2)))).join('\n');
          }

          const level = window.BankCrm.AwardLimits.levelFor(limits, amount);
          return level === null ? core.text('Propose.AboveAll') : core.text('Propose.Decides', level.level);
        },
        check: (values) => (Number(values.Amount) > 0 ? null : window.BankCrm.Core.text('Propose.NoAmount')),
        submit: async (values) => {
          const core = window.BankCrm.Core;
          const result = await core.call('bce_ProposeAward', { Complaint: core.row('incident', facts.id), Kind: Number(values.Kind), Amount: Number(values.Amount), Reason: values.AwardReason });
          const said = [core.text(result.WithinLimit ? 'Propose.DoneWithin' : 'Propose.DoneAbove', result.LevelCode || '')];
          // Under the policy's least number of similar cases there is no band, though some cases may have been found.
          if (result.ComparableLow !== null && result.ComparableLow !== undefined) {
            const band = [core.number(result.ComparableLow, 2), core.number(result.ComparableHigh, 2), core.number(result.Comparables)];
            said.push(core.text(result.OutsideBand ? 'Propose.OutsideBand' : 'Propose.InsideBand', ...band));
          }

          return { message: said.join('\n') };
        },
      };
    },
    approve: (facts) => decision(facts, true),
    reject: (facts) => decision(facts, false),
  };

  /**
   * @param {Record<string, any>} facts
   * @param {boolean} isApproval
   * @returns {BankCrmDialog}
   */
  function decision(facts, isApproval) {
    return {
      intro: isApproval ? 'Decide.Approve' : 'Decide.Reject',
      fields: [field('DecisionReason', 'memo')],
      submit: async (values) => {
        const core = window.BankCrm.Core;
        const result = await core.call('bce_DecideAward', { Award: core.row('bce_award', facts.id), Approve: isApproval, Reason: values.DecisionReason });
        return { message: result.State === REQUESTED ? core.text('Decide.Climbs', result.LevelCode || '') : core.text(isApproval ? 'Decide.Approved' : 'Decide.Rejected') };
      },
    };
  }

  window.BankCrm = window.BankCrm || /** @type {any} */ ({});
  window.BankCrm.DialogKinds = KINDS;
}());
