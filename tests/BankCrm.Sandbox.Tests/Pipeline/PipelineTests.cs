using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Dataverse;
using BankCrm.Sandbox.Tests.Support;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace BankCrm.Sandbox.Tests.Pipeline;

public sealed class PipelineTests
{
    private const string Table = "tst_order";

    [Fact]
    public void Create_WithSteps_RunsThemByStageAndRank()
    {
        using var bank = new TestBank(TestBank.Orders()
            .Step<RecordPlugin>(TestSolution.CreateMessage, Table, 40, "d")
            .Step<RecordPlugin>(TestSolution.CreateMessage, Table, 20, "c", rank: 2)
            .Step<RecordPlugin>(TestSolution.CreateMessage, Table, 20, "b", rank: 1)
            .Step<RecordPlugin>(TestSolution.CreateMessage, Table, 10, "a"));

        bank.Create(Table, ("tst_name", "x"));

        Assert.Equal(["label=a", "label=b", "label=c", "label=d"], Lines(bank, "label="));
    }

    [Fact]
    public void Create_WithSteps_GivesContextOfEachStage()
    {
        using var bank = new TestBank(TestBank.Orders()
            .Step<RecordPlugin>(TestSolution.CreateMessage, Table, 10)
            .Step<RecordPlugin>(TestSolution.CreateMessage, Table, 20)
            .Step<RecordPlugin>(TestSolution.CreateMessage, Table, 40));

        Guid id = bank.Create(Table, ("tst_name", "x"), ("tst_count", 1));

        Assert.Equal(
            ["stage=10 mode=0 depth=1 transaction=False", "stage=20 mode=0 depth=1 transaction=True", "stage=40 mode=0 depth=1 transaction=True"],
            Lines(bank, "stage="));
        Assert.All(Lines(bank, "target="), line => Assert.Equal("target=tst_count,tst_name", line));
        Assert.Equal(
            [$"id={Guid.Empty} created=2026-03-15T10:30:00.0000000Z", $"id={Guid.Empty} created=2026-03-15T10:30:00.0000000Z", $"id={id} created=2026-03-15T10:30:00.0000000Z"],
            Lines(bank, "id="));
        Assert.Equal(["shared=", "shared=", "shared=from20"], Lines(bank, "shared="));
        Assert.Equal(["parent shared=", "parent shared=from10", "parent shared=from10"], Lines(bank, "parent shared="));
    }

    [Fact]
    public void Create_StepBeforeChangesTarget_IsStoredAndCallersRowStays()
    {
        using var bank = new TestBank(TestBank.Orders().Step<SetNamePlugin>(TestSolution.CreateMessage, Table, 20, "!"));
        Entity row = TestBank.Row(Table, ("tst_name", "x"));

        Guid id = bank.Service.Create(row);

        Assert.Equal("x!", bank.Read(Table, id)["tst_name"]);
        Assert.Equal("x", row["tst_name"]);
    }

    [Fact]
    public void Update_Images_HoldOnlyRegisteredColumns()
    {
        using var bank = new TestBank(TestBank.Orders().Step<RecordPlugin>(
            TestSolution.UpdateMessage, Table, 40, images: [("before", 0, "tst_name"), ("after", 1, "tst_name,tst_count")]));
        Guid id = bank.Create(Table, ("tst_name", "old"), ("tst_count", 1), ("tst_code", "c"));

        bank.Service.Update(TestBank.Row(Table, id, ("tst_name", "new")));

        Assert.Equal(["pre before=tst_name:old"], Lines(bank, "pre "));
        Assert.Equal(["post after=tst_count:1,tst_name:new"], Lines(bank, "post "));
        Assert.Equal(["target=tst_name"], Lines(bank, "target="));
    }

    [Theory]
    [InlineData("tst_name", 0)]
    [InlineData("tst_count", 1)]
    public void Update_FilteringColumns_DecideWhetherTheStepRuns(string changed, int runs)
    {
        using var bank = new TestBank(TestBank.Orders().Step<RecordPlugin>(TestSolution.UpdateMessage, Table, 20, filtering: "tst_count,tst_code"));
        Guid id = bank.Create(Table, ("tst_name", "x"));

        bank.Service.Update(TestBank.Row(Table, id, (changed, changed == "tst_name" ? "y" : 5)));

        Assert.Equal(runs, bank.Environment.PluginTraces.Count);
    }

    [Fact]
    public void Delete_Step_GetsPreImage()
    {
        using var bank = new TestBank(TestBank.Orders().Step<RecordPlugin>(TestSolution.DeleteMessage, Table, 20, images: ("before", 0, "tst_name")));
        Guid id = bank.Create(Table, ("tst_name", "gone"));

        bank.Service.Delete(Table, id);

        Assert.Equal(["pre before=tst_name:gone"], Lines(bank, "pre "));
    }

    [Fact]
    public void Delete_Cascade_RunsTheChildrensSteps()
    {
        using var bank = new TestBank(TestBank.Orders().Step<RecordPlugin>(TestSolution.DeleteMessage, "tst_line", 20));
        Guid order = bank.Create(Table, ("tst_name", "x"));
        bank.Create("tst_line", ("tst_orderid", new EntityReference(Table, order)), ("tst_number", 1));
        bank.Create("tst_line", ("tst_orderid", new EntityReference(Table, order)), ("tst_number", 2));

        bank.Service.Delete(Table, order);

        Assert.Equal(2, bank.Environment.PluginTraces.Count);
    }

    [Theory]
    [InlineData("refuse", 0x80040265u, "TEST-001: no.")]
    [InlineData("refuse with a code", 42u, "TEST-002: no.")]
    public void Create_PluginRefuses_CallerGetsMessageAndNothingIsStored(string way, uint code, string message)
    {
        using var bank = new TestBank(TestBank.Orders()
            .Step<ServicePlugin>(TestSolution.CreateMessage, Table, 40, "create as the user", rank: 1)
            .Step<FailPlugin>(TestSolution.CreateMessage, Table, 40, way, rank: 2));

        DataverseFaultException fault = TestBank.Refused(code, () => bank.Create(Table, ("tst_name", "x")));

        Assert.Equal(message, fault.Message);
        Assert.Equal(0, Count(bank, Table) + Count(bank, "tst_policy"));
    }

    [Fact]
    public void Create_PluginBreaks_CallerGetsNoInternalsButTheTraceHasThem()
    {
        using var bank = new TestBank(TestBank.Orders().Step<FailPlugin>(TestSolution.CreateMessage, Table, 20, "break"));

        DataverseFaultException fault = TestBank.Refused(0x80040224, () => bank.Create(Table));

        Assert.DoesNotContain("secret", fault.Message, StringComparison.Ordinal);
        PluginTrace trace = Assert.Single(bank.Environment.PluginTraces);
        Assert.Contains("secret", trace.Failure, StringComparison.Ordinal);
        Assert.Contains("about to fail", trace.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Update_PluginCausesItselfForEver_IsCancelled()
    {
        using var bank = new TestBank(TestBank.Orders().Step<ServicePlugin>(TestSolution.UpdateMessage, Table, 40, "loop"));
        Guid id = bank.Create(Table, ("tst_count", 50));

        TestBank.Refused(0x80044182, () => bank.Service.Update(TestBank.Row(Table, id, ("tst_count", 0))));

        Assert.Equal(50, bank.Read(Table, id)["tst_count"]);
        Assert.Equal(8, bank.Environment.PluginTraces.Max(trace => trace.Depth));
    }

    [Theory]
    [InlineData("CreateMultiple")]
    [InlineData("UpdateMultiple")]
    [InlineData("UpsertMultiple")]
    [InlineData("ExecuteTransaction")]
    [InlineData("ExecuteMultiple")]
    public void Create_PluginUsesBatch_IsRefused(string message)
    {
        using var bank = new TestBank(TestBank.Orders().Step<ServicePlugin>(TestSolution.CreateMessage, Table, 40, message));

        DataverseFaultException fault = Assert.Throws<DataverseFaultException>(() => bank.Create(Table));

        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
        Assert.Equal(0, Count(bank, "tst_policy"));
    }

    [Fact]
    public void Create_PluginSwallowsFailedWrite_WholeCallFails()
    {
        using var bank = new TestBank(TestBank.Orders().Step<ServicePlugin>(TestSolution.CreateMessage, Table, 40, "swallow"));

        TestBank.Refused(0x80040251, () => bank.Create(Table));

        Assert.Equal(0, Count(bank, Table));
    }

    [Fact]
    public void Create_PluginSwallowsFailedRead_Goes()
    {
        using var bank = new TestBank(TestBank.Orders().Step<ServicePlugin>(TestSolution.CreateMessage, Table, 40, "swallow a read"));

        bank.Create(Table);

        Assert.Equal(1, Count(bank, Table));
    }

    [Fact]
    public void Create_AsynchronousStep_RunsAfterCommitBeforeTheCallReturns()
    {
        using var bank = new TestBank(TestBank.Orders().Step<RecordPlugin>(TestSolution.CreateMessage, Table, 40, "later", asynchronous: true));

        bank.Create(Table);

        PluginTrace trace = Assert.Single(bank.Environment.PluginTraces);
        Assert.True(trace.IsAsynchronous);
        Assert.Contains("stage=40 mode=1 depth=1 transaction=False", trace.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Create_AsynchronousStepFails_RowStays()
    {
        using var bank = new TestBank(TestBank.Orders().Step<FailPlugin>(TestSolution.CreateMessage, Table, 40, "break", asynchronous: true));

        bank.Create(Table);

        Assert.Equal(1, Count(bank, Table));
        Assert.NotNull(Assert.Single(bank.Environment.PluginTraces).Failure);
    }

    [Fact]
    public void Update_AsynchronousStepsCauseEachOther_AllRunUntilTheDepthLimit()
    {
        using var bank = new TestBank(TestBank.Orders().Step<ServicePlugin>(TestSolution.UpdateMessage, Table, 40, "loop", asynchronous: true));
        Guid id = bank.Create(Table);

        bank.Service.Update(TestBank.Row(Table, id, ("tst_count", 0)));

        Assert.Equal(8, bank.Environment.PluginTraces.Max(trace => trace.Depth));
        Assert.Equal(7, bank.Read(Table, id)["tst_count"]);
    }

    [Fact]
    public void Create_RolledBack_AsynchronousStepDoesNotRun()
    {
        using var bank = new TestBank(TestBank.Orders()
            .Step<RecordPlugin>(TestSolution.CreateMessage, Table, 40, "later", asynchronous: true)
            .Step<FailPlugin>(TestSolution.CreateMessage, Table, 40, "refuse"));

        Assert.Throws<DataverseFaultException>(() => bank.Create(Table));

        Assert.Equal("BankCrm.Sandbox.Tests.Pipeline.FailPlugin", Assert.Single(bank.Environment.PluginTraces).PluginType);
    }

    [Fact]
    public void CreateMultiple_Steps_RunOncePerRow()
    {
        using var bank = new TestBank(TestBank.Orders().Step<RecordPlugin>(TestSolution.CreateMessage, Table, 20));
        var targets = new EntityCollection([TestBank.Row(Table, ("tst_name", "a")), TestBank.Row(Table, ("tst_name", "b"))]) { EntityName = Table };

        bank.Service.Execute(new CreateMultipleRequest { Targets = targets });

        Assert.Equal(2, bank.Environment.PluginTraces.Count);
    }

    [Fact]
    public void Create_PluginActsAsSystem_RowIsTheSystems()
    {
        using var bank = new TestBank(TestBank.Orders().Step<ServicePlugin>(TestSolution.CreateMessage, Table, 40, "create as the system"));

        bank.Create(Table);

        Entity child = Assert.Single(bank.Service.RetrieveMultiple(new QueryExpression("tst_policy") { ColumnSet = new ColumnSet("createdby") }).Entities);
        Assert.Equal("SYSTEM", child.GetAttributeValue<EntityReference>("createdby").Name);
    }

    [Fact]
    public void Create_PluginRunsTooLong_IsUndone()
    {
        using var bank = new TestBank(TestBank.Orders().Step<RecordPlugin>(TestSolution.CreateMessage, Table, 20));
        using SandboxEnvironment slow = SandboxEnvironment.CreateInMemory(new SandboxOptions { Clock = bank.Clock, Trace = _ => bank.Clock.Advance(TimeSpan.FromMinutes(1)) });
        using var folder = new TestFolder();
        slow.ImportSolution(TestBank.Orders().Step<RecordPlugin>(TestSolution.CreateMessage, Table, 20).Zip(folder));

        TestBank.Refused(0x8004418A, () => slow.Connect().Create(TestBank.Row(Table)));
    }

    private static List<string> Lines(TestBank bank, string start) =>
        [.. bank.Environment.PluginTraces.SelectMany(trace => trace.Text.Split('\n')).Select(line => line.TrimEnd()).Where(line => line.StartsWith(start, StringComparison.Ordinal))];

    private static int Count(TestBank bank, string table) => bank.Service.RetrieveMultiple(new QueryExpression(table)).Entities.Count;
}
