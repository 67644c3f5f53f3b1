using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using BankCrm.Dataverse;
using BankCrm.Domain.Complaints;
using BankCrm.Plugins.Model;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.Tool.Complaints;

/// <summary>What the register holds after a trial: complaints by category and severity, their clocks, and the file of clocks.</summary>
internal static class ComplaintReport
{
    private const string CategoryAlias = "category";

    /// <summary>Writes the tables, and the file where one is wanted.</summary>
    /// <returns>How many complaints there are, and their clocks.</returns>
    public static (int Complaints, IReadOnlyList<ListedClock> Clocks) Write(IDataverse dataverse, DateTime utcNow, TextWriter output, TextWriter? clockFile, CancellationToken cancellation)
    {
        List<(string Category, ComplaintSeverity Severity)> complaints = ReadComplaints(dataverse, cancellation);
        ComplaintText.WriteCategories(output, complaints);
        IReadOnlyList<ListedClock> clocks = ClockList.Read(dataverse, utcNow, cancellation);
        ComplaintText.WriteClocks(output, clocks);
        if (clockFile is not null)
        {
            ClockFile.Write(clockFile, clocks);
        }

        return (complaints.Count, clocks);
    }

    private static List<(string Category, ComplaintSeverity Severity)> ReadComplaints(IDataverse dataverse, CancellationToken cancellation)
    {
        var query = new QueryExpression(ComplaintTable.LogicalName) { ColumnSet = new ColumnSet(ComplaintTable.Severity) };
        query.Criteria.AddCondition(ComplaintTable.IsComplaint, ConditionOperator.Equal, true);
        LinkEntity category = query.AddLink(ComplaintCategoryTable.LogicalName, ComplaintTable.Category, ComplaintCategoryTable.Id, JoinOperator.LeftOuter);
        category.EntityAlias = CategoryAlias;
        category.Columns = new ColumnSet(ComplaintCategoryTable.Code);
        query.AddOrder(ComplaintTable.Id, OrderType.Ascending);
        var complaints = new List<(string, ComplaintSeverity)>();
        foreach (Entity row in dataverse.ReadAll(query))
        {
            cancellation.ThrowIfCancellationRequested();
            string code = row.GetAttributeValue<AliasedValue>($"{CategoryAlias}.{ComplaintCategoryTable.Code}")?.Value as string ?? "none yet";
            complaints.Add((code, Choices.Read<ComplaintSeverity>(row, ComplaintTable.Severity)));
        }

        return complaints;
    }
}
