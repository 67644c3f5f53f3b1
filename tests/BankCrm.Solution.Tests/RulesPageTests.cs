using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using BankCrm.Packaging.Checking;
using Xunit;

namespace BankCrm.Solution.Tests;

public sealed class RulesPageTests
{
    [Fact]
    public void Page_EveryRule_SaysTheSame()
    {
        IEnumerable<string> written = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "RULES.md"))
            .Where(line => line.StartsWith("| SOL-", StringComparison.Ordinal));

        Assert.Equal(RuleList.All.Select(rule => $"| {rule.Id} | {rule.Meaning} | {rule.Source} |"), written);
    }

    [Fact]
    public void Ids_EveryRule_AreUniqueAndInOrder()
    {
        List<string> ids = RuleList.All.Select(rule => rule.Id).ToList();

        Assert.Equal(ids.Distinct().Order(StringComparer.Ordinal), ids);
    }
}
