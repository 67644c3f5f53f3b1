using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using BankCrm.Tool.Tests.Support;
using Xunit;

namespace BankCrm.Tool.Tests.Contract;

/// <summary>What is written does not depend on the culture of the machine.</summary>
public sealed class CultureTests(TrialOfSmallBank trial) : IClassFixture<TrialOfSmallBank>
{
    [Theory]
    [InlineData("de-DE")]
    [InlineData("zh-CN")]
    [InlineData("tr-TR")]
    [InlineData("th-TH")]
    [InlineData("ar-SA")]
    public void Try_CultureOfTheThread_ChangesNothing(string culture)
    {
        using var folder = new TestFolder();
        string decisions = folder.At("decisions.csv");
        string json = folder.At("totals.json");
        ToolRun run;
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo beforeUi = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
            run = ToolRun.Done("try", "--mapping", Deposits.Mapping, "--data", trial.Data, "--db", PreparedDatabase.In(folder), "--json", json, "--decisions", decisions);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
            CultureInfo.CurrentUICulture = beforeUi;
        }

        Assert.Equal(File.ReadAllBytes(trial.Decisions), File.ReadAllBytes(decisions));
        Assert.Equal(Timeless(File.ReadAllLines(trial.Json)), Timeless(File.ReadAllLines(json)));
        Assert.Equal(Reported(trial.Run), Reported(run));
    }

    [Fact]
    public void Try_ProcessInGerman_WritesTheSame()
    {
        using var folder = new TestFolder();
        string decisions = folder.At("decisions.csv");
        var environment = new Dictionary<string, string>(StringComparer.Ordinal) { ["LANG"] = "de_DE.UTF-8", ["LC_ALL"] = "de_DE.UTF-8" };
        ToolRun run = ToolProcess.Run(environment, "try", "--mapping", Deposits.Mapping, "--data", trial.Data, "--db", folder.At("bank.db"), "--decisions", decisions).MustBe(0);
        Assert.Equal(File.ReadAllBytes(trial.Decisions), File.ReadAllBytes(decisions));
        Assert.Equal(Reported(trial.Run), Reported(run));
    }

    /// <summary>The totals without what a clock or the machine's load decides.</summary>
    private static IEnumerable<string> Timeless(IEnumerable<string> lines) => lines.Where(line =>
        !new[] { "\"pack and import\"", "\"feed\"", "\"review\"", "\"totals\"", "\"complaints\": ", "peakMemoryMegabytes" }.Any(name => line.Contains(name, StringComparison.Ordinal)));

    /// <summary>The report's sentences and tables, from the feed's on to the last line, which tells times.</summary>
    private static IEnumerable<string> Reported(ToolRun run) => run.OutputLines.SkipWhile(line => !line.StartsWith("Read ", StringComparison.Ordinal)).SkipLast(1);
}
