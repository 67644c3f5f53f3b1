using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Review;
using BankCrm.Domain.Tiering.Decisions;
using BankCrm.Domain.Tiering.Policies;
using BankCrm.Plugins.Tiering;

namespace BankCrm.Tool.Trial;

/// <summary>Keeps one telling customer of each kind of decision, to explain in the report.</summary>
internal sealed class ExampleExplanations
{
    private static readonly DecisionKind[] Wanted = { DecisionKind.Upgrade, DecisionKind.Watch, DecisionKind.Downgrade, DecisionKind.Keep };

    private readonly Dictionary<DecisionKind, CustomerReview> examples = new();

    public void Consider(CustomerReview review)
    {
        if (review.Decisions.Count > 0 && Array.IndexOf(Wanted, review.Decisions[^1].Kind) >= 0)
        {
            examples.TryAdd(review.Decisions[^1].Kind, review);
        }
    }

    /// <summary>Each example's newest decision in one sentence.</summary>
    public IEnumerable<string> Explain(int localeId) =>
        Wanted.Where(examples.ContainsKey).Select(kind => examples[kind].Customer.Number + ": " + DecisionWords.Explain(examples[kind].Decisions[^1], Code, localeId));

    private static string Code(Tier tier) => tier.Code;
}
