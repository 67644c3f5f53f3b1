using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Dataverse;
using BankCrm.Domain.Customers;
using BankCrm.Sandbox;
using BankCrm.Tool.Review;
using BankCrm.Tool.Tests.Support;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace BankCrm.Tool.Tests.Shards;

/// <summary>Where shards begin and end, found by rank.</summary>
public sealed class ShardSpansTests : IDisposable
{
    private const int Customers = 23;

    private readonly TestFolder folder = new();
    private readonly SandboxEnvironment environment;
    private readonly IDataverse connection;

    public ShardSpansTests()
    {
        environment = SandboxEnvironment.Open(PreparedDatabase.In(folder));
        connection = environment.Connect();
        foreach (int index in Enumerable.Range(0, Customers))
        {
            // Numbers of unequal lengths, so that their order as text is another than that of their values.
            connection.Create(new Entity("contact") { ["lastname"] = "N", ["bce_customernumber"] = $"{index * 7}" });
        }

        connection.Create(new Entity("contact") { ["lastname"] = "No number" });
    }

    [Theory]
    [InlineData(1, 5)]
    [InlineData(2, 1)]
    [InlineData(3, 2)]
    [InlineData(3, 23)]
    [InlineData(4, 7)]
    [InlineData(5, 50_000)]
    [InlineData(23, 10)]
    [InlineData(40, 6)]
    public void Of_AllShards_AreEveryCustomerOnceInOrder(int parts, int stride)
    {
        List<string> read = Shards(parts).SelectMany(shard => NumbersIn(new ShardSpans(connection, stride).Of(CustomerTable.Contact, shard))).ToList();
        Assert.Equal(NumbersIn(CustomerSpan.Whole), read);
        Assert.Equal(Customers, read.Count);
    }

    [Fact]
    public void Of_OneShard_ReadsARowAMarkAndACount()
    {
        var counting = new CountingDataverse(connection);
        new ShardSpans(counting, stride: 5).Of(CustomerTable.Contact, Shard.Parse("2/3")!);

        // Four marks and the one that is not there, the count, and the customer before the shard.
        Assert.Equal(7, counting.Queries);
        Assert.Equal(6, counting.RowsOf("contact"));
    }

    [Fact]
    public void Of_TableWithoutCustomers_LeavesTheLastShardOpen()
    {
        Assert.Equal(CustomerSpan.None, new ShardSpans(connection).Of(CustomerTable.Account, Shard.Parse("1/2")!));
        Assert.Equal(CustomerSpan.Whole, new ShardSpans(connection).Of(CustomerTable.Account, Shard.Parse("2/2")!));
    }

    public void Dispose()
    {
        connection.Dispose();
        environment.Dispose();
        folder.Dispose();
    }

    private static IEnumerable<Shard> Shards(int parts) => Enumerable.Range(1, parts).Select(number => Shard.Parse($"{number}/{parts}")!);

    private List<string> NumbersIn(CustomerSpan span)
    {
        if (span.Count == 0)
        {
            return [];
        }

        var query = new QueryExpression("contact") { ColumnSet = new ColumnSet("bce_customernumber"), TopCount = (int?)span.Count };
        query.AddOrder("bce_customernumber", OrderType.Ascending);
        query.Criteria.AddCondition("bce_customernumber", ConditionOperator.NotNull);
        if (span.After is not null)
        {
            query.Criteria.AddCondition("bce_customernumber", ConditionOperator.GreaterThan, span.After);
        }

        return connection.RetrieveMultiple(query).Entities.Select(row => row.GetAttributeValue<string>("bce_customernumber")).ToList();
    }
}
