using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using BankCrm.Dataverse;
using BankCrm.Domain.Complaints.Clocks;
using BankCrm.Plugins.Complaints.Clocks.Storage;
using BankCrm.Plugins.Model;
using BankCrm.Tool.Review.Files;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.Tool.Complaints;

/// <summary>Writes every clock of every complaint as CSV. Its header and forms are a contract: other programs read it.</summary>
internal sealed class ClockFile
{
    public const string Header = "complaint,regime,milestone,received,due";

    private readonly IDataverse dataverse;
    private readonly TimeProvider clock;

    public ClockFile(IDataverse dataverse, TimeProvider clock)
    {
        this.dataverse = dataverse;
        this.clock = clock;
    }

    /// <summary>Writes the clocks in the order of complaint, regime and milestone; days are those of the regime's own time zone.</summary>
    /// <param name="writer">Where they go.</param>
    /// <param name="cancellation">Stops between pages.</param>
    /// <returns>How many there are.</returns>
    public int Write(TextWriter writer, CancellationToken cancellation)
    {
        ClockBook book = ClockBookReader.Read(dataverse, clock.GetUtcNow().UtcDateTime);
        Dictionary<Guid, (string Number, DateTime ReceivedOn)> complaints = ReadComplaints(cancellation);
        var lines = new List<(string Complaint, string Regime, string Milestone, int Run, string Line)>();
        foreach (Entity row in dataverse.ReadAll(Clocks()))
        {
            cancellation.ThrowIfCancellationRequested();
            ComplaintClock clock = ComplaintClockRows.Read(row);
            if (complaints.TryGetValue(clock.ComplaintId, out (string Number, DateTime ReceivedOn) complaint) && book.FindRegime(clock.RegimeCode) is { } regime)
            {
                lines.Add((complaint.Number, clock.RegimeCode, clock.Milestone, clock.Run, $"{CsvText.Quoted(complaint.Number)},{clock.RegimeCode},{clock.Milestone},{regime.Calendar.DayOf(complaint.ReceivedOn)},{regime.Calendar.DayOf(clock.DueOn)}"));
            }
        }

        writer.WriteLine(Header);
        foreach (string line in lines
            .OrderBy(line => line.Complaint, StringComparer.Ordinal)
            .ThenBy(line => line.Regime, StringComparer.Ordinal)
            .ThenBy(line => line.Milestone, StringComparer.Ordinal)
            .ThenBy(line => line.Run)
            .Select(line => line.Line))
        {
            writer.WriteLine(line);
        }

        return lines.Count;
    }

    private static QueryExpression Clocks()
    {
        var query = new QueryExpression(ComplaintClockTable.LogicalName) { ColumnSet = new ColumnSet(ComplaintClockRows.Columns) };
        query.AddOrder(ComplaintClockTable.Id, OrderType.Ascending);
        return query;
    }

    private Dictionary<Guid, (string Number, DateTime ReceivedOn)> ReadComplaints(CancellationToken cancellation)
    {
        var query = new QueryExpression(ComplaintTable.LogicalName) { ColumnSet = new ColumnSet(ComplaintTable.ComplaintNumber, ComplaintTable.ReceivedOn) };
        query.Criteria.AddCondition(ComplaintTable.IsComplaint, ConditionOperator.Equal, true);
        query.AddOrder(ComplaintTable.Id, OrderType.Ascending);
        var complaints = new Dictionary<Guid, (string, DateTime)>();
        foreach (Entity row in dataverse.ReadAll(query))
        {
            cancellation.ThrowIfCancellationRequested();
            complaints[row.Id] = (row.GetAttributeValue<string>(ComplaintTable.ComplaintNumber), row.GetAttributeValue<DateTime>(ComplaintTable.ReceivedOn));
        }

        return complaints;
    }
}
