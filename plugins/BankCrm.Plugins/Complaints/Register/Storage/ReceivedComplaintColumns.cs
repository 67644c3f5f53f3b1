using BankCrm.Domain.Complaints;
using BankCrm.Domain.Complaints.Clocks;
using BankCrm.Domain.Complaints.Register.Opening;
using BankCrm.Domain.Complaints.Register.Severity;
using BankCrm.Plugins.Complaints.Clocks.Storage;
using BankCrm.Plugins.Model;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Plugins.Complaints.Register.Storage;

/// <summary>The columns of a complaint that the register works out itself.</summary>
internal static class ReceivedComplaintColumns
{
    /// <summary>Writes them over what was sent.</summary>
    public static void Write(Entity target, ReceivedComplaint received, ClockSummary clocks)
    {
        Complaint complaint = received.Complaint;
        target[ComplaintTable.ComplaintNumber] = complaint.Number;
        target[ComplaintTable.ReceivedOn] = complaint.ReceivedOn;
        target[ComplaintTable.ComplaintState] = Choices.Of(complaint.State);
        target[ComplaintTable.IsReportable] = complaint.IsReportable;
        target[ComplaintTable.IsVulnerable] = complaint.IsVulnerable;
        target[ComplaintTable.Regimes] = ComplaintRows.RegimeText(complaint);
        target[ComplaintTable.Repeats] = complaint.RepeatsId is { } earlier ? new EntityReference(ComplaintTable.LogicalName, earlier) : null;
        target[ComplaintTable.AcknowledgedOn] = null;
        target[ComplaintTable.RespondedOn] = null;
        target[ComplaintTable.ClosedOn] = null;
        target[ComplaintTable.ReopenCount] = 0;
        Write(target, received.Severity);
        ClockSummaryColumns.Write(target, clocks);
    }

    /// <summary>The severity and why it is that.</summary>
    public static void Write(Entity target, SeverityReading severity)
    {
        target[ComplaintTable.Severity] = Choices.Of(severity.Severity);
        target[ComplaintTable.SeverityReasons] = severity.ReasonText;
    }
}
