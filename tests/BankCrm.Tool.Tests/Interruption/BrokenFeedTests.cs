using System.Collections.Generic;
using System.Globalization;
using System.IO;
using BankCrm.Dataverse;
using BankCrm.Feed;
using BankCrm.Sandbox;
using BankCrm.Tool.Tests.Support;
using Xunit;

namespace BankCrm.Tool.Tests.Interruption;

/// <summary>A feed of new, changed and known rows that loses its line at any request ends in the same rows when it is run again.</summary>
public sealed class BrokenFeedTests
{
    [Theory]
    [InlineData(Fault.BeforeTheRequest)]
    [InlineData(Fault.AfterTheRequest)]
    public void Feed_BrokenAtAnyRequest_EndsInTheSameRows(Fault fault)
    {
        using var folder = new TestFolder();
        byte[] due = BankWithItsFirstMonths(folder);
        IReadOnlyList<string> expected = Undisturbed(folder, due);
        int broken = 0;
        for (int request = 1; ; request++)
        {
            using SandboxEnvironment environment = SandboxEnvironment.Open(folder.Write("broken.db", due));
            using IDataverse connection = environment.Connect();
            var faulty = new FaultyDataverse(connection, fault, request);
            if (!Breaks(folder, faulty))
            {
                break;
            }

            broken++;
            Feed(folder, connection);
            DatabaseContent.AssertSame(expected, DatabaseContent.Of(connection), string.Create(CultureInfo.InvariantCulture, $"Broken at request {request}"));
        }

        Assert.True(broken > 30, $"Only {broken} requests were broken.");
    }

    private static byte[] BankWithItsFirstMonths(TestFolder folder)
    {
        Bank.WriteExtracts(folder);
        string database = PreparedDatabase.In(folder);
        Bank.SetUp(database);
        Bank.Feed(folder, database, Bank.FirstMonths);
        return File.ReadAllBytes(database);
    }

    private static IReadOnlyList<string> Undisturbed(TestFolder folder, byte[] due)
    {
        using SandboxEnvironment environment = SandboxEnvironment.Open(folder.Write("undisturbed.db", due));
        using IDataverse connection = environment.Connect();
        Feed(folder, connection);
        return DatabaseContent.Of(connection);
    }

    private static bool Breaks(TestFolder folder, FaultyDataverse faulty)
    {
        try
        {
            Feed(folder, faulty);
        }
        catch (IOException)
        {
            return true;
        }

        Assert.False(faulty.Broke, "The feed went on after a broken request.");
        return false;
    }

    private static void Feed(TestFolder folder, IDataverse connection) => FeedRunner.Run(
        new FeedOptions { Mapping = FeedMapping.Load(Bank.Mapping(folder)), Folder = folder.At(Bank.Corrected), Dataverse = connection, BatchSize = 4, PageSize = 11 },
        cancellation: default);
}
