using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Complaints;
using BankCrm.Domain.Complaints.Register.Moves;
using BankCrm.Domain.Complaints.Register.Severity;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Tests.Support;

namespace BankCrm.Domain.Tests.Complaints.Register;

/// <summary>The table of moves and the severity matrix that ship, read from the configuration files.</summary>
internal static class ShippedRegister
{
    public static IReadOnlyList<ComplaintTransition> Transitions { get; } = ShippedRows.Of("bce_complainttransition").Select(row => new ComplaintTransition
    {
        Id = StableId.Of(row["bce_code"]),
        Code = row["bce_code"],
        From = ShippedRows.Choice<ComplaintState>(row["bce_fromstate"]),
        Action = ShippedRows.Choice<ComplaintAction>(row["bce_action"]),
        To = ShippedRows.Choice<ComplaintState>(row["bce_tostate"]),
        Guards = ComplaintTransition.ReadGuards(row["bce_guards"]),
        IsAllowedInForm = row["bce_isallowedinform"] == "1",
    }).ToList();

    public static SeverityMatrix Matrix { get; } = new(ShippedRows.Of("bce_severityrule").Select(row => new SeverityRule(
        ShippedRows.Choice<ImpactLevel>(row["bce_impact"]),
        ShippedRows.Choice<UrgencyLevel>(row["bce_urgency"]),
        ShippedRows.Choice<ComplaintSeverity>(row["bce_severity"]))));

    public static ComplaintTransition Find(ComplaintState from, ComplaintAction action) => Transitions.Single(row => row.From == from && row.Action == action);
}
