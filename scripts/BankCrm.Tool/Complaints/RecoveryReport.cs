using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using BankCrm.Dataverse;
using BankCrm.Domain.Complaints.Returns;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Recovery;
using BankCrm.Domain.Recovery.FollowUp;
using BankCrm.Plugins.Complaints.Returns.Storage;
using BankCrm.Plugins.Framework;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Recovery.Storage;
using BankCrm.Tool.Reporting;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.Tool.Complaints;

/// <summary>One award as a report counts it.</summary>
/// <param name="State">Where it stands.</param>
/// <param name="Amount">In the base currency.</param>
/// <param name="WithinLimit">Whether the proposer's limit approved it at once.</param>
internal sealed record ReportedAward(AwardState State, decimal Amount, bool WithinLimit);

/// <summary>What recoveries came to in a trial: awards, follow-up surveys, and the return that the regulator would get.</summary>
internal static class RecoveryReport
{
    /// <summary>Writes the tables.</summary>
    /// <param name="dataverse">The environment.</param>
    /// <param name="regime">The regime that the bank reports to.</param>
    /// <param name="from">The first day of the return.</param>
    /// <param name="to">Its last day.</param>
    /// <param name="output">Where they go.</param>
    /// <param name="cancellation">Stops between rows.</param>
    public static void Write(IDataverse dataverse, string regime, Day from, Day to, TextWriter output, CancellationToken cancellation)
    {
        RecoveryText.WriteAwards(output, ReadAwards(dataverse, cancellation));
        RecoveryText.WriteSurveys(output, ReadSurveys(dataverse, cancellation));
        ComplaintReturn report = new CountReturnHandler(new DataverseReturnStore(dataverse)) { Progress = _ => cancellation.ThrowIfCancellationRequested() }.Count(regime, from, to);
        new ReturnText(report, ReturnNameRows.Read(dataverse, Languages.English), Languages.English).Write(output);
    }

    private static List<ReportedAward> ReadAwards(IDataverse dataverse, CancellationToken cancellation)
    {
        var query = new QueryExpression(AwardTable.LogicalName) { ColumnSet = new ColumnSet(AwardTable.AwardState, AwardTable.Amount, AwardTable.WithinLimit) };
        query.AddOrder(AwardTable.Id, OrderType.Ascending);
        return Read(dataverse, query, row => new ReportedAward(Choices.Read<AwardState>(row, AwardTable.AwardState), row.Amount(AwardTable.Amount) ?? 0m, row.GetAttributeValue<bool>(AwardTable.WithinLimit)), cancellation);
    }

    private static List<Survey> ReadSurveys(IDataverse dataverse, CancellationToken cancellation)
    {
        var query = new QueryExpression(SurveyTable.LogicalName) { ColumnSet = new ColumnSet(SurveyRows.Columns) };
        query.AddOrder(SurveyTable.Id, OrderType.Ascending);
        return Read(dataverse, query, SurveyRows.Read, cancellation);
    }

    private static List<T> Read<T>(IDataverse dataverse, QueryExpression query, Func<Entity, T> read, CancellationToken cancellation) => dataverse.ReadAll(query).Select(row =>
    {
        cancellation.ThrowIfCancellationRequested();
        return read(row);
    }).ToList();
}
