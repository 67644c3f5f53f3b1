using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Churn;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Lifecycle;
using BankCrm.Domain.Review;
using BankCrm.Domain.Tiering.Decisions;
using BankCrm.Domain.Tiering.Review;
using BankCrm.Domain.Value;
using Xunit;

namespace BankCrm.Tool.Tests.Remaking;

/// <summary>Makes every decision of a review again from what is stored with it, and compares the two.</summary>
internal sealed class RemadeDecisions
{
    private RfmScaleBook scales = RfmScaleBook.None;

    public int Tiers { get; private set; }

    public int Stages { get; private set; }

    public int Values { get; private set; }

    public int Scores { get; private set; }

    public void Begin(ReviewContext context) => scales = context.Rules.Scales;

    public void Add(CustomerReview review)
    {
        foreach (TierDecision decision in review.Decisions)
        {
            Compare(decision);
            Tiers++;
        }

        foreach (StageDecision decision in review.Stages?.Decisions ?? [])
        {
            Compare(decision);
            Stages++;
        }

        ValueState before = ValueState.None;
        foreach (CustomerValue value in review.Value?.Decisions ?? [])
        {
            Compare(value, before);
            before = value.IsUndisturbed ? before : value.ToState();
            Values++;
        }

        foreach (ChurnScore score in review.Churn?.Decisions ?? [])
        {
            Compare(score);
            Scores++;
        }
    }

    private static void Compare(TierDecision stored)
    {
        TierDecision? remade = TierDecisionRemake.Remake(stored.Policy, stored.PeriodEnd, DecisionText.Inputs(stored), DecisionText.Reasons(stored).Split(','));
        Assert.NotNull(remade);
        Assert.Equal(Told(stored), Told(remade));
    }

    private static void Compare(StageDecision stored)
    {
        StageDecision? remade = StageEngine.Remake(stored.Policy, new StoredFigures(stored.PeriodEnd, stored.InputText));
        Assert.NotNull(remade);
        Assert.Equal(
            (stored.Kind, stored.Stage.Code, stored.PreviousStageCode, stored.EnteredOn, stored.DaysInPrevious, stored.ReasonText, stored.InputText),
            (remade.Kind, remade.Stage.Code, remade.PreviousStageCode, remade.EnteredOn, remade.DaysInPrevious, remade.ReasonText, remade.InputText));
    }

    private void Compare(CustomerValue stored, ValueState before)
    {
        CustomerValue? remade = ValueEngine.Remake(stored.Policy, scales, stored.PeriodEnd, ValueText.Inputs(stored), before);
        Assert.NotNull(remade);
        Assert.Equal(
            (stored.Class, stored.Cause, stored.Rfm.Text, stored.Segment, stored.ExplicitValue, stored.PotentialValue, stored.GrowthValue, stored.Contribution),
            (remade.Class, remade.Cause, remade.Rfm.Text, remade.Segment, remade.ExplicitValue, remade.PotentialValue, remade.GrowthValue, remade.Contribution));
        Assert.Equal((ValueText.Reasons(stored), ValueText.Inputs(stored), stored.IsUndisturbed), (ValueText.Reasons(remade), ValueText.Inputs(remade), remade.IsUndisturbed));
    }

    private static void Compare(ChurnScore stored)
    {
        ChurnScore? remade = ChurnInputs.Remake(stored.Policy, stored.PeriodEnd, ChurnText.Inputs(stored));
        Assert.NotNull(remade);
        Assert.Equal(
            (stored.Score, stored.Band, stored.PreviousBand, ChurnText.Reasons(stored), ChurnText.Unknown(stored), ChurnText.Inputs(stored)),
            (remade.Score, remade.Band, remade.PreviousBand, ChurnText.Reasons(remade), ChurnText.Unknown(remade), ChurnText.Inputs(remade)));
    }

    private static IEnumerable<object?> Told(TierDecision decision) => new object?[]
    {
        decision.Kind, decision.Average, decision.ComputedTier.Id, decision.Tier.Id, decision.PreviousTierCode, decision.Missed, decision.Zone, decision.IsOscillating,
        decision.GapToNext, decision.GapAboveFloor, decision.WindowsLeft, decision.EffectiveFrom, decision.NextReview, DecisionText.Reasons(decision), DecisionText.Inputs(decision),
        string.Join('>', decision.After.RecentTiers.Select(code => code)),
    };
}
