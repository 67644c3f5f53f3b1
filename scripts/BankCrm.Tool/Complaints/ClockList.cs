using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using BankCrm.Dataverse;
using BankCrm.Domain.Complaints.Clocks;
using BankCrm.Domain.Foundation;
using BankCrm.Plugins.Complaints.Clocks.Storage;
using BankCrm.Plugins.Model;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.Tool.Complaints;

/// <summary>One clock of a complaint, with its days in the regime's own time zone.</summary>
/// <param name="Complaint">The complaint's number.</param>
/// <param name="Received">The day of its receipt.</param>
/// <param name="Due">The day on which the clock is due.</param>
/// <param name="Clock">The clock.</param>
internal sealed record ListedClock(string Complaint, Day Received, Day Due, ComplaintClock Clock);

/// <summary>Every clock of every complaint in an environment.</summary>
internal static class ClockList
{
    /// <summary>Reads the clocks, in the order of complaint, regime and milestone.</summary>
    /// <param name="dataverse">The environment.</param>
    /// <param name="utcNow">The present instant.</param>
    /// <param name="cancellation">Stops between rows.</param>
    public static IReadOnlyList<ListedClock> Read(IDataverse dataverse, DateTime utcNow, CancellationToken cancellation)
    {
        ClockBook book = ClockBookReader.Read(dataverse, utcNow);
        Dictionary<Guid, Entity> complaints = ReadComplaints(dataverse, cancellation);
        var query = new QueryExpression(ComplaintClockTable.LogicalName) { ColumnSet = new ColumnSet(ComplaintClockRows.Columns) };
        query.AddOrder(ComplaintClockTable.Id, OrderType.Ascending);
        var listed = new List<ListedClock>();
        foreach (Entity row in dataverse.ReadAll(query))
        {
            cancellation.ThrowIfCancellationRequested();
            ComplaintClock clock = ComplaintClockRows.Read(row);
            if (complaints.TryGetValue(clock.ComplaintId, out Entity? complaint) && book.FindRegime(clock.RegimeCode) is { } regime)
            {
                listed.Add(new ListedClock(
                    complaint.GetAttributeValue<string>(ComplaintTable.ComplaintNumber),
                    regime.Calendar.DayOf(complaint.GetAttributeValue<DateTime>(ComplaintTable.ReceivedOn)),
                    regime.Calendar.DayOf(clock.DueOn),
                    clock));
            }
        }

        return listed
            .OrderBy(line => line.Complaint, StringComparer.Ordinal)
            .ThenBy(line => line.Clock.RegimeCode, StringComparer.Ordinal)
            .ThenBy(line => line.Clock.Milestone, StringComparer.Ordinal)
            .ThenBy(line => line.Clock.Run)
            .ToList();
    }

    private static Dictionary<Guid, Entity> ReadComplaints(IDataverse dataverse, CancellationToken cancellation)
    {
        var query = new QueryExpression(ComplaintTable.LogicalName) { ColumnSet = new ColumnSet(ComplaintTable.ComplaintNumber, ComplaintTable.ReceivedOn) };
        query.Criteria.AddCondition(ComplaintTable.IsComplaint, ConditionOperator.Equal, true);
        query.AddOrder(ComplaintTable.Id, OrderType.Ascending);
        var complaints = new Dictionary<Guid, Entity>();
        foreach (Entity row in dataverse.ReadAll(query))
        {
            cancellation.ThrowIfCancellationRequested();
            complaints[row.Id] = row;
        }

        return complaints;
    }
}
