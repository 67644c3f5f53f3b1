/** What the server would refuse about a complaint, as far as its form can tell: said before the attempt. The server's guards decide. */
(function () {
  'use strict';

  const REPRESENTATIVE = 284700001;
  const HEIR = 284700002;
  const GROUP = 284700003;
  const UPHELD = 284700000;
  const PARTLY_UPHELD = 284700001;

  /** Codes of states and actions, in the order of the choices bce_complaintstate and bce_complaintaction. */
  const STATES = ['RECEIVED', 'ACKNOWLEDGED', 'INVESTIGATING', 'RESPONSE-PROPOSED', 'RESPONDED', 'REMEDYING', 'CLOSED', 'FOLLOWED-UP', 'WITHDRAWN'];
  const ACTIONS = ['ACKNOWLEDGE', 'INVESTIGATE', 'PROPOSE-RESPONSE', 'RETURN-TO-INVESTIGATION', 'RESPOND', 'REMEDY', 'CLOSE', 'FOLLOW-UP', 'WITHDRAW', 'REOPEN'];

  /**
   * For each guard that can be judged here, whether it holds. Those that look at other rows hold until these have been read.
   * @type {Record<string, (facts: BankCrmComplaintFacts) => boolean>}
   */
  const GUARDS = {
    'NOT-OWN-COMPLAINT': (facts) => facts.employee === null || facts.employee !== facts.user,
    'HAS-CATEGORY': (facts) => facts.hasCategory,
    'HAS-AUTHORITY': (facts) => !needsAuthority(facts.complainantKind) || (facts.hasRepresentative && facts.hasAuthority),
    'HAS-FINDINGS': (facts) => facts.hasFindings,
    'HAS-RESPONSE': (facts) => facts.hasResponse,
    'HAS-OUTCOME': (facts) => facts.outcome !== null,
    'HAS-ROOT-CAUSE': (facts) => !(facts.outcome === UPHELD || facts.outcome === PARTLY_UPHELD) || facts.hasRootCause,
    'HAS-SPOKESPERSONS': (facts) => facts.complainantKind !== GROUP || facts.hasSpokesperson !== false,
    'ACTIONS-SETTLED': (facts) => facts.hasOpenAction !== true,
    'AWARDS-SETTLED': (facts) => facts.hasOpenAward !== true,
    'FOLLOW-UPS-DONE': (facts) => facts.hasOpenSurvey !== true,
  };

  /**
   * The rows that a guard looks at, and the fact that one of them makes true.
   * @type {Record<string, {fact: 'hasSpokesperson' | 'hasOpenAction' | 'hasOpenAward' | 'hasOpenSurvey', table: string, filter: string}>}
   */
  const ROWS = {
    'HAS-SPOKESPERSONS': { fact: 'hasSpokesperson', table: 'bce_complaintspokesperson', filter: 'statecode eq 0' },
    'ACTIONS-SETTLED': { fact: 'hasOpenAction', table: 'bce_recoveryaction', filter: 'statuscode eq 1' },
    'AWARDS-SETTLED': { fact: 'hasOpenAward', table: 'bce_award', filter: '(bce_awardstate eq 284700000 or bce_awardstate eq 284700001)' },
    'FOLLOW-UPS-DONE': { fact: 'hasOpenSurvey', table: 'bce_survey', filter: '(bce_surveystate eq 284700000 or bce_surveystate eq 284700001)' },
  };

  /**
   * Looks at the other rows that the guards need, one row of each kind at most. What the user may not read is left to the server.
   * @param {string[]} guards
   * @param {string} complaint
   * @param {BankCrmComplaintFacts} facts Gets what is found.
   * @returns {Promise<void>}
   */
  async function readRows(guards, complaint, facts) {
    const xrm = window.BankCrm.Core.platform();
    await Promise.all(Object.keys(ROWS).filter((code) => guards.includes(code)).map(async (code) => {
      const { fact, table, filter } = ROWS[code];
      try {
        const answer = await xrm.WebApi.retrieveMultipleRecords(table, '?$select=' + table + 'id&$filter=_bce_complaintid_value eq ' + complaint + ' and ' + filter + '&$top=1');
        facts[fact] = answer.entities.length > 0;
      } catch (error) {
        delete facts[fact];
      }
    }));
  }

  /**
   * Whether somebody else than the customer speaks, who must show that they may.
   * @param {number | null} complainantKind
   */
  function needsAuthority(complainantKind) {
    return complainantKind === REPRESENTATIVE || complainantKind === HEIR;
  }

  /**
   * @param {any} value
   * @returns {boolean}
   */
  function isFilled(value) {
    return typeof value === 'string' ? value.trim().length > 0 : value !== null && value !== undefined;
  }

  /**
   * What the guards look at.
   * @param {Xrm.FormContext} form
   * @returns {BankCrmComplaintFacts}
   */
  function factsOf(form) {
    const core = window.BankCrm.Core;
    const employee = core.lookup(form, 'bce_employeeid');
    return {
      user: core.plainId(core.platform().Utility.getGlobalContext().userSettings.userId),
      employee: employee === null ? null : employee.id,
      complainantKind: core.value(form, 'bce_complainantkind'),
      outcome: core.value(form, 'bce_outcome'),
      hasCategory: core.lookup(form, 'bce_categoryid') !== null,
      hasRepresentative: core.lookup(form, 'bce_representativeid') !== null,
      hasAuthority: isFilled(core.value(form, 'bce_authority')),
      hasFindings: isFilled(core.value(form, 'bce_findings')),
      hasResponse: isFilled(core.value(form, 'bce_response')),
      hasRootCause: core.lookup(form, 'bce_rootcauseid') !== null,
    };
  }

  /**
   * The guards of a move that do not hold, by their codes.
   * @param {string[]} guards
   * @param {BankCrmComplaintFacts} facts
   * @returns {string[]}
   */
  function failing(guards, facts) {
    return guards.filter((code) => GUARDS[code] !== undefined && !GUARDS[code](facts));
  }

  /**
   * Guards as a transition stores them: codes with commas between. The conflict of interest belongs to every move.
   * @param {string | null | undefined} stored
   * @returns {string[]}
   */
  function readGuards(stored) {
    const codes = (stored || '').split(',').map((code) => code.trim().toUpperCase()).filter((code) => code.length > 0);
    return codes.includes('NOT-OWN-COMPLAINT') ? codes : ['NOT-OWN-COMPLAINT'].concat(codes);
  }

  /**
   * What is wrong with the row as it is typed: the column it concerns and the text that says so.
   * @param {Xrm.FormContext} form
   * @param {Date} now
   * @returns {{column: string, key: string}[]}
   */
  function problems(form, now) {
    const core = window.BankCrm.Core;
    /** @type {{column: string, key: string}[]} */
    const found = [];
    const received = core.value(form, 'bce_receivedon');
    const happened = core.value(form, 'bce_incidenton');
    if (received instanceof Date && received.getTime() > now.getTime()) {
      found.push({ column: 'bce_receivedon', key: 'Complaint.ReceivedLater' });
    }

    if (received instanceof Date && happened instanceof Date && happened.getTime() > received.getTime()) {
      found.push({ column: 'bce_incidenton', key: 'Complaint.HappenedLater' });
    }

    const employee = core.lookup(form, 'bce_employeeid');
    const owner = core.lookup(form, 'ownerid');
    if (employee !== null && owner !== null && owner.table === 'systemuser' && owner.id === employee.id) {
      found.push({ column: 'bce_employeeid', key: 'Complaint.OwnerConcerned' });
    }

    return found;
  }

  window.BankCrm = window.BankCrm || /** @type {any} */ ({});
  window.BankCrm.ComplaintGuards = { STATES, ACTIONS, needsAuthority, factsOf, failing, readGuards, readRows, problems };
}());
