using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace BankCrm.Plugins.Tests.SdkSurface;

/// <summary>What the code relies on of queries; holds on the stand-ins and on Microsoft's assemblies alike.</summary>
public sealed class QueryBehaviourTests
{
    [Fact]
    public void QueryExpression_New_HasEmptyParts()
    {
        var query = new QueryExpression("bce_tier");

        Assert.Equal("bce_tier", query.EntityName);
        Assert.False(query.ColumnSet.AllColumns);
        Assert.Empty(query.ColumnSet.Columns);
        Assert.Equal(LogicalOperator.And, query.Criteria.FilterOperator);
        Assert.Empty(query.Criteria.Conditions);
        Assert.Empty(query.Criteria.Filters);
        Assert.Empty(query.LinkEntities);
        Assert.Empty(query.Orders);
        Assert.Null(query.TopCount);
        Assert.False(query.Distinct);
        Assert.False(query.NoLock);
    }

    [Fact]
    public void PagingInfo_New_AsksForNoPage()
    {
        var page = new QueryExpression("bce_tier").PageInfo;

        Assert.Equal((0, 0, null, false), (page.PageNumber, page.Count, page.PagingCookie, page.ReturnTotalRecordCount));
    }

    [Fact]
    public void QueryByAttribute_NamedTable_LeavesColumnsAndPageToTheCaller()
    {
        var query = new QueryByAttribute("bce_tier");

        Assert.Null(query.ColumnSet);
        Assert.Null(query.PageInfo);
    }

    [Fact]
    public void QueryByAttribute_AttributeValues_StandSideBySide()
    {
        var query = new QueryByAttribute("bce_tier");
        query.AddAttributeValue("bce_code", "GOLD");
        query.AddAttributeValue("bce_order", 2);

        Assert.Equal(["bce_code", "bce_order"], query.Attributes);
        Assert.Equal(["GOLD", 2], query.Values);
    }

    [Fact]
    public void ColumnSet_AllColumns_SaysSo()
    {
        Assert.True(new ColumnSet(true).AllColumns);
        Assert.False(new ColumnSet(false).AllColumns);
    }

    [Fact]
    public void ColumnSet_Columns_KeepTheirOrder()
    {
        var columns = new ColumnSet("bce_code", "bce_floor");
        columns.AddColumn("bce_order");
        columns.AddColumns("bce_name", "bce_namezh");

        Assert.Equal(["bce_code", "bce_floor", "bce_order", "bce_name", "bce_namezh"], columns.Columns);
    }

    [Fact]
    public void ConditionExpression_WithoutValue_HasNone()
    {
        var condition = new ConditionExpression("bce_closedon", ConditionOperator.Null);

        Assert.Empty(condition.Values);
        Assert.Null(condition.EntityName);
        Assert.False(condition.CompareColumns);
    }

    [Fact]
    public void ConditionExpression_OneValue_HoldsIt()
    {
        Assert.Equal([5], new ConditionExpression("bce_order", ConditionOperator.Equal, 5).Values);
    }

    [Fact]
    public void ConditionExpression_SeveralValues_HoldsEach()
    {
        Assert.Equal([1, 5], new ConditionExpression("bce_order", ConditionOperator.Between, 1, 5).Values);
    }

    [Fact]
    public void ConditionExpression_Collection_HoldsEachItem()
    {
        var ids = new List<Guid> { Guid.NewGuid(), Guid.NewGuid() };

        Assert.Equal([ids[0], ids[1]], new ConditionExpression("bce_tierid", ConditionOperator.In, ids).Values);
        Assert.Equal([ids[0], ids[1]], new ConditionExpression("bce_tierid", ConditionOperator.In, ids.ToArray()).Values);
        Assert.Equal(["A", "B"], new ConditionExpression("bce_code", ConditionOperator.In, new[] { "A", "B" }).Values);
    }

    [Fact]
    public void ConditionExpression_OfALinkedTable_NamesIt()
    {
        var condition = new ConditionExpression("tier", "bce_code", ConditionOperator.Equal, "GOLD");

        Assert.Equal(("tier", "bce_code", ConditionOperator.Equal), (condition.EntityName, condition.AttributeName, condition.Operator));
        Assert.Equal(["GOLD"], condition.Values);
    }

    [Fact]
    public void ConditionExpression_CompareColumns_HoldsTheOtherColumn()
    {
        var condition = new ConditionExpression("bce_tierid", ConditionOperator.NotEqual, true, "bce_computedtierid");

        Assert.True(condition.CompareColumns);
        Assert.Equal(["bce_computedtierid"], condition.Values);
    }

    [Fact]
    public void AddCondition_ArrayOfAValueType_StaysOneValue()
    {
        // The platform refuses it: an In condition on ids needs the values boxed one by one.
        var ids = new[] { Guid.NewGuid(), Guid.NewGuid() };
        var filter = new FilterExpression();
        filter.AddCondition("bce_tierid", ConditionOperator.In, ids);

        Assert.Same(ids, Assert.Single(filter.Conditions[0].Values));
    }

    [Fact]
    public void AddFilter_Operator_GivesTheNewFilterBack()
    {
        var filter = new FilterExpression(LogicalOperator.And);
        var either = filter.AddFilter(LogicalOperator.Or);
        either.AddCondition("bce_order", ConditionOperator.GreaterThan, 1);

        Assert.Same(either, Assert.Single(filter.Filters));
        Assert.Equal(LogicalOperator.Or, either.FilterOperator);
        Assert.Single(either.Conditions);
    }

    [Fact]
    public void AddLink_OfQuery_JoinsFromItsTable()
    {
        var query = new QueryExpression("contact");
        var link = query.AddLink("bce_tier", "bce_tierid", "bce_tierid");

        Assert.Same(link, Assert.Single(query.LinkEntities));
        Assert.Equal(("contact", "bce_tierid"), (link.LinkFromEntityName, link.LinkFromAttributeName));
        Assert.Equal(("bce_tier", "bce_tierid"), (link.LinkToEntityName, link.LinkToAttributeName));
        Assert.Equal(JoinOperator.Inner, link.JoinOperator);
        Assert.Empty(link.Columns.Columns);
        Assert.Empty(link.LinkCriteria.Conditions);
    }

    [Fact]
    public void AddLink_OfLink_JoinsFromTheLinkedTable()
    {
        var tier = new QueryExpression("contact").AddLink("bce_tier", "bce_tierid", "bce_tierid");
        var policy = tier.AddLink("bce_tierpolicy", "bce_tierpolicyid", "bce_tierpolicyid", JoinOperator.LeftOuter);

        Assert.Equal("bce_tier", policy.LinkFromEntityName);
        Assert.Equal(JoinOperator.LeftOuter, policy.JoinOperator);
        Assert.Same(policy, Assert.Single(tier.LinkEntities));
    }

    [Fact]
    public void AddOrder_OfQuery_KeepsTheSequence()
    {
        var query = new QueryExpression("bce_tier");
        query.AddOrder("bce_order", OrderType.Descending);
        query.AddOrder("bce_code", OrderType.Ascending);

        Assert.Collection(
            query.Orders,
            order => Assert.Equal(("bce_order", OrderType.Descending), (order.AttributeName, order.OrderType)),
            order => Assert.Equal(("bce_code", OrderType.Ascending), (order.AttributeName, order.OrderType)));
    }

    [Fact]
    public void FetchExpression_Text_IsKept()
    {
        Assert.Equal("<fetch/>", new FetchExpression("<fetch/>").Query);
    }
}
