using System;
using System.Linq;
using BankCrm.Dataverse;
using BankCrm.Sandbox.Tests.Pipeline;
using BankCrm.Sandbox.Tests.Support;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace BankCrm.Sandbox.Tests.Messages;

/// <summary>Deep inserts: rows that are created together with the row that they refer to.</summary>
public sealed class RelatedRowsTests
{
    private const string Table = "tst_order";
    private const string Lines = "tst_tst_order_tst_line_tst_orderid";
    private const string Children = "tst_tst_order_tst_order_tst_parentid";

    [Fact]
    public void Create_WithLines_CreatesThemInOneRequestWithTheirLookup()
    {
        using var bank = new TestBank(TestBank.Orders());

        Guid id = bank.Service.Create(Order(Line(1), Line(2)));

        Assert.Equal(new SandboxCall(Requests: 1, Writes: 3), bank.Environment.LastCall);
        Assert.Equal([1, 2], LinesOf(bank, id));
    }

    [Fact]
    public void Create_NestedRows_CreatesEveryLevel()
    {
        using var bank = new TestBank(TestBank.Orders());
        Entity root = TestBank.Row(Table, ("tst_name", "root"));
        root.RelatedEntities[new Relationship(Children) { PrimaryEntityRole = EntityRole.Referenced }] = Rows(Order(Line(7)));

        Guid id = bank.Service.Create(root);

        Assert.Equal(3, bank.Environment.LastCall!.Writes);
        Entity child = Assert.Single(bank.Service.RetrieveMultiple(ByLookup(Table, "tst_parentid", id)).Entities);
        Assert.Equal([7], LinesOf(bank, child.Id));
    }

    [Fact]
    public void Create_LineWithSteps_RunsThemWithTheLookupBeforeTheStepsThatFollowTheRow()
    {
        using var bank = new TestBank(TestBank.Orders()
            .Step<RecordPlugin>(TestSolution.CreateMessage, Table, 20, "order before")
            .Step<RecordPlugin>(TestSolution.CreateMessage, Table, 40, "order after")
            .Step<RecordPlugin>(TestSolution.CreateMessage, "tst_line", 20, "line before")
            .Step<RecordPlugin>(TestSolution.CreateMessage, "tst_line", 40, "line after"));

        bank.Service.Create(Order(Line(1)));

        string[] text = [.. bank.Environment.PluginTraces.SelectMany(trace => trace.Text.Split('\n', StringSplitOptions.TrimEntries))];
        Assert.Equal(["label=order before", "label=line before", "label=line after", "label=order after"], text.Where(line => line.StartsWith("label=", StringComparison.Ordinal)));
        Assert.Contains("target=tst_number,tst_orderid", text);
    }

    [Fact]
    public void Create_LineThatIsRefused_LeavesNothing()
    {
        using var bank = new TestBank(TestBank.Orders());

        TestBank.Refused(0x80060892, () => bank.Service.Create(Order(Line(1), Line(1))));

        Assert.Empty(bank.Service.RetrieveMultiple(new QueryExpression(Table)).Entities);
        Assert.Empty(bank.Service.RetrieveMultiple(new QueryExpression("tst_line")).Entities);
    }

    [Fact]
    public void Create_RelatedRow_NeedsItsOwnPrivilege()
    {
        using var bank = new TestBank(TestBank.Orders().Role("Orders only", ("prvCreatetst_order", "Basic"), ("prvReadtst_order", "Basic"), ("prvAppendTotst_order", "Basic"), ("prvAppendtst_line", "Basic")));
        IDataverse clerk = bank.Environment.Connect(bank.Environment.AddUser("clerk", SandboxEnvironment.RootBusinessUnitId, 1033, "Orders only"));

        Assert.Contains("prvCreatetst_line", TestBank.Refused(0x80040220, () => clerk.Create(Order(Line(1)))).Message, StringComparison.Ordinal);

        Assert.Empty(bank.Service.RetrieveMultiple(new QueryExpression(Table)).Entities);
    }

    [Theory]
    [InlineData("tst_none", 0x80040E01)]
    [InlineData("tst_order_policy", 0x8004032b)]
    [InlineData(Children, 0x80040203)]
    public void Create_AlongAnotherRelationship_IsRefused(string relationship, uint code)
    {
        using var bank = new TestBank(TestBank.Orders());
        Entity row = TestBank.Row(Table);
        row.RelatedEntities[new Relationship(relationship)] = Rows(Line(1));

        TestBank.Refused(code, () => bank.Service.Create(row));
    }

    [Fact]
    public void Create_RowsOfAnotherTable_AreRefused()
    {
        using var bank = new TestBank(TestBank.Orders());
        Entity row = TestBank.Row(Table);
        row.RelatedEntities[new Relationship(Lines)] = Rows(TestBank.Row("tst_policy"));

        TestBank.Refused(0x80040203, () => bank.Service.Create(row));
    }

    [Fact]
    public void Create_RowThatTheRowRefersTo_IsMadeFirst()
    {
        using var bank = new TestBank(TestBank.Orders()
            .Step<RecordPlugin>(TestSolution.CreateMessage, Table, 40, "order")
            .Step<RecordPlugin>(TestSolution.CreateMessage, "tst_line", 20, "line"));
        Entity line = Line(1);
        line.RelatedEntities[new Relationship(Lines)] = Rows(TestBank.Row(Table, ("tst_name", "new")));

        Guid id = bank.Service.Create(line);

        Guid order = bank.Read("tst_line", id).GetAttributeValue<EntityReference>("tst_orderid").Id;
        Assert.Equal("new", bank.Read(Table, order)["tst_name"]);
        string[] text = [.. bank.Environment.PluginTraces.SelectMany(trace => trace.Text.Split('\n', StringSplitOptions.TrimEntries))];
        Assert.Equal(["label=order", "label=line"], text.Where(entry => entry.StartsWith("label=", StringComparison.Ordinal)));
        Assert.Contains("target=tst_number,tst_orderid", text);
    }

    [Fact]
    public void Create_ParentOfTheSameTable_IsMadeFirst()
    {
        using var bank = new TestBank(TestBank.Orders());
        Entity row = TestBank.Row(Table);
        row.RelatedEntities[new Relationship(Children) { PrimaryEntityRole = EntityRole.Referencing }] = Rows(Order(Line(3)));

        Guid parent = bank.Read(Table, bank.Service.Create(row)).GetAttributeValue<EntityReference>("tst_parentid").Id;

        Assert.Equal([3], LinesOf(bank, parent));
    }

    [Fact]
    public void Create_RowThatIsRefused_LeavesNoneThatItRefersTo()
    {
        using var bank = new TestBank(TestBank.Orders());
        Entity line = TestBank.Row("tst_line", ("tst_number", "one"));
        line.RelatedEntities[new Relationship(Lines)] = Rows(TestBank.Row(Table));

        TestBank.Refused(0x80040203, () => bank.Service.Create(line));

        Assert.Empty(bank.Service.RetrieveMultiple(new QueryExpression(Table)).Entities);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(2, false)]
    [InlineData(1, true)]
    public void Create_LookupWithOtherThanOneRow_IsRefused(int count, bool isSetToo)
    {
        using var bank = new TestBank(TestBank.Orders());
        Entity line = Line(1);
        line.RelatedEntities[new Relationship(Lines)] = Rows([.. Enumerable.Range(0, count).Select(_ => TestBank.Row(Table))]);
        if (isSetToo)
        {
            line["tst_orderid"] = new EntityReference(Table, bank.Create(Table));
        }

        TestBank.Refused(0x80040203, () => bank.Service.Create(line));
    }

    [Fact]
    public void Write_OtherThanCreate_RefusesRelatedRows()
    {
        using var bank = new TestBank(TestBank.Orders());
        Entity row = Order(Line(1));
        row.Id = bank.Create(Table);
        var many = new EntityCollection([Order(Line(1))]) { EntityName = Table };

        TestBank.Refused(0x8004032b, () => bank.Service.Update(row));
        TestBank.Refused(0x8004032b, () => bank.Service.Execute(new UpsertRequest { Target = row }));
        TestBank.Refused(0x8004032b, () => bank.Service.Execute(new CreateMultipleRequest { Targets = many }));
        Assert.Empty(bank.Service.RetrieveMultiple(new QueryExpression("tst_line")).Entities);
    }

    private static Entity Order(params Entity[] lines)
    {
        Entity order = TestBank.Row(Table, ("tst_name", "order"));
        order.RelatedEntities[new Relationship(Lines)] = Rows(lines);
        return order;
    }

    private static Entity Line(int number) => TestBank.Row("tst_line", ("tst_number", number));

    private static EntityCollection Rows(params Entity[] rows) => new(rows);

    private static int[] LinesOf(TestBank bank, Guid order) =>
        [.. bank.Service.RetrieveMultiple(ByLookup("tst_line", "tst_orderid", order)).Entities.Select(row => (int)row["tst_number"]).Order()];

    private static QueryExpression ByLookup(string table, string column, Guid id)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(true) };
        query.Criteria.AddCondition(column, ConditionOperator.Equal, id);
        return query;
    }
}
