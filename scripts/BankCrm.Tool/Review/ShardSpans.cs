using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;
using BankCrm.Domain.Customers;
using BankCrm.Plugins.Model;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.Tool.Review;

/// <summary>
/// Finds where a shard begins and how long it is, without reading the customers before it: the server is asked for single rows by
/// their rank. It gives a row of any rank up to 50,000 after a number, so that a bank of a million takes some twenty requests of one
/// row each (docs/decisions/009-shards.md).
/// </summary>
internal sealed class ShardSpans
{
    /// <summary>The highest rank that the platform gives without a paging cookie, and the most rows that it counts.</summary>
    private const int HighestRank = 50_000;

    private const string CountAlias = "customers";

    private readonly IOrganizationService service;
    private readonly int stride;

    /// <summary>Spans of an environment's customers.</summary>
    /// <param name="service">The environment.</param>
    /// <param name="stride">From how many customers on there is a mark; 1 to 50,000.</param>
    public ShardSpans(IOrganizationService service, int stride = HighestRank)
    {
        this.service = service;
        this.stride = stride;
    }

    /// <summary>The customers of one table that a shard reviews.</summary>
    public CustomerSpan Of(CustomerTable table, Shard shard)
    {
        List<string> marks = ReadMarks(table);
        long customers = ((long)marks.Count * stride) + CountAfter(table, marks.LastOrDefault());
        long? size = shard.IsLast ? null : shard.Size(customers);
        if (size == 0)
        {
            return CustomerSpan.None;
        }

        long before = shard.Before(customers);
        return before == 0 ? new CustomerSpan(After: null, size) : NumberAt(table, marks, before) is { } last ? new CustomerSpan(last, size) : CustomerSpan.None;
    }

    /// <summary>The number of every customer whose rank is a multiple of the stride.</summary>
    private List<string> ReadMarks(CustomerTable table)
    {
        var marks = new List<string>();
        while (NumberAfter(table, marks.LastOrDefault(), stride) is { } mark)
        {
            marks.Add(mark);
        }

        return marks;
    }

    private string? NumberAt(CustomerTable table, List<string> marks, long rank)
    {
        int passed = (int)(rank / stride);
        int further = (int)(rank % stride);
        string? mark = passed == 0 ? null : marks[passed - 1];
        return further == 0 ? mark : NumberAfter(table, mark, further);
    }

    /// <summary>The number of the customer who is so many places after a number, or null when there are not so many.</summary>
    private string? NumberAfter(CustomerTable table, string? number, int places)
    {
        var query = new QueryExpression(CustomerTables.LogicalName(table))
        {
            ColumnSet = new ColumnSet(CustomerColumns.Number),
            PageInfo = new PagingInfo { Count = 1, PageNumber = places },
        };
        query.AddOrder(CustomerColumns.Number, OrderType.Ascending);
        query.Criteria.AddCondition(CustomerColumns.Number, ConditionOperator.NotNull);
        if (number is not null)
        {
            query.Criteria.AddCondition(CustomerColumns.Number, ConditionOperator.GreaterThan, number);
        }

        return service.RetrieveMultiple(query).Entities.Select(row => row.GetAttributeValue<string>(CustomerColumns.Number)).FirstOrDefault();
    }

    private long CountAfter(CustomerTable table, string? number)
    {
        var filter = new XElement("filter", Condition("not-null", value: null), number is null ? null : Condition("gt", number));
        var fetch = new XElement(
            "fetch",
            new XAttribute("aggregate", "true"),
            new XElement(
                "entity",
                new XAttribute("name", CustomerTables.LogicalName(table)),
                new XElement("attribute", new XAttribute("name", CustomerTables.IdColumn(table)), new XAttribute("aggregate", "count"), new XAttribute("alias", CountAlias)),
                filter));
        Entity counted = service.RetrieveMultiple(new FetchExpression(fetch.ToString())).Entities.Single();
        return System.Convert.ToInt64(counted.GetAttributeValue<AliasedValue>(CountAlias).Value, CultureInfo.InvariantCulture);
    }

    private static XElement Condition(string comparison, string? value) => new(
        "condition",
        new XAttribute("attribute", CustomerColumns.Number),
        new XAttribute("operator", comparison),
        value is null ? null : new XAttribute("value", value));
}
