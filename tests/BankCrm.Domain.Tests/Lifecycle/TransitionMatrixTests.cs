using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Lifecycle;
using BankCrm.Domain.Tests.Lifecycle.Support;

namespace BankCrm.Domain.Tests.Lifecycle;

/// <summary>
/// The shipped policy, every stage against every other: A is moved by figures, M by hand, r only once the conditions of the stage left
/// hold no longer, t by time, - not at all.
/// </summary>
public sealed class TransitionMatrixTests
{
    private const string NoStage = "(none)";

    private const string Grid = """
                   LOST  PROSPECT DORMANT DECLINING WON-BACK NEW  GROWING MATURE
        (none)     A     AM       A       A         -        AM   A       A
        PROSPECT   M     -        -       -         -        AM   A       A
        NEW        AM    -        A       AM        -        -    AM      A
        GROWING    AM    -        A       AM        -        -    -       AM
        MATURE     AM    -        A       AM        -        -    -       -
        DECLINING  AM    -        A       -         -        -    AMr     AMr
        DORMANT    AM    -        -       Ar        -        -    AMr     AMr
        LOST       -     -        -       -         AMr      -    -       -
        WON-BACK   AM    -        A       AM        -        -    AMt     -
        """;

    private static readonly Day Today = new(2024, 7, 5);

    public static TheoryData<string, string, string> Cells
    {
        get
        {
            var cells = new TheoryData<string, string, string>();
            foreach ((string from, string to, string cell) in Read())
            {
                cells.Add(from, to, cell);
            }

            return cells;
        }
    }

    public static TheoryData<string, string> Releases
    {
        get
        {
            var releases = new TheoryData<string, string>();
            foreach ((string from, string to, _) in Read().Where(read => read.Cell.Contains('r', StringComparison.Ordinal)))
            {
                releases.Add(from, to);
            }

            return releases;
        }
    }

    [Fact]
    public void Cells_AllPairs_AreCovered() => Assert.Equal(9 * 8, Read().Count());

    [Theory]
    [MemberData(nameof(Cells))]
    public void Decide_FiguresOfTheStageEntered_MoveOnlyWhereTheGridSaysSo(string from, string to, string cell)
    {
        StageDecision? decision = StageEngine.Decide(ShippedLifecycle.Personal, ShippedLifecycle.In(CodeOf(from), Given.PeriodEnd.AddDays(-10)), FiguresFor(to, cell));

        bool arrived = decision is { IsMove: true } && decision.Stage.Code == to;
        Assert.Equal(cell.Contains('A', StringComparison.Ordinal), arrived);
    }

    [Theory]
    [MemberData(nameof(Releases))]
    public void Decide_ConditionsOfTheStageLeftStillHold_KeepsWhereReleaseIsAskedFor(string from, string to)
    {
        Dictionary<Figure, decimal> figures = Given.Steady(to == "GROWING" ? 100 : 400).ToDictionary(figure => figure.Figure, figure => figure.Value);
        figures[Figure.DaysSinceActive] = from == "DORMANT" ? 95m : figures[Figure.DaysSinceActive];
        figures[Figure.ProductsHeld] = from == "LOST" ? 0m : figures[Figure.ProductsHeld];
        figures[Figure.AssetsChangeThreeWindows] = from == "DECLINING" || to == "DECLINING" ? -60m : 0m;

        Assert.Equal(from, Given.StageAfter(from, Given.Figures(figures.Select(figure => (figure.Key, figure.Value)).ToArray())));
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public void Move_ByHand_IsAllowedOnlyWhereTheGridSaysSo(string from, string to, string cell)
    {
        var bank = new MovingBank(ShippedLifecycle.In(CodeOf(from), new Day(2024, 5, 31)));
        if (cell.Contains('M', StringComparison.Ordinal))
        {
            Assert.Equal(to, bank.Move(to, Today).Move.Stage.Code);
            return;
        }

        Violation refused = Assert.Throws<ViolationException>(() => bank.Move(to, Today)).Violation;

        Assert.Equal(from == to ? LifecycleCodes.AlreadyInStage : cell == "-" ? LifecycleCodes.NoSuchTransition : LifecycleCodes.TransitionIsAutomaticOnly, refused.Code);
        Assert.Equal(new object[] { CodeOf(from) ?? "–", to }, refused.Arguments.Take(2));
        Assert.Empty(bank.Written);
    }

    [Fact]
    public void Corporate_Transitions_AreThoseOfThePersonalPolicy() =>
        Assert.Equal(ShippedLifecycle.Personal.Transitions.Select(Told), ShippedLifecycle.Corporate.Transitions.Select(Told));

    private static IEnumerable<(string From, string To, string Cell)> Read()
    {
        string[][] lines = Grid.Split('\n').Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToArray();
        return lines.Skip(1).SelectMany(line => lines[0].Select((to, column) => (line[0], to, line[column + 1])));
    }

    private static string? CodeOf(string from) => from == NoStage ? null : from;

    private static (string, bool, bool, bool, int, bool) Told(StageTransition transition) =>
        (transition.Code, transition.IsAutomatic, transition.IsManual, transition.OnRelease, transition.AfterDays, transition.IsConversion);

    /// <summary>Figures that fit just the stage entered, and none that is tried before it.</summary>
    private static StoredFigures FiguresFor(string to, string cell) => to switch
    {
        "LOST" => Given.SteadyBut(400, (Figure.ProductsHeld, 0m)),
        "PROSPECT" => Given.Figures((Figure.ProductsHeld, 0m), (Figure.TransactionsTwelveMonths, 0m)),
        "DORMANT" => Given.SteadyBut(400, (Figure.DaysSinceActive, 100m), (Figure.ActiveInWindow, 0m)),
        "DECLINING" => Given.SteadyBut(400, (Figure.AssetsChangeThreeWindows, -60m)),
        "WON-BACK" => Given.SteadyBut(400),
        "NEW" => Given.SteadyBut(20),
        "GROWING" => Given.SteadyBut(100, cell.Contains('t', StringComparison.Ordinal) ? 90 : 10),
        "MATURE" => Given.SteadyBut(400),
        _ => throw new ArgumentOutOfRangeException(nameof(to), to, "Not a stage."),
    };
}
