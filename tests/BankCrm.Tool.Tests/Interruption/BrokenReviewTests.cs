using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using BankCrm.Dataverse;
using BankCrm.Domain.Foundation;
using BankCrm.Sandbox;
using BankCrm.Tool.Review;
using BankCrm.Tool.Tests.Support;
using Xunit;

namespace BankCrm.Tool.Tests.Interruption;

/// <summary>A review that loses its line at any request ends in the same rows when it is run again.</summary>
public sealed class BrokenReviewTests
{
    private const int PageSize = 9;

    private static readonly Day AsOf = new(2019, 10, 31);

    [Theory]
    [InlineData(Fault.BeforeTheRequest)]
    [InlineData(Fault.AfterTheRequest)]
    public void Review_BrokenAtAnyRequest_EndsInTheSameRows(Fault fault)
    {
        using var folder = new TestFolder();
        byte[] due = BankBeforeItsLastNight(folder);
        IReadOnlyList<string> expected = Undisturbed(folder, due);
        int broken = 0;
        for (int request = 1; ; request++)
        {
            string database = folder.Write("broken.db", due);
            using SandboxEnvironment environment = SandboxEnvironment.Open(database);
            using IDataverse connection = environment.Connect();
            var faulty = new FaultyDataverse(connection, fault, request);
            if (!Breaks(faulty))
            {
                break;
            }

            broken++;
            Review(connection);
            DatabaseContent.AssertSame(expected, DatabaseContent.Of(connection), string.Create(CultureInfo.InvariantCulture, $"Broken at request {request}"));
        }

        // Five pages of contacts and one of accounts, each with reads and writes.
        Assert.True(broken > 30, $"Only {broken} requests were broken.");
    }

    /// <summary>Everything at once is due: a new window, corrections, overrides that run out.</summary>
    private static byte[] BankBeforeItsLastNight(TestFolder folder)
    {
        Bank.WriteExtracts(folder);
        string database = PreparedDatabase.In(folder);
        Bank.SetUp(database);
        Bank.Feed(folder, database, Bank.FirstMonths);
        ToolRun.Done("review", "--db", database, "--as-of", "2019-08-31");
        Bank.GrantOverrides(database);
        Bank.Feed(folder, database, Bank.Corrected);
        return File.ReadAllBytes(database);
    }

    private static IReadOnlyList<string> Undisturbed(TestFolder folder, byte[] due)
    {
        string database = folder.Write("undisturbed.db", due);
        using SandboxEnvironment environment = SandboxEnvironment.Open(database);
        using IDataverse connection = environment.Connect();
        Review(connection);
        return DatabaseContent.Of(connection);
    }

    private static bool Breaks(FaultyDataverse faulty)
    {
        try
        {
            Review(faulty);
        }
        catch (IOException)
        {
            return true;
        }

        Assert.False(faulty.Broke, "The review went on after a broken request.");
        return false;
    }

    private static void Review(IDataverse connection) => new ReviewRun(connection, TimeProvider.System) { PageSize = PageSize }.Run(AsOf, _ => { }, default);
}
