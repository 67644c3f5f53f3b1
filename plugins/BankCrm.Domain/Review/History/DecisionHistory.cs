using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Review.History;

/// <summary>One customer's history rows of one module, and what new decisions change in them.</summary>
/// <typeparam name="TRow">The module's row.</typeparam>
public sealed class DecisionHistory<TRow>
    where TRow : class, IHistoryRow
{
    private readonly IReadOnlyList<TRow> rows;

    public DecisionHistory(IReadOnlyCollection<TRow> rows) =>
        this.rows = rows.Count < 2 ? rows.ToList() : rows.OrderBy(row => row.PeriodEnd).ThenBy(row => row.Revision).ToList();

    /// <summary>All rows by window and revision.</summary>
    public IReadOnlyList<TRow> Rows => rows;

    /// <summary>The rows that still hold, by window.</summary>
    public IEnumerable<TRow> InEffect => rows.Where(row => !row.IsSuperseded);

    /// <summary>The rows of a window that still hold, newest revision first.</summary>
    public IReadOnlyList<TRow> Standing(PeriodKind kind, Day periodEnd) =>
        rows.Count == 0 ? Array.Empty<TRow>() : rows.Where(row => !row.IsSuperseded && row.PeriodKind == kind && row.PeriodEnd == periodEnd).OrderByDescending(row => row.Revision).ToList();

    /// <summary>The revision that the next row of a window gets.</summary>
    public int NextRevision(PeriodKind kind, Day periodEnd) =>
        rows.Count == 0 ? 1 : rows.Where(row => row.PeriodKind == kind && row.PeriodEnd == periodEnd).Select(row => row.Revision).DefaultIfEmpty(0).Max() + 1;

    /// <summary>Compares decisions with the rows that stand.</summary>
    /// <param name="decisions">The decisions, in order.</param>
    /// <param name="tells">Whether a row says just what a decision says.</param>
    /// <param name="windows">All closed windows.</param>
    /// <param name="replayFrom">The first window that was decided again; windows from it on that decide nothing leave no row standing. Null when nothing was.</param>
    public HistoryChange<TDecision> Compare<TDecision>(
        IReadOnlyList<TDecision> decisions,
        Func<TRow, TDecision, bool> tells,
        IReadOnlyList<MetricWindow> windows,
        Day? replayFrom)
        where TDecision : IWindowDecision
    {
        var added = new List<NewRow<TDecision>>();
        var superseded = new List<Guid>();
        foreach (TDecision decision in decisions)
        {
            bool told = false;
            foreach (TRow row in Standing(decision.PeriodKind, decision.PeriodEnd))
            {
                if (!told && !decision.IsUndisturbed && tells(row, decision))
                {
                    told = true;
                }
                else
                {
                    superseded.Add(row.Id);
                }
            }

            if (!told && !decision.IsUndisturbed)
            {
                added.Add(new NewRow<TDecision>(decision, NextRevision(decision.PeriodKind, decision.PeriodEnd)));
            }
        }

        if (replayFrom is { } from && rows.Count > 0)
        {
            // A window that no longer decides anything (its metric was the customer's first and is gone) leaves no row standing.
            var decided = new HashSet<Day>(decisions.Select(decision => decision.PeriodEnd));
            foreach (MetricWindow window in windows.Where(window => window.End >= from && !decided.Contains(window.End)))
            {
                superseded.AddRange(Standing(window.Kind, window.End).Select(row => row.Id));
            }
        }

        return new HistoryChange<TDecision>(added, superseded);
    }
}
