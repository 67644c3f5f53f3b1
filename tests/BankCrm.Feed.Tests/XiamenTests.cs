using System;
using System.IO;

namespace BankCrm.Feed.Tests;

public sealed class XiamenTests
{
    [DataFact]
    public void Run_FourMonthsOfDeposits_GivesAMetricForEveryRow()
    {
        using var fixture = new FeedFixture(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "mappings", "xiamen.json")));
        foreach (var file in Directory.EnumerateFiles(Path.Combine(DataFactAttribute.Folder!, "xiamen")))
        {
            File.CreateSymbolicLink(Path.Combine(fixture.Folder, Path.GetFileName(file)), file);
        }

        var report = fixture.Run();
        foreach (var (phase, s) in report.Seconds) Console.WriteLine($"{phase} {s:F2}");
        Console.WriteLine(report);
        var again = fixture.Run();
        foreach (var (phase, s) in again.Seconds) Console.WriteLine($"{phase} {s:F2}");
        Console.WriteLine(again);
        Xunit.Assert.Equal(391_692, report.Metrics.Created);
    }
}
