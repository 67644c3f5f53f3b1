using BankCrm.Domain.Complaints;
using BankCrm.Domain.Complaints.Register;
using BankCrm.Domain.Complaints.Register.Moves;
using BankCrm.Plugins.Complaints.Clocks.Storage;
using BankCrm.Plugins.Model;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Plugins.Complaints.Register.Storage;

/// <summary>Rows of the history of moves, and the columns of the complaint that a move sets.</summary>
internal static class ComplaintMoveRows
{
    /// <summary>The history row.</summary>
    public static Entity Write(ComplaintMove move)
    {
        var row = new Entity(ComplaintMoveTable.LogicalName)
        {
            [ComplaintMoveTable.Name] = move.After.Number + " " + ComplaintCodes.Of(move.Action),
            [ComplaintMoveTable.Complaint] = new EntityReference(ComplaintTable.LogicalName, move.After.Id),
            [ComplaintMoveTable.FromState] = Choices.Of(move.Before.State),
            [ComplaintMoveTable.ToState] = Choices.Of(move.After.State),
            [ComplaintMoveTable.Action] = Choices.Of(move.Action),
            [ComplaintMoveTable.MovedOn] = move.MovedOn,
            [ComplaintMoveTable.MovedBy] = new EntityReference(UserTable.LogicalName, move.MovedById),
            [ComplaintMoveTable.Reason] = move.Reason,
        };
        if (ComplaintClockRows.Owner(move.After.Owner) is { } owner)
        {
            row[ComplaintMoveTable.Owner] = owner;
        }

        return row;
    }

    /// <summary>Writes what a move makes of the complaint's own row, which is being written already.</summary>
    public static void Write(Entity target, ComplaintMove move)
    {
        Complaint after = move.After;
        target[ComplaintTable.ComplaintState] = Choices.Of(after.State);
        target[ComplaintTable.AcknowledgedOn] = after.AcknowledgedOn;
        target[ComplaintTable.RespondedOn] = after.RespondedOn;
        target[ComplaintTable.ClosedOn] = after.ClosedOn;
        target[ComplaintTable.ReopenCount] = after.ReopenCount;
        target[ComplaintTable.Outcome] = Choices.OfOptional(after.Outcome);
        target[ComplaintTable.Acceptance] = Choices.OfOptional(after.Acceptance);
        target[ComplaintTable.ResolutionDays] = move.ResolutionDays;
        if (move.Clocks is { } clocks)
        {
            ClockSummaryColumns.Write(target, Domain.Complaints.Clocks.ClockSummary.Of(clocks.Clocks));
        }
    }
}
