using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Dataverse;
using BankCrm.Sandbox.Tests.Support;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace BankCrm.Sandbox.Tests.Query;

public sealed class QueryTests : IDisposable
{
    private const string Table = "tst_order";

    private readonly TestBank bank = new(TestBank.Orders());

    public QueryTests()
    {
        Guid a = Add("a", 1, 10m, "2026-03-01", 100, 1);
        Guid b = Add("B", 2, 20m, "2026-03-14", 200, 2, 12);
        Add("c", 3, 30m, "2026-03-15", 100, 12);
        bank.Create(Table, ("tst_name", "none"));
        bank.Create("tst_line", ("tst_orderid", new EntityReference(Table, a)), ("tst_number", 1));
        bank.Create("tst_line", ("tst_orderid", new EntityReference(Table, a)), ("tst_number", 2));
        bank.Create("tst_line", ("tst_orderid", new EntityReference(Table, b)), ("tst_number", 3));
    }

    public static TheoryData<string, ConditionOperator, object[], string> Conditions => new()
    {
        { "tst_name", ConditionOperator.Equal, ["A"], "a" },
        { "tst_name", ConditionOperator.NotEqual, ["a"], "B,c,none" },
        { "tst_count", ConditionOperator.NotEqual, [1], "B,c,none" },
        { "tst_count", ConditionOperator.GreaterThan, [1], "B,c" },
        { "tst_count", ConditionOperator.GreaterEqual, [2], "B,c" },
        { "tst_count", ConditionOperator.LessThan, [2], "a" },
        { "tst_count", ConditionOperator.LessEqual, [2], "a,B" },
        { "tst_count", ConditionOperator.Null, [], "none" },
        { "tst_count", ConditionOperator.NotNull, [], "a,B,c" },
        { "tst_count", ConditionOperator.In, [1, 2, 3], "a,B,c" },
        { "tst_count", ConditionOperator.NotIn, [1, 2], "c,none" },
        { "tst_count", ConditionOperator.Between, [2, 3], "B,c" },
        { "tst_count", ConditionOperator.NotBetween, [2, 3], "a,none" },
        { "tst_amount", ConditionOperator.GreaterThan, [10m], "B,c" },
        { "tst_amount_base", ConditionOperator.Equal, [20m], "B" },
        { "tst_name", ConditionOperator.Like, ["%o%"], "none" },
        { "tst_name", ConditionOperator.NotLike, ["%o%"], "a,B,c" },
        { "tst_name", ConditionOperator.BeginsWith, ["N"], "none" },
        { "tst_name", ConditionOperator.BeginsWith, ["_"], "" },
        { "tst_name", ConditionOperator.DoesNotBeginWith, ["n"], "a,B,c" },
        { "tst_name", ConditionOperator.EndsWith, ["E"], "none" },
        { "tst_name", ConditionOperator.DoesNotEndWith, ["e"], "a,B,c" },
        { "tst_animal", ConditionOperator.Equal, [200], "B" },
        { "tst_flag", ConditionOperator.Equal, [true], "a,B,c,none" },
        { "tst_many", ConditionOperator.ContainValues, [2], "B" },
        { "tst_many", ConditionOperator.ContainValues, [1, 12], "a,B,c" },
        { "tst_many", ConditionOperator.DoesNotContainValues, [12], "a,none" },
        { "tst_day", ConditionOperator.On, [new DateTime(2026, 3, 14)], "B" },
        { "tst_day", ConditionOperator.NotOn, [new DateTime(2026, 3, 14)], "a,c,none" },
        { "tst_day", ConditionOperator.OnOrAfter, [new DateTime(2026, 3, 14)], "B,c" },
        { "tst_day", ConditionOperator.OnOrBefore, [new DateTime(2026, 3, 14)], "a,B" },
        { "tst_day", ConditionOperator.Today, [], "c" },
        { "tst_day", ConditionOperator.Yesterday, [], "B" },
        { "tst_day", ConditionOperator.LastXDays, [1], "B,c" },
        { "tst_day", ConditionOperator.OlderThanXDays, [5], "a" },
        { "tst_day", ConditionOperator.ThisMonth, [], "a,B,c" },
        { "tst_day", ConditionOperator.ThisFiscalPeriod, [], "a,B,c" },
        { "tst_instant", ConditionOperator.On, [new DateTime(2026, 3, 14)], "B" },
        { "tst_instant", ConditionOperator.Yesterday, [], "B" },
        { "ownerid", ConditionOperator.EqualUserId, [], "a,B,c,none" },
        { "ownerid", ConditionOperator.NotEqualUserId, [], "" },
        { "ownerid", ConditionOperator.EqualUserTeams, [], "" },
        { "owningbusinessunit", ConditionOperator.EqualBusinessId, [], "a,B,c,none" },
    };

    public void Dispose() => bank.Dispose();

    [Theory]
    [MemberData(nameof(Conditions))]
    public void RetrieveMultiple_Condition_LeavesTheRows(string column, ConditionOperator operation, object[] values, string expected)
    {
        var query = new QueryExpression(Table) { ColumnSet = new ColumnSet("tst_name") };
        query.Criteria.AddCondition(column, operation, values);

        Assert.Equal(expected, Names(query));
    }

    [Fact]
    public void RetrieveMultiple_RowsOfMyTeams_AreThoseOfTeamsThatIAmIn()
    {
        Guid team = bank.Create("team", ("name", "Mine"), ("businessunitid", new EntityReference("businessunit", SandboxEnvironment.RootBusinessUnitId)));
        bank.Service.Associate("team", team, new Relationship("teammembership_association"), [new EntityReference("systemuser", SandboxEnvironment.AdministratorId)]);
        bank.Create(Table, ("tst_name", "team's"), ("ownerid", new EntityReference("team", team)));
        var query = new QueryExpression(Table) { ColumnSet = new ColumnSet("tst_name") };
        query.Criteria.AddCondition("ownerid", ConditionOperator.EqualUserTeams);

        Assert.Equal("team's", Names(query));
    }

    [Theory]
    [InlineData(16, "")]
    [InlineData(17, "early,late")]
    [InlineData(107, "early,late")]
    [InlineData(108, "")]
    public void RetrieveMultiple_ThisFiscalPeriod_IsTheQuarter(int daysAfter15March, string expected)
    {
        bank.Clock.Advance(TimeSpan.FromDays(daysAfter15March));
        bank.Create(Table, ("tst_name", "early"), ("tst_day", new DateTime(2026, 4, 1)));
        bank.Create(Table, ("tst_name", "late"), ("tst_day", new DateTime(2026, 6, 30)));
        var query = new QueryExpression(Table) { ColumnSet = new ColumnSet("tst_name") };
        query.Criteria.AddCondition("tst_day", ConditionOperator.ThisFiscalPeriod);
        query.Criteria.AddCondition("tst_name", ConditionOperator.In, "early", "late");

        Assert.Equal(expected, Names(query));
    }

    [Theory]
    [InlineData(ConditionOperator.Under)]
    [InlineData(ConditionOperator.Contains)]
    [InlineData(ConditionOperator.ThisFiscalYear)]
    [InlineData(ConditionOperator.EqualUserTeams)]
    public void RetrieveMultiple_UnsupportedOperator_IsRefusedByName(ConditionOperator operation)
    {
        var query = new QueryExpression(Table);
        query.Criteria.AddCondition("tst_name", operation, "x");

        Assert.Contains(operation.ToString(), Assert.Throws<DataverseFaultException>(() => bank.Service.RetrieveMultiple(query)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tst_count", "many")]
    [InlineData("tst_parentid", "no id")]
    [InlineData("tst_amount", "a lot")]
    [InlineData("tst_day", "28.02.2026")]
    public void RetrieveMultiple_ValueOfWrongType_IsRefused(string column, string value)
    {
        var query = new QueryExpression(Table);
        query.Criteria.AddCondition(column, ConditionOperator.Equal, value);

        TestBank.Refused(0x80040203, () => bank.Service.RetrieveMultiple(query));
    }

    [Fact]
    public void RetrieveMultiple_OptionSetValueInCondition_IsRefusedAsOnThePlatform()
    {
        var query = new QueryExpression(Table);
        query.Criteria.AddCondition("tst_animal", ConditionOperator.Equal, new OptionSetValue(100));

        TestBank.Refused(0x80040203, () => bank.Service.RetrieveMultiple(query));
    }

    [Theory]
    [InlineData(2000, true)]
    [InlineData(2001, false)]
    public void RetrieveMultiple_ListLength_IsLimited(int count, bool isAllowed)
    {
        var query = new QueryExpression(Table) { ColumnSet = new ColumnSet("tst_name") };
        query.Criteria.AddCondition("tst_count", ConditionOperator.In, [.. Enumerable.Range(1, count).Cast<object>()]);

        if (isAllowed)
        {
            Assert.Equal("a,B,c", Names(query));
        }
        else
        {
            TestBank.Refused(0x80040203, () => bank.Service.RetrieveMultiple(query));
        }
    }

    [Fact]
    public void RetrieveMultiple_NestedFilters_Combine()
    {
        var query = new QueryExpression(Table) { ColumnSet = new ColumnSet("tst_name") };
        query.Criteria.AddCondition("tst_count", ConditionOperator.NotNull);
        FilterExpression either = query.Criteria.AddFilter(LogicalOperator.Or);
        either.AddCondition("tst_name", ConditionOperator.Equal, "a");
        either.AddCondition("tst_amount", ConditionOperator.Equal, 30m);

        Assert.Equal("a,c", Names(query));
    }

    [Fact]
    public void RetrieveMultiple_ComparedColumns_CompareWithinTheRow()
    {
        bank.Create(Table, ("tst_name", "same"), ("tst_code", "same"));
        var query = new QueryExpression(Table) { ColumnSet = new ColumnSet("tst_name") };
        query.Criteria.AddCondition("tst_name", ConditionOperator.Equal, true, "tst_code");

        Assert.Equal("same", Names(query));
    }

    [Fact]
    public void RetrieveMultiple_Columns_AreOnlyThoseAskedForAndTheId()
    {
        var query = new QueryExpression(Table) { ColumnSet = new ColumnSet("tst_count") };
        query.Criteria.AddCondition("tst_name", ConditionOperator.Equal, "a");

        Entity row = Assert.Single(bank.Service.RetrieveMultiple(query).Entities);

        Assert.Equal(["tst_count", "tst_orderid"], row.Attributes.Keys.Order());
        Assert.NotNull(row.RowVersion);
    }

    [Fact]
    public void RetrieveMultiple_InnerJoin_RepeatsRowsAndAliasesColumns()
    {
        var query = new QueryExpression(Table) { ColumnSet = new ColumnSet("tst_name") };
        LinkEntity link = query.AddLink("tst_line", "tst_orderid", "tst_orderid");
        link.EntityAlias = "line";
        link.Columns = new ColumnSet("tst_number");
        query.AddOrder("tst_name", OrderType.Ascending);
        link.Orders.Add(new OrderExpression("tst_number", OrderType.Descending));

        List<Entity> rows = [.. bank.Service.RetrieveMultiple(query).Entities];

        Assert.Equal(["a2", "a1", "B3"], rows.Select(row => (string)row["tst_name"] + (int)row.GetAttributeValue<AliasedValue>("line.tst_number").Value));
    }

    [Fact]
    public void RetrieveMultiple_OuterJoinWithNull_FindsRowsWithoutPartner()
    {
        var query = new QueryExpression(Table) { ColumnSet = new ColumnSet("tst_name") };
        query.AddLink("tst_line", "tst_orderid", "tst_orderid", JoinOperator.LeftOuter).EntityAlias = "l";
        query.Criteria.AddCondition("l", "tst_lineid", ConditionOperator.Null);

        Assert.Equal("c,none", Names(query));
    }

    [Fact]
    public void RetrieveMultiple_ExistsJoin_DoesNotRepeatRows()
    {
        var query = new QueryExpression(Table) { ColumnSet = new ColumnSet("tst_name") };
        query.AddLink("tst_line", "tst_orderid", "tst_orderid", JoinOperator.Exists).LinkCriteria.AddCondition("tst_number", ConditionOperator.LessThan, 3);

        Assert.Equal("a", Names(query));
    }

    [Fact]
    public void RetrieveMultiple_UnsupportedJoin_IsRefusedByName()
    {
        var query = new QueryExpression(Table);
        query.AddLink("tst_line", "tst_orderid", "tst_orderid", JoinOperator.NotAny);

        Assert.Contains("NotAny", Assert.Throws<DataverseFaultException>(() => bank.Service.RetrieveMultiple(query)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(15, true)]
    [InlineData(16, false)]
    public void RetrieveMultiple_NumberOfJoins_IsLimited(int count, bool isAllowed)
    {
        var query = new QueryExpression(Table);
        for (int index = 0; index < count; index++)
        {
            query.AddLink("systemuser", "createdby", "systemuserid");
        }

        if (isAllowed)
        {
            Assert.Equal(4, bank.Service.RetrieveMultiple(query).Entities.Count);
        }
        else
        {
            TestBank.Refused(0x8004430D, () => bank.Service.RetrieveMultiple(query));
        }
    }

    [Fact]
    public void RetrieveMultiple_Distinct_DropsRepeatedRows()
    {
        var query = new QueryExpression(Table) { ColumnSet = new ColumnSet("tst_name"), Distinct = true };
        query.AddLink("tst_line", "tst_orderid", "tst_orderid");

        Assert.Equal("a,B", Names(query));
    }

    [Theory]
    [InlineData(OrderType.Ascending, "none,B,a,c")]
    [InlineData(OrderType.Descending, "a,c,B,none")]
    public void RetrieveMultiple_OrderByChoice_GoesByLabel(OrderType type, string expected)
    {
        var query = new QueryExpression(Table) { ColumnSet = new ColumnSet("tst_name") };
        query.AddOrder("tst_animal", type);
        query.AddOrder("tst_name", OrderType.Ascending);

        Assert.Equal(expected, string.Join(",", bank.Service.RetrieveMultiple(query).Entities.Select(row => (string)row["tst_name"])));
    }

    [Theory]
    [InlineData("tst_count", OrderType.Ascending)]
    [InlineData("tst_count", OrderType.Descending)]
    [InlineData("tst_name", OrderType.Ascending)]
    [InlineData("tst_animal", OrderType.Ascending)]
    [InlineData(null, OrderType.Ascending)]
    public void RetrieveMultiple_Pages_GiveEveryRowOnceInOrder(string? column, OrderType type)
    {
        for (int index = 0; index < 20; index++)
        {
            bank.Create(Table, ("tst_name", "n" + (index % 3)), ("tst_count", index % 4 == 3 ? null : index % 4));
        }

        var query = new QueryExpression(Table) { ColumnSet = new ColumnSet("tst_name", "tst_count", "tst_animal") };
        if (column is not null)
        {
            query.AddOrder(column, type);
        }

        List<Guid> all = [.. bank.Service.RetrieveMultiple(query).Entities.Select(row => row.Id)];
        Assert.Equal(24, all.Count);
        foreach (bool withCookie in new[] { true, false })
        {
            var paged = new List<Guid>();
            query.PageInfo = new PagingInfo { Count = 5, PageNumber = 1 };
            EntityCollection page;
            do
            {
                page = bank.Service.RetrieveMultiple(query);
                paged.AddRange(page.Entities.Select(row => row.Id));
                query.PageInfo.PageNumber++;
                query.PageInfo.PagingCookie = withCookie ? page.PagingCookie : null;
            }
            while (page.MoreRecords);

            Assert.Equal(all, paged);
        }
    }

    [Fact]
    public void RetrieveMultiple_MoreThanAPage_Gives5000()
    {
        for (int batch = 0; batch < 6; batch++)
        {
            var targets = new EntityCollection([.. Enumerable.Range(0, 1000).Select(_ => TestBank.Row("tst_policy"))]) { EntityName = "tst_policy" };
            bank.Service.Execute(new Microsoft.Xrm.Sdk.Messages.CreateMultipleRequest { Targets = targets });
        }

        EntityCollection page = bank.Service.RetrieveMultiple(new QueryExpression("tst_policy") { PageInfo = new PagingInfo { Count = 9000, PageNumber = 1, ReturnTotalRecordCount = true } });

        Assert.Equal((5000, true, 5000, true), (page.Entities.Count, page.MoreRecords, page.TotalRecordCount, page.TotalRecordCountLimitExceeded));
    }

    [Fact]
    public void RetrieveMultiple_Top_GivesTheFirstAndNoMore()
    {
        var query = new QueryExpression(Table) { ColumnSet = new ColumnSet("tst_name"), TopCount = 2 };
        query.AddOrder("tst_count", OrderType.Descending);

        EntityCollection rows = bank.Service.RetrieveMultiple(query);

        Assert.Equal(("c,B", false), (string.Join(",", rows.Entities.Select(row => row["tst_name"])), rows.MoreRecords));
        query.TopCount = 5001;
        TestBank.Refused(0x80040203, () => bank.Service.RetrieveMultiple(query));
    }

    [Fact]
    public void RetrieveMultiple_ForeignCookie_IsRefused()
    {
        var query = new QueryExpression(Table) { PageInfo = new PagingInfo { Count = 1, PageNumber = 2, PagingCookie = "<cookie" } };

        TestBank.Refused(0x80041129, () => bank.Service.RetrieveMultiple(query));
    }

    [Fact]
    public void RetrieveMultiple_ByAttribute_FindsTheRow()
    {
        var query = new QueryByAttribute(Table) { ColumnSet = new ColumnSet("tst_name") };
        query.AddAttributeValue("tst_count", 2);

        Assert.Equal("B", Assert.Single(bank.Service.RetrieveMultiple(query).Entities)["tst_name"]);
    }

    [Fact]
    public void Retrieve_ByKey_FindsTheRow()
    {
        bank.Create(Table, ("tst_code", "k"), ("tst_name", "by key"));
        var request = new Microsoft.Xrm.Sdk.Messages.RetrieveRequest { Target = new EntityReference(Table, "tst_code", "K"), ColumnSet = new ColumnSet("tst_name") };

        Assert.Equal("by key", ((Microsoft.Xrm.Sdk.Messages.RetrieveResponse)bank.Service.Execute(request)).Entity["tst_name"]);
    }

    private Guid Add(string name, int count, decimal amount, string day, int animal, params int[] many)
    {
        DateTime date = DateTime.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        return bank.Create(
            Table, ("tst_name", name), ("tst_count", count), ("tst_amount", new Money(amount)), ("tst_day", date), ("tst_instant", date.AddHours(9)),
            ("tst_animal", new OptionSetValue(animal)), ("tst_many", new OptionSetValueCollection([.. many.Select(value => new OptionSetValue(value))])));
    }

    private string Names(QueryExpression query) =>
        string.Join(",", bank.Service.RetrieveMultiple(query).Entities.Select(row => (string)row["tst_name"]).Order(StringComparer.OrdinalIgnoreCase));
}
