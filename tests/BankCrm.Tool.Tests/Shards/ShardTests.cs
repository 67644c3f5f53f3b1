using System.Linq;
using BankCrm.Tool.Review;
using Xunit;

namespace BankCrm.Tool.Tests.Shards;

/// <summary>The parts of a number of customers.</summary>
public sealed class ShardTests
{
    [Theory]
    [InlineData("1/1", 1, 1)]
    [InlineData("2/8", 2, 8)]
    [InlineData("1000/1000", 1000, 1000)]
    public void Parse_PartOfParts_IsRead(string text, int number, int parts)
    {
        Shard? shard = Shard.Parse(text);
        Assert.Equal((number, parts), (shard!.Number, shard.Parts));
        Assert.Equal(number == parts, shard.IsLast);
        Assert.Equal(text, shard.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("3")]
    [InlineData("0/3")]
    [InlineData("4/3")]
    [InlineData("1/0")]
    [InlineData("1/1001")]
    [InlineData("-1/3")]
    [InlineData("1/-3")]
    [InlineData("+1/3")]
    [InlineData("1 / 3")]
    [InlineData("1/3/5")]
    [InlineData("one/three")]
    [InlineData("1/99999999999")]
    public void Parse_AnythingElse_IsNoShard(string text) => Assert.Null(Shard.Parse(text));

    [Theory]
    [InlineData(0, 3)]
    [InlineData(1, 3)]
    [InlineData(2, 3)]
    [InlineData(10, 3)]
    [InlineData(105_159, 7)]
    [InlineData(999, 1000)]
    [InlineData(9_000_000_000_000_000_000, 1000)]
    public void Size_AllPartsTogether_AreAllCustomersEvenly(long customers, int parts)
    {
        Shard[] shards = Enumerable.Range(1, parts).Select(number => Shard.Parse($"{number}/{parts}")!).ToArray();
        long before = 0;
        foreach (Shard shard in shards)
        {
            Assert.Equal(before, shard.Before(customers));
            before += shard.Size(customers);
        }

        Assert.Equal(customers, before);
        Assert.InRange(shards.Max(shard => shard.Size(customers)) - shards.Min(shard => shard.Size(customers)), 0, 1);
    }
}
