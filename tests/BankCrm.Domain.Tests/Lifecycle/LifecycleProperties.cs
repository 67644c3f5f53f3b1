using System;
using System.Linq;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Lifecycle;
using BankCrm.Domain.Tests.Lifecycle.Support;
using BankCrm.Domain.Tests.Properties;
using FsCheck;
using FsCheck.Fluent;

namespace BankCrm.Domain.Tests.Lifecycle;

/// <summary>What must be so whatever happens to a customer in two years.</summary>
public sealed class LifecycleProperties
{
    private const int Months = 24;

    /// <summary>Each figure that the policy reads, at its limits and unknown. Time in the stage stands still.</summary>
    private static readonly (Figure Figure, decimal?[] Values)[] FigureValues =
    {
        (Figure.DaysSinceStart, new decimal?[] { null, 0m, 30m, 31m, 180m, 181m, 4000m }),
        (Figure.DaysSinceActive, new decimal?[] { null, 0m, 89m, 90m, 179m, 180m }),
        (Figure.ActiveInWindow, new decimal?[] { null, 0m, 1m }),
        (Figure.ProductsHeld, new decimal?[] { null, 0m, 1m }),
        (Figure.TransactionsTwelveMonths, new decimal?[] { null, 0m, 1m }),
        (Figure.TransactionsChangeNinetyDays, new decimal?[] { null, -30m, -29m }),
        (Figure.AssetsChangeThreeWindows, new decimal?[] { null, -50m, -49m }),
        (Figure.DaysInStage, new decimal?[] { null, 0m, 90m }),
    };

    [Fact]
    public void Reviews_NightByNightWithCorrectionsAndMovesByHand_AreWhatAReplayGives() => Checking.Holds(Lives(), life =>
    {
        LifecycleReviewing customer = Lived(life);

        for (int from = 1; from <= Months; from += 5)
        {
            Assert.False(customer.Preview(Months, replayFrom: from).HasChanges);
        }
    });

    [Fact]
    public void Rows_EveryWindowsMove_IsMadeAgainFromItsInputs() => Checking.Holds(Lives(), life =>
    {
        foreach (StoredStageMove row in Lived(life).Rows.Where(row => !row.IsManual))
        {
            StageDecision? again = StageEngine.Remake(ShippedLifecycle.Personal, new StoredFigures(row.PeriodEnd, row.Inputs));
            Assert.NotNull(again);
            Assert.True(row.Tells(again), row.PeriodEnd + " " + again.ReasonText);
        }
    });

    [Fact]
    public void Rows_InEffect_FollowTheTransitionsAndEachOther() => Checking.Holds(Lives(), life =>
    {
        LifecycleReviewing customer = Lived(life);
        Guid? before = customer.Rows.Where(row => !row.IsSuperseded).OrderBy(row => row.PeriodEnd).FirstOrDefault()?.FromStageId;
        foreach (StoredStageMove row in customer.Rows.Where(row => !row.IsSuperseded && !row.IsManual).OrderBy(row => row.PeriodEnd))
        {
            StageTransition? way = ShippedLifecycle.Personal.FindTransition(customer.Policies.FindStage(row.FromStageId)?.Code, customer.Policies.FindStage(row.StageId)!.Code);
            Assert.True(way is { IsAutomatic: true });
            bool movedByHandBetween = customer.Rows.Any(move => move.IsManual);
            Assert.True(movedByHandBetween || row.FromStageId == before);
            Assert.DoesNotContain(customer.Rows, move => move.IsManual && move.PeriodEnd <= row.PeriodEnd && row.PeriodEnd <= move.HoldUntil);
            before = row.StageId;
        }
    });

    [Fact]
    public void Decide_SameFiguresWindowAfterWindow_ComesToRest() => Checking.Holds(
        from picks in Gen.ArrayOf(Gen.Choose(0, 1000), FigureValues.Length)
        from start in Gen.Elements(ShippedLifecycle.Personal.Stages.Select(stage => stage.Code).Prepend(string.Empty).ToArray())
        select (figures: Picked(picks), start),
        given =>
        {
            StageState state = given.start.Length == 0 ? StageState.None : ShippedLifecycle.In(given.start, new Day(2020, 1, 31));
            StoredFigures figures = Given.Figures(given.figures.Where(figure => figure.Value is not null).Select(figure => (figure.Figure, figure.Value!.Value)).ToArray());
            for (int window = 0; window < ShippedLifecycle.Personal.Stages.Count; window++)
            {
                state = StageEngine.Decide(ShippedLifecycle.Personal, state, figures)?.After ?? state;
            }

            Assert.NotEqual(true, StageEngine.Decide(ShippedLifecycle.Personal, state, figures)?.IsMove);
        },
        tests: 2000);

    private static (Figure Figure, decimal? Value)[] Picked(int[] picks) =>
        FigureValues.Select((figure, place) => (figure.Figure, figure.Values[picks[place] % figure.Values.Length])).ToArray();

    private static Gen<Night[]> Lives() => Gen.ArrayOf(
        from products in Gen.Frequency((8, Gen.Constant(2)), (2, Gen.Constant(0)))
        from transactions in Gen.Frequency((3, Gen.Constant(20)), (2, Gen.Constant(0)), (1, Gen.Choose(0, 40)))
        from assets in Gen.Frequency((4, Gen.Constant(1000)), (1, Gen.Choose(0, 2000)))
        from isMissing in Gen.Frequency((9, Gen.Constant(false)), (1, Gen.Constant(true)))
        from moveAfterDays in Gen.Frequency((6, Gen.Constant(-1)), (1, Gen.Choose(0, 40)))
        from correctionBack in Gen.Frequency((5, Gen.Constant(0)), (1, Gen.Choose(1, 6)))
        from pick in Gen.Choose(0, 1000)
        select new Night(products, transactions, assets, isMissing, moveAfterDays, correctionBack, pick),
        Months);

    /// <summary>Lives a life: a month's figures, its review, perhaps a move by hand before or after it, perhaps a correction of an earlier month.</summary>
    private static LifecycleReviewing Lived(Night[] life)
    {
        var customer = new LifecycleReviewing { FirstClosed = life[0].Pick % 2 };
        for (int month = 1; month <= Months; month++)
        {
            Night night = life[month - 1];
            if (!night.IsMissing)
            {
                customer.Metric(month, night.Products, night.Transactions, night.Assets);
            }

            // Up to five days after the month the move comes before the review that closes it.
            bool isEarly = night.MoveAfterDays is >= 0 and <= 4;
            if (isEarly)
            {
                MoveByHand(customer, LifecycleReviewing.End(month).AddDays(night.MoveAfterDays), night.Pick);
            }

            int? corrected = night.CorrectionBack > 0 && night.CorrectionBack < month ? month - night.CorrectionBack : null;
            if (corrected is { } earlier)
            {
                customer.Metric(earlier, night.Pick % 3, night.Pick % 30, night.Pick);
            }

            customer.Review(month, corrected);
            if (!isEarly && night.MoveAfterDays is > 4 and < 28)
            {
                MoveByHand(customer, LifecycleReviewing.End(month).AddDays(night.MoveAfterDays), night.Pick);
            }
        }

        return customer;
    }

    private static void MoveByHand(LifecycleReviewing customer, Day day, int pick)
    {
        string[] ways = ShippedLifecycle.Personal.Transitions
            .Where(way => way.IsManual && way.From == customer.State.StageCode)
            .Select(way => way.To)
            .ToArray();
        if (ways.Length > 0)
        {
            customer.Move(ways[pick % ways.Length], day);
        }
    }

    private sealed record Night(int Products, int Transactions, int Assets, bool IsMissing, int MoveAfterDays, int CorrectionBack, int Pick);
}
