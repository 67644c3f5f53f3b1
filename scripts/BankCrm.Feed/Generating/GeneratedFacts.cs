using System;

namespace BankCrm.Feed.Generating;

/// <summary>What a made-up bank knows of a customer beside name and balances; null is not known.</summary>
internal sealed class GeneratedFacts
{
    private static readonly string[] Industries = ["J66", "C26", "F51", "G54", "P83", "Q84", "S91", "A01"];

    /// <summary>Draws what is known.</summary>
    /// <param name="random">The customer's generator.</param>
    /// <param name="assets">What the customer held at first, in cents.</param>
    /// <param name="salary">The monthly salary in cents; 0 for none.</param>
    /// <param name="relationshipStart">The first day with the bank; null where it has not come.</param>
    internal GeneratedFacts(SplitMix random, long assets, long salary, DateOnly? relationshipStart)
    {
        RelationshipStart = relationshipStart;

        // What is held here is 30 to 100 % of all that the customer owns.
        Wealth = random.Happens(800) ? assets * 100 / random.Between(30, 100) : null;
        Income = salary > 0 ? salary * random.Between(12, 16) : random.Happens(300) ? random.Between(20_000, 400_000) * 100 : null;
        RiskLevel = random.Happens(700) ? (int)random.Between(1, 5) : null;
        Industry = random.Happens(600) ? random.Pick<string>(Industries) : null;
        LoyaltyPoints = random.Between(0, 20_000);
    }

    internal DateOnly? RelationshipStart { get; }

    /// <summary>All that the customer owns, with any bank, in cents.</summary>
    internal long? Wealth { get; }

    /// <summary>Income of a year, in cents.</summary>
    internal long? Income { get; }

    /// <summary>1 to 5.</summary>
    internal int? RiskLevel { get; }

    internal string? Industry { get; }

    internal long LoyaltyPoints { get; }
}
