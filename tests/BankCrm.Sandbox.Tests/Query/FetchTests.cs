using System;
using System.Linq;
using BankCrm.Dataverse;
using BankCrm.Sandbox.Tests.Support;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace BankCrm.Sandbox.Tests.Query;

public sealed class FetchTests : IDisposable
{
    private readonly TestBank bank = new(TestBank.Orders());

    public FetchTests()
    {
        foreach ((string name, int? count, decimal amount, string day, int animal) in new (string, int?, decimal, string, int)[]
        {
            ("a", 1, 10m, "2026-01-05", 100), ("b", 2, 20.5m, "2026-02-05", 200), ("c", null, 30m, "2026-02-25", 100),
        })
        {
            Guid id = bank.Create(
                "tst_order", ("tst_name", name), ("tst_count", count), ("tst_amount", new Money(amount)), ("tst_animal", new OptionSetValue(animal)),
                ("tst_day", DateTime.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
            bank.Create("tst_line", ("tst_orderid", new EntityReference("tst_order", id)), ("tst_number", count));
        }
    }

    public void Dispose() => bank.Dispose();

    [Theory]
    [InlineData("<condition attribute='tst_count' operator='ge' value='2'/>", "b")]
    [InlineData("<condition attribute='tst_name' operator='in'><value>a</value><value>C</value></condition>", "a,c")]
    [InlineData("<condition attribute='tst_count' operator='null'/>", "c")]
    [InlineData("<condition attribute='tst_day' operator='on-or-after' value='2026-02-05'/>", "b,c")]
    [InlineData("<condition attribute='tst_amount' operator='between'><value>20.5</value><value>30</value></condition>", "b,c")]
    [InlineData("<condition attribute='tst_animal' operator='eq' value='100'/><condition attribute='tst_name' operator='ne' value='a'/>", "c")]
    [InlineData("<condition entityname='l' attribute='tst_number' operator='eq' value='2'/>", "b")]
    public void RetrieveMultiple_Conditions_LeaveTheRows(string conditions, string expected)
    {
        EntityCollection rows = Fetch(
            $"<fetch><entity name='tst_order'><attribute name='tst_name'/><order attribute='tst_name'/><filter>{conditions}</filter><link-entity name='tst_line' from='tst_orderid' to='tst_orderid' alias='l'/></entity></fetch>");

        Assert.Equal(expected, string.Join(",", rows.Entities.Select(row => row["tst_name"])));
    }

    [Fact]
    public void RetrieveMultiple_LinkAndAlias_NameTheColumns()
    {
        Entity row = Fetch(
            "<fetch top='1'><entity name='tst_order'><attribute name='tst_name' alias='title'/><order attribute='tst_name'/><link-entity name='tst_line' from='tst_orderid' to='tst_orderid' link-type='outer' alias='l'><attribute name='tst_number'/></link-entity></entity></fetch>")[0];

        Assert.Equal(("a", 1), (row.GetAttributeValue<AliasedValue>("title").Value, row.GetAttributeValue<AliasedValue>("l.tst_number").Value));
    }

    [Fact]
    public void RetrieveMultiple_Pages_FollowTheCookie()
    {
        const string query = "<entity name='tst_order'><attribute name='tst_name'/><order attribute='tst_name' descending='true'/></entity></fetch>";
        EntityCollection first = Fetch("<fetch count='2' page='1'>" + query);
        string cookie = new System.Xml.Linq.XAttribute("paging-cookie", first.PagingCookie).ToString();

        EntityCollection second = Fetch($"<fetch count='2' page='2' {cookie}>" + query);

        Assert.Equal(["c", "b", "a"], first.Entities.Concat(second.Entities).Select(row => row["tst_name"]));
        Assert.False(second.MoreRecords);
    }

    [Fact]
    public void RetrieveMultiple_Aggregates_AreExact()
    {
        Entity row = Fetch(
            "<fetch aggregate='true'><entity name='tst_order'><attribute name='tst_orderid' alias='n' aggregate='count'/><attribute name='tst_count' alias='known' aggregate='countcolumn'/><attribute name='tst_amount' alias='total' aggregate='sum'/><attribute name='tst_amount' alias='mean' aggregate='avg'/><attribute name='tst_amount' alias='least' aggregate='min'/><attribute name='tst_day' alias='last' aggregate='max'/></entity></fetch>")[0];

        Assert.Equal((3, 2), (Value(row, "n"), Value(row, "known")));
        Assert.Equal((60.5m, 20.1667m, 10m), (((Money)Value(row, "total")).Value, ((Money)Value(row, "mean")).Value, ((Money)Value(row, "least")).Value));
        Assert.Equal(new DateTime(2026, 2, 25), Value(row, "last"));
    }

    [Fact]
    public void RetrieveMultiple_Groups_AreByChoiceAndByMonth()
    {
        EntityCollection byChoice = Fetch(
            "<fetch aggregate='true'><entity name='tst_order'><attribute name='tst_animal' alias='animal' groupby='true'/><attribute name='tst_amount' alias='total' aggregate='sum'/><order alias='total' descending='true'/></entity></fetch>");
        EntityCollection byMonth = Fetch(
            "<fetch aggregate='true'><entity name='tst_order'><attribute name='tst_day' alias='month' groupby='true' dategrouping='month'/><attribute name='tst_orderid' alias='n' aggregate='count'/><order alias='month'/></entity></fetch>");

        Assert.Equal(["Zebra", "Ant"], byChoice.Entities.Select(row => row.FormattedValues["animal"]));
        Assert.Equal([40m, 20.5m], byChoice.Entities.Select(row => ((Money)Value(row, "total")).Value));
        Assert.Equal([(1, 1), (2, 2)], byMonth.Entities.Select(row => ((int)Value(row, "month"), (int)Value(row, "n"))));
    }

    [Fact]
    public void RetrieveMultiple_GroupedByOwner_NamesUserOrTeam()
    {
        Guid team = bank.Create("team", ("name", "Desk"), ("businessunitid", new EntityReference("businessunit", SandboxEnvironment.RootBusinessUnitId)));
        bank.Create("tst_order", ("tst_name", "d"), ("ownerid", new EntityReference("team", team)));

        EntityCollection groups = Fetch("<fetch aggregate='true'><entity name='tst_order'><attribute name='ownerid' alias='owner' groupby='true'/><attribute name='tst_orderid' alias='n' aggregate='count'/><order alias='n'/></entity></fetch>");

        Assert.Equal(
            [(new EntityReference("team", team), 1), (new EntityReference("systemuser", SandboxEnvironment.AdministratorId), 3)],
            groups.Entities.Select(group => ((EntityReference)Value(group, "owner"), (int)Value(group, "n"))));
        Assert.Equal("Desk", groups[0].FormattedValues["owner"]);
    }

    [Fact]
    public void RetrieveMultiple_AggregateOfTooManyRows_IsRefused()
    {
        void Add(int count)
        {
            var targets = new EntityCollection([.. Enumerable.Range(0, count).Select(_ => TestBank.Row("tst_policy"))]) { EntityName = "tst_policy" };
            bank.Service.Execute(new Microsoft.Xrm.Sdk.Messages.CreateMultipleRequest { Targets = targets });
        }

        const string count = "<fetch aggregate='true'><entity name='tst_policy'><attribute name='tst_policyid' alias='n' aggregate='count'/></entity></fetch>";
        Add(50_000);
        Assert.Equal(50_000, Value(Fetch(count)[0], "n"));

        Add(1);
        TestBank.Refused(0x8004E023, () => Fetch(count));
    }

    [Theory]
    [InlineData("<fetch datasource='retained'><entity name='tst_order'/></fetch>", "datasource")]
    [InlineData("<fetch><entity name='tst_order'><all-columns/></entity></fetch>", "all-columns")]
    [InlineData("<fetch><entity name='tst_order'><filter><condition attribute='tst_name' operator='under' value='x'/></filter></entity></fetch>", "under")]
    [InlineData("<fetch><entity name='tst_order'><link-entity name='tst_line' link-type='not any'/></entity></fetch>", "not any")]
    [InlineData("<fetch><entity name='tst_order'><filter isquickfindfields='1'/></entity></fetch>", "isquickfindfields")]
    [InlineData("<fetch><entity", "Invalid XML")]
    [InlineData("<query/>", "query")]
    [InlineData("<fetch count='ten'><entity name='tst_order'/></fetch>", "ten")]
    public void RetrieveMultiple_Unknown_IsRefusedByName(string xml, string named) =>
        Assert.Contains(named, Assert.Throws<DataverseFaultException>(() => Fetch(xml)).Message, StringComparison.Ordinal);

    private static object Value(Entity row, string alias) => row.GetAttributeValue<AliasedValue>(alias).Value;

    private EntityCollection Fetch(string xml) => bank.Service.RetrieveMultiple(new FetchExpression(xml));
}
