using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using BankCrm.Dataverse;
using BankCrm.Domain.Complaints;
using BankCrm.Plugins.Model;
using BankCrm.Sandbox;
using BankCrm.Tool.Tests.Support;
using BankCrm.Tool.Triage;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace BankCrm.Tool.Tests.Triage;

/// <summary>triage --db: suggestions for complaints that came in before there were terms.</summary>
public sealed class TriageRunTests : IDisposable
{
    private const int Waiting = 7;

    private readonly TestFolder folder = new();
    private readonly string database;

    public TriageRunTests()
    {
        database = PreparedDatabase.In(folder);
        using SandboxEnvironment environment = SandboxEnvironment.Open(database);
        using IDataverse dataverse = environment.Connect();
        Guid customer = dataverse.Create(new Entity("contact") { ["lastname"] = "Complainant" });
        for (int place = 0; place < Waiting; place++)
        {
            Guid complaint = dataverse.Create(new Entity(ComplaintTable.LogicalName)
            {
                [ComplaintTable.Title] = "Complaint",
                [ComplaintTable.Customer] = new EntityReference("contact", customer),
                [ComplaintTable.IsComplaint] = true,
                [ComplaintTable.Summary] = place == 0 ? "Zyx." : place == 1 ? "催收人员恐吓我的家人。" : "My mortgage servicer lost the escrow payment.",
            });

            // As if it had come in before: the suggestion that it got is taken back.
            dataverse.Update(new Entity(ComplaintTable.LogicalName, complaint) { [ComplaintTable.TriageState] = null, [ComplaintTable.SuggestedCategory] = null });
        }

        foreach (Entity counted in dataverse.RetrieveMultiple(new QueryExpression(TriageAccuracyTable.LogicalName)).Entities)
        {
            dataverse.Delete(counted.LogicalName, counted.Id);
        }
    }

    [Fact]
    public void Triage_ComplaintsThatWait_AreSuggestedForAndCounted()
    {
        ToolRun run = ToolRun.Done("triage", "--db", database);

        Assert.Equal("Suggested for 7 complaints", run.OutputLines[0]);
        Assert.Contains(run.OutputLines, line => line.Contains("MORTGAGE", StringComparison.Ordinal) && line.Contains('5', StringComparison.Ordinal));
        Assert.Contains(run.OutputLines, line => line.Contains("no known word", StringComparison.Ordinal));
        Assert.Contains(run.OutputLines, line => line.Contains("Chinese", StringComparison.Ordinal));
        Assert.Equal("Suggested for 0 complaints", ToolRun.Done("triage", "--db", database).OutputLines[0]);
        Assert.Equal(
            new[] { 1, 6 },
            Rows(TriageAccuracyTable.LogicalName, TriageAccuracyTable.Suggested).Select(row => row.GetAttributeValue<int>(TriageAccuracyTable.Suggested)).Order());
        Assert.Equal(
            new[] { TriageState.Suggested, TriageState.NothingSuggested },
            Rows(ComplaintTable.LogicalName, ComplaintTable.TriageState).Select(row => Choices.Read<TriageState>(row, ComplaintTable.TriageState)).Distinct().Order());
    }

    [Fact]
    public void Run_SmallPages_ReachesEveryComplaint()
    {
        using SandboxEnvironment environment = SandboxEnvironment.Open(database);
        using IDataverse dataverse = environment.Connect();

        Assert.Equal(Waiting, new TriageRun(dataverse, TimeProvider.System) { PageSize = 2 }.Run(CancellationToken.None).Values.Sum());
    }

    public void Dispose() => folder.Dispose();

    private List<Entity> Rows(string table, string column)
    {
        using SandboxEnvironment environment = SandboxEnvironment.Open(database);
        using IDataverse dataverse = environment.Connect();
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(column) };
        query.AddOrder(table + "id", OrderType.Ascending);
        return dataverse.ReadAll(query).ToList();
    }
}
