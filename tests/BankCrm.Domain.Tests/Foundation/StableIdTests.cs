using System;
using System.Linq;
using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Tests.Foundation;

public sealed class StableIdTests
{
    [Fact]
    public void Of_SameName_IsTheSameForEver()
    {
        // Fixed by SHA-256 of "tiertask/1": an id that changed with a release would open every task twice.
        byte[] hash = System.Security.Cryptography.SHA256.HashData("tiertask/1"u8);
        byte[] id = StableId.Of("tiertask/1").ToByteArray();
        Assert.Equal(hash.Take(7), id.Take(7));
        Assert.Equal(hash.Skip(9).Take(7), id.Skip(9));
        Assert.Equal(StableId.Of("tiertask/1"), StableId.Of("tiertask/1"));
    }

    [Fact]
    public void Of_ManyNames_AreDistinct()
    {
        var ids = Enumerable.Range(0, 10_000).Select(number => StableId.Of("row/" + number)).ToHashSet();
        Assert.Equal(10_000, ids.Count);
        Assert.DoesNotContain(Guid.Empty, ids);
    }

    [Fact]
    public void Of_AnyName_IsAVersion8Uuid()
    {
        foreach (string text in Enumerable.Range(0, 200).Select(number => StableId.Of("客户/" + number).ToString("D")))
        {
            Assert.Equal('8', text[14]);
            Assert.Contains(text[19], "89ab");
        }
    }
}
