using System;
using System.IO;
using System.Linq;
using BankCrm.Dataverse;
using BankCrm.Plugins.Model;
using BankCrm.Sandbox;
using BankCrm.Tool.Tests.Support;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace BankCrm.Tool.Tests.Returning;

/// <summary>return: the regulator's return from the command line.</summary>
public sealed class ReturnTests : IDisposable
{
    private readonly TestFolder folder = new();
    private readonly string database;

    public ReturnTests()
    {
        database = PreparedDatabase.In(folder);
        Guid customer = Guid.Empty;
        At(new DateTime(2026, 2, 2, 4, 0, 0, DateTimeKind.Utc), dataverse =>
        {
            customer = dataverse.Create(new Entity("contact") { ["lastname"] = "Complainant", ["bce_customernumber"] = "c-1" });
            Open(dataverse, customer, "CREDIT-CARD", "N-1", "cn,uk");
            Open(dataverse, customer, "MORTGAGE", "N-2", "cn");
            Open(dataverse, customer, "MORTGAGE", "N-3", "uk");
        });
        At(new DateTime(2026, 2, 20, 4, 0, 0, DateTimeKind.Utc), dataverse => Withdraw(dataverse, "N-1"));
    }

    [Fact]
    public void Return_Quarter_WritesCsvAndTables()
    {
        string csv = folder.At("return.csv");

        ToolRun run = ToolRun.Done("return", "--regime", "cn", "--from", "2026-01-01", "--to", "2026-03-31", "--db", database, "--out", csv);

        string[] lines = File.ReadAllLines(csv);
        Assert.Equal("regime,from,to,measure,category,outcome,band,value,category_name,outcome_name,band_name", lines[0]);
        Assert.Contains("cn,2026-01-01,2026-03-31,received,,,,2,,,", lines);
        Assert.Contains("cn,2026-01-01,2026-03-31,closed,CREDIT-CARD,Withdrawn,CN-30,1,Credit card,Withdrawn,16 to 30 days", lines);
        Assert.Contains("cn,2026-01-01,2026-03-31,outstanding,,,,1,,,", lines);
        Assert.Equal("Return cn from 2026-01-01 to 2026-03-31: 2 received, 1 closed, 1 outstanding, redress 0.", run.OutputLines[0]);
        Assert.Contains("Closed, by duration", run.OutputLines);
        Assert.Contains(run.OutputLines, line => line.Contains("16 to 30 days", StringComparison.Ordinal) && line.Contains("Over 60 days", StringComparison.Ordinal));
        Assert.Contains(run.OutputLines, line => line.Contains("return basis", StringComparison.Ordinal));
    }

    [Fact]
    public void Return_OtherRegimeInChinese_SaysTheSameInChinese()
    {
        string csv = folder.At("return.csv");

        ToolRun run = ToolRun.Done("return", "--regime", "uk", "--from", "2026-01-01", "--to", "2026-03-31", "--db", database, "--out", csv, "--language", "zh");

        Assert.StartsWith("uk报表", run.OutputLines[0], StringComparison.Ordinal);
        Assert.Contains(run.OutputLines, line => line.Contains("4周以内", StringComparison.Ordinal) && line.Contains("8周以上", StringComparison.Ordinal));
        Assert.Contains("uk,2026-01-01,2026-03-31,closed,CREDIT-CARD,Withdrawn,UK-4W,1,信用卡,撤回,4周以内", File.ReadAllLines(csv));
    }

    [Fact]
    public void Return_WritesNothingToTheDatabase()
    {
        var before = DatabaseContent.Exactly(database);
        ToolRun.Done("return", "--regime", "cn", "--from", "2026-01-01", "--to", "2026-03-31", "--db", database);
        DatabaseContent.AssertSame(before, DatabaseContent.Exactly(database));
    }

    [Fact]
    public void Return_BadInput_IsRefusedInASentence()
    {
        string[] rest = ["--from", "2026-01-01", "--to", "2026-03-31", "--db", database];
        ToolRun.Of(["return", "--regime", "atlantis", .. rest]).MustRefuse("RET-001", "atlantis");
        ToolRun.Of(["return", "--regime", "us", .. rest]).MustRefuse("RET-003", "us");
        ToolRun.Of("return", "--regime", "cn", "--from", "2026-03-31", "--to", "2026-01-01", "--db", database).MustRefuse("RET-002", "2026-03-31");
        ToolRun.Of("return", "--regime", "cn", "--from", "31/03/2026", "--to", "2026-01-01", "--db", database).MustRefuseUse("--from");
        ToolRun.Of("return", "--regime", "cn", "--from", "2026-01-01", "--to", "2026-03-31", "--db", folder.At("nowhere.db")).MustRefuse("no sandbox database");
        ToolRun.Of(["return", "--regime", "cn", "--out", database, .. rest]).MustRefuse("same file");
        Assert.Equal(2, ToolRun.Of("return", "--regime", "cn", "--from", "2026-01-01", "--to", "2026-03-31").ExitCode);
    }

    public void Dispose() => folder.Dispose();

    private void At(DateTime instant, Action<IDataverse> work)
    {
        using SandboxEnvironment environment = SandboxEnvironment.Open(database, new SandboxOptions { Clock = new StandingClock(instant) });
        using IDataverse dataverse = environment.Connect();
        work(dataverse);
    }

    private static void Open(IDataverse dataverse, Guid customer, string category, string number, string regimes) => dataverse.Create(new Entity(ComplaintTable.LogicalName)
    {
        [ComplaintTable.Title] = "Complaint " + number,
        [ComplaintTable.Customer] = new EntityReference("contact", customer),
        [ComplaintTable.IsComplaint] = true,
        [ComplaintTable.ComplaintNumber] = number,
        [ComplaintTable.Regimes] = regimes,
        [ComplaintTable.Category] = Find(dataverse, ComplaintCategoryTable.LogicalName, ComplaintCategoryTable.Code, category),
    });

    private static void Withdraw(IDataverse dataverse, string number) => dataverse.Execute(new OrganizationRequest("bce_MoveComplaint")
    {
        ["Complaint"] = Find(dataverse, ComplaintTable.LogicalName, ComplaintTable.ComplaintNumber, number),
        ["Action"] = "WITHDRAW",
        ["Reason"] = "It was a mistake.",
    });

    private static EntityReference Find(IDataverse dataverse, string table, string column, string value)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(false) };
        query.Criteria.AddCondition(column, ConditionOperator.Equal, value);
        return dataverse.RetrieveMultiple(query).Entities.Single().ToEntityReference();
    }

    private sealed class StandingClock(DateTimeOffset instant) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => instant;
    }
}
