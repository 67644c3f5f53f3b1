using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using BankCrm.Tool.Tests.Support;
using Xunit;

namespace BankCrm.Tool.Tests.Interruption;

/// <summary>The built program, killed at many moments and run again, ends in the rows of a run that nobody disturbed.</summary>
public sealed class KilledProcessTests
{
    private const int Moments = 8;
    private const int Customers = 2000;

    [Fact]
    public void Feed_Killed_EndsInTheSameRows()
    {
        using var folder = new TestFolder();
        string data = Deposits.Random(Customers, seed: 21).WriteTo(folder.At("data"));
        AssertSurvives(folder, start: null, database => new[] { "feed", "--mapping", Deposits.Mapping, "--data", data, "--db", database });
    }

    [Fact]
    public void Review_Killed_EndsInTheSameRows()
    {
        using var folder = new TestFolder();
        string data = Deposits.Random(Customers, seed: 22).WriteTo(folder.At("data"));
        string fed = PreparedDatabase.In(folder, "fed.db");
        ToolRun.Done("feed", "--mapping", Deposits.Mapping, "--data", data, "--db", fed);
        AssertSurvives(folder, File.ReadAllBytes(fed), database => new[] { "review", "--db", database, "--as-of", "2019-10-31" });
    }

    private static void AssertSurvives(TestFolder folder, byte[]? start, Func<string, string[]> command)
    {
        string undisturbed = NewDatabase(folder, "undisturbed.db", start);
        var whole = new DatabaseProgress(undisturbed);
        long first = whole.Look();
        Assert.False(ToolProcess.RunAndKill(() => whole.Look() < 0, command(undisturbed)));
        IReadOnlyList<string> expected = DatabaseContent.Of(undisturbed);
        int killed = 0;
        for (int moment = 1; moment <= Moments; moment++)
        {
            string database = NewDatabase(folder, string.Create(CultureInfo.InvariantCulture, $"killed-{moment}.db"), start);
            var progress = new DatabaseProgress(database);
            long enough = first + ((whole.Peak - first) * moment / (Moments + 1));
            killed += ToolProcess.RunAndKill(() => progress.Look() >= enough, command(database)) ? 1 : 0;
            ToolRun.Done(command(database));
            DatabaseContent.AssertSame(expected, DatabaseContent.Of(database), string.Create(CultureInfo.InvariantCulture, $"Killed at {enough} of {whole.Peak} bytes"));
        }

        Assert.True(killed >= Moments / 2, $"Only {killed} of {Moments} processes were killed before their end.");
    }

    private static string NewDatabase(TestFolder folder, string name, byte[]? start) => start is null ? folder.At(name) : folder.Write(name, start);
}
