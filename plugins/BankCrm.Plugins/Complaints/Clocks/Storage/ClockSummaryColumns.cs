using System;
using BankCrm.Domain.Complaints.Clocks;
using BankCrm.Plugins.Model;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Plugins.Complaints.Clocks.Storage;

/// <summary>The columns of a complaint that show its clocks, read as and written from the domain's summary.</summary>
public static class ClockSummaryColumns
{
    public static string[] Columns => new[] { ComplaintTable.NextDueOn, ComplaintTable.NextMilestone, ComplaintTable.ClockWorst, ComplaintTable.IsAtRisk };

    public static ClockSummary Read(Entity complaint) => new()
    {
        NextDueOn = complaint.GetAttributeValue<DateTime?>(ComplaintTable.NextDueOn) is { } due ? DateTime.SpecifyKind(due, DateTimeKind.Utc) : null,
        NextMilestone = complaint.GetAttributeValue<string>(ComplaintTable.NextMilestone),
        Worst = Choices.ReadOptional<ClockState>(complaint, ComplaintTable.ClockWorst),
        IsAtRisk = complaint.GetAttributeValue<bool>(ComplaintTable.IsAtRisk),
    };

    public static void Write(Entity complaint, ClockSummary summary)
    {
        complaint[ComplaintTable.NextDueOn] = summary.NextDueOn;
        complaint[ComplaintTable.NextMilestone] = summary.NextMilestone;
        complaint[ComplaintTable.ClockWorst] = Choices.OfOptional(summary.Worst);
        complaint[ComplaintTable.IsAtRisk] = summary.IsAtRisk;
    }
}
