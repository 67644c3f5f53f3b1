using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Complaints.Register.Moves;

/// <summary>The bank's table of moves (domain rules, section 5, "the table of moves is data").</summary>
public sealed class TransitionTable
{
    public TransitionTable(IEnumerable<ComplaintTransition> rows) => Rows = rows.ToList();

    public IReadOnlyList<ComplaintTransition> Rows { get; }

    /// <summary>The row of an action in a state.</summary>
    /// <exception cref="ViolationException">CMP-011.</exception>
    public ComplaintTransition Find(ComplaintState from, ComplaintAction action) =>
        Rows.FirstOrDefault(row => row.From == from && row.Action == action) ?? throw new ViolationException(new Violation(RegisterCodes.NoSuchMove, from, action));

    /// <summary>The row that the form means when it sets another state.</summary>
    /// <exception cref="ViolationException">CMP-012.</exception>
    public ComplaintTransition FindInForm(ComplaintState from, ComplaintState to) =>
        Rows.FirstOrDefault(row => row.From == from && row.To == to && row.IsAllowedInForm) ?? throw new ViolationException(new Violation(RegisterCodes.NoSuchMoveInForm, from, to));
}
