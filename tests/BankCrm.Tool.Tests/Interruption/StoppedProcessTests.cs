using System;
using BankCrm.Tool.Tests.Support;
using Xunit;

namespace BankCrm.Tool.Tests.Interruption;

/// <summary>The built program, asked to stop: it says that it stopped, and goes on when it is run again.</summary>
public sealed class StoppedProcessTests
{
    private const int Customers = 8000;

    [UnixFact]
    public void Feed_AskedToStop_SaysSoAndGoesOnNextTime()
    {
        using var folder = new TestFolder();
        string database = PreparedDatabase.In(folder);
        string[] feed = { "feed", "--mapping", Deposits.Mapping, "--data", Deposits.Random(Customers, seed: 31).WriteTo(folder.At("data")), "--db", database };
        var progress = new DatabaseProgress(database);

        // The solution is looked at again first, which writes a megabyte or two.
        long begun = progress.Look() + (5 * 1024 * 1024);
        ToolProcess.RunAndSignal("TERM", () => progress.Look() > begun, feed).MustRefuse("Stopped", "run the same command again");
        ToolRun again = ToolRun.Done(feed);
        Assert.DoesNotContain(again.OutputLines, line => line.StartsWith("Customers:", StringComparison.Ordinal) && line.EndsWith(", 0 unchanged", StringComparison.Ordinal));
        Assert.Contains("Windows: 4 closed, 0 held open", again.OutputLines);
    }

    /// <summary>A test that sends a signal, which Windows does not have.</summary>
    [AttributeUsage(AttributeTargets.Method)]
    private sealed class UnixFactAttribute : FactAttribute
    {
        public UnixFactAttribute()
        {
            if (OperatingSystem.IsWindows())
            {
                Skip = "Windows has no signals to send to another process.";
            }
        }
    }
}
