using System;
using System.IO;
using BankCrm.Dataverse;
using BankCrm.Domain.Foundation;
using BankCrm.Feed;
using BankCrm.Sandbox;
using BankCrm.Tool.Review;
using BankCrm.Tool.Review.Scales;
using BankCrm.Tool.Tests.Support;
using BankCrm.Tool.Trial;
using Xunit;

namespace BankCrm.Tool.Tests.Remaking;

/// <summary>Every decision that a review stores holds all that is needed to make it again.</summary>
public sealed class RemakeTests
{
    [Fact]
    public void Review_MadeUpBank_EveryDecisionIsMadeAgainFromItsInputs()
    {
        using var folder = new TestFolder();
        string bank = folder.NewFolder("bank");
        BankGenerator.Write(bank, customers: 600, windows: 7, seed: 77);
        string database = PreparedDatabase.In(folder);
        ToolRun.Done("feed", "--mapping", ShippedMapping.Path("generated.json"), "--data", bank, "--db", database);
        RemadeDecisions remade = Review(database, shard: null);
        Assert.All(new[] { remade.Tiers, remade.Stages, remade.Values, remade.Scores }, decisions => Assert.InRange(decisions, 2_500, 4_200));
    }

    [RealDataFact]
    public void Review_RealDeposits_EveryDecisionIsMadeAgainFromItsInputs()
    {
        using var folder = new TestFolder();
        string database = PreparedDatabase.In(folder);
        ToolRun.Done("feed", "--mapping", Deposits.Mapping, "--data", Path.Combine(RealData.Folder!, "xiamen"), "--db", database);

        // A sixth of the customers is as good as all of them, and takes a sixth of the time.
        RemadeDecisions remade = Review(database, Shard.Parse("3/6"));
        Assert.All(new[] { remade.Tiers, remade.Stages, remade.Values, remade.Scores }, decisions => Assert.InRange(decisions, 50_000, 80_000));
    }

    private static RemadeDecisions Review(string database, Shard? shard)
    {
        using SandboxEnvironment environment = SandboxEnvironment.Open(database);
        using IDataverse connection = environment.Connect();
        var remade = new RemadeDecisions();
        Day asOf = new ReviewRun(connection, TimeProvider.System).NewestWindow()!.Value;
        new ScaleRun(connection, TimeProvider.System).Run(asOf, default);
        new ReviewRun(connection, TimeProvider.System) { Shard = shard, Begun = remade.Begin }.Run(asOf, remade.Add, default);
        return remade;
    }
}
