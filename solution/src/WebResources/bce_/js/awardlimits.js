/** Which level may approve an award of an amount: a hint before the proposal. The server decides by the same rows. */
(function () {
  'use strict';

  /**
   * @param {any} value
   * @returns {number | null}
   */
  function amountOrNone(value) {
    return value === undefined || value === null ? null : Number(value);
  }

  /**
   * Reads limits with their levels as the Web API gives them, lowest level first.
   * @param {Record<string, any>[]} rows
   * @returns {BankCrmAwardLimit[]}
   */
  function read(rows) {
    const core = window.BankCrm.Core;
    return rows.filter((row) => row.bce_awardlevelid).map((row) => ({
      level: core.nameOf(row.bce_awardlevelid),
      order: Number(row.bce_awardlevelid.bce_order),
      severity: amountOrNone(row.bce_severity),
      isVulnerable: row.bce_isvulnerable === true,
      limit: amountOrNone(row.bce_limit),
    })).sort((one, other) => one.order - other.order);
  }

  /**
   * The limit of each level for such a complaint: that of its severity goes before that of any severity.
   * @param {BankCrmAwardLimit[]} limits
   * @param {number | null} severity
   * @param {boolean} isVulnerable
   * @returns {BankCrmAwardLimit[]}
   */
  function forComplaint(limits, severity, isVulnerable) {
    /** @type {Map<number, BankCrmAwardLimit>} */
    const byLevel = new Map();
    limits.filter((one) => one.isVulnerable === isVulnerable && (one.severity === null || one.severity === severity)).forEach((one) => {
      const known = byLevel.get(one.order);
      if (!known || known.severity === null) {
        byLevel.set(one.order, one);
      }
    });
    return Array.from(byLevel.values()).sort((one, other) => one.order - other.order);
  }

  /**
   * The lowest level that may approve the amount, or null when none may.
   * @param {BankCrmAwardLimit[]} limits The limits for the complaint.
   * @param {number} amount
   * @returns {BankCrmAwardLimit | null}
   */
  function levelFor(limits, amount) {
    return limits.find((one) => one.limit === null || amount <= one.limit) || null;
  }

  window.BankCrm = window.BankCrm || /** @type {any} */ ({});
  window.BankCrm.AwardLimits = { read, forComplaint, levelFor };
}());
