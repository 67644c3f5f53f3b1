using System;
using System.Linq;
using BankCrm.Dataverse;
using BankCrm.Sandbox.Tests.Support;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace BankCrm.Sandbox.Tests.Messages;

public sealed class BulkTests : IDisposable
{
    private const string Table = "tst_order";

    private readonly TestBank bank = new(TestBank.Orders());

    public void Dispose() => bank.Dispose();

    [Fact]
    public void CreateMultiple_Rows_GivesIdsInOrder()
    {
        var response = (CreateMultipleResponse)bank.Service.Execute(new CreateMultipleRequest { Targets = Targets(Table, "a", "b", "c") });

        Assert.Equal(["a", "b", "c"], response.Ids.Select(id => bank.Read(Table, id)["tst_name"]));
    }

    [Fact]
    public void CreateMultiple_OneRowFails_NoneIsStored()
    {
        EntityCollection targets = Targets(Table, "a", "b");
        targets[1]["tst_count"] = 1000;

        TestBank.Refused(0x80044330, () => bank.Service.Execute(new CreateMultipleRequest { Targets = targets }));

        Assert.Equal(0, Count());
    }

    [Fact]
    public void CreateMultiple_TwoTables_IsRefused()
    {
        EntityCollection targets = Targets(Table, "a");
        targets.Entities.Add(TestBank.Row("tst_policy"));

        Assert.Contains("tst_policy", TestBank.Refused(0x80040203, () => bank.Service.Execute(new CreateMultipleRequest { Targets = targets })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void UpdateMultiple_SameRowTwice_IsRefused()
    {
        Guid id = bank.Create(Table);
        var targets = new EntityCollection([TestBank.Row(Table, id, ("tst_count", 1)), TestBank.Row(Table, id, ("tst_count", 2))]) { EntityName = Table };

        TestBank.Refused(0x80040203, () => bank.Service.Execute(new UpdateMultipleRequest { Targets = targets }));
    }

    [Fact]
    public void UpsertMultiple_NewAndKnownRows_SaysWhich()
    {
        bank.Create(Table, ("tst_code", "known"));
        var targets = new EntityCollection([new Entity(Table, "tst_code", "known") { ["tst_count"] = 1 }, new Entity(Table, "tst_code", "new") { ["tst_count"] = 2 }]) { EntityName = Table };

        var response = (UpsertMultipleResponse)bank.Service.Execute(new UpsertMultipleRequest { Targets = targets });

        Assert.Equal([false, true], response.Results.Select(result => result.RecordCreated));
        Assert.Equal(2, Count());
    }

    [Fact]
    public void ExecuteMultiple_ContinueOnError_DoesTheRest()
    {
        ExecuteMultipleResponse response = Batch(continues: true, Create("a"), Create("far too long for the column, isn't it"), Create("c"));

        Assert.True(response.IsFaulted);
        Assert.Equal([0, 1, 2], response.Responses.Select(item => item.RequestIndex));
        Assert.Equal(unchecked((int)0x80044331), response.Responses[1].Fault.ErrorCode);
        Assert.Equal(2, Count());
    }

    [Fact]
    public void ExecuteMultiple_StopOnError_KeepsWhatWasDone()
    {
        ExecuteMultipleResponse response = Batch(continues: false, Create("a"), Create("far too long for the column, isn't it"), Create("c"));

        Assert.Equal(2, response.Responses.Count);
        Assert.Equal(1, Count());
    }

    [Fact]
    public void ExecuteMultiple_TooManyRequests_IsRefused() =>
        TestBank.Refused(0x80048510, () => Batch(continues: true, [.. Enumerable.Repeat(Create("a"), 1001)]));

    [Fact]
    public void ExecuteMultiple_Nested_IsRefused() =>
        Assert.Throws<DataverseFaultException>(() => Batch(continues: true, new ExecuteMultipleRequest { Requests = [], Settings = new ExecuteMultipleSettings() }));

    [Fact]
    public void ExecuteTransaction_OneFails_NoneIsStored()
    {
        var request = new ExecuteTransactionRequest { Requests = [Create("a"), Create("far too long for the column, isn't it")], ReturnResponses = true };

        TestBank.Refused(0x80044331, () => bank.Service.Execute(request));

        Assert.Equal(0, Count());
    }

    [Fact]
    public void ExecuteTransaction_AllGo_ReturnsTheResponses()
    {
        var response = (ExecuteTransactionResponse)bank.Service.Execute(new ExecuteTransactionRequest { Requests = [Create("a"), Create("b")], ReturnResponses = true });

        Assert.Equal(2, response.Responses.Count);
        Assert.Equal(2, Count());
    }

    [Fact]
    public void Clone_OtherThreads_TakeTurns()
    {
        System.Threading.Tasks.Parallel.For(0, 4, worker =>
        {
            using IDataverse connection = bank.Service.Clone();
            for (int row = 0; row < 25; row++)
            {
                connection.Create(TestBank.Row(Table, ("tst_code", FormattableString.Invariant($"{worker}-{row}"))));
            }
        });

        Assert.Equal(100, Count());
        Assert.Equal(1, bank.Service.RecommendedParallelism);
    }

    private static EntityCollection Targets(string table, params string[] names) =>
        new([.. names.Select(name => TestBank.Row(table, ("tst_name", name)))]) { EntityName = table };

    private static CreateRequest Create(string code) => new() { Target = TestBank.Row(Table, ("tst_code", code == "a" ? null : code)) };

    private ExecuteMultipleResponse Batch(bool continues, params OrganizationRequest[] requests)
    {
        var request = new ExecuteMultipleRequest { Requests = [], Settings = new ExecuteMultipleSettings { ContinueOnError = continues, ReturnResponses = true } };
        request.Requests.AddRange(requests);
        return (ExecuteMultipleResponse)bank.Service.Execute(request);
    }

    private int Count() => bank.Service.RetrieveMultiple(new QueryExpression(Table)).Entities.Count;
}
