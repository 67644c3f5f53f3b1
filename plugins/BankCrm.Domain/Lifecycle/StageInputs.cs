using System.Collections.Generic;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Lifecycle;

/// <summary>
/// The inputs that are stored with a stage move beside the figures: the state that it started from. With the policy version they are
/// enough to make the decision again.
/// </summary>
public static class StageInputs
{
    public const string Previous = "previous";
    public const string Since = "since";
    public const string Hold = "hold";

    /// <summary>The pairs of a state; none for a customer without a stage.</summary>
    public static IEnumerable<string> Of(StageState state)
    {
        if (state.StageCode is { } code)
        {
            yield return StoredFigures.Pair(Previous, code);
        }

        if (state.Since is { } since)
        {
            yield return StoredFigures.Pair(Since, since.ToString());
        }

        if (state.HoldUntil is { } hold)
        {
            yield return StoredFigures.Pair(Hold, hold.ToString());
        }
    }

    /// <summary>The state that stored inputs started from.</summary>
    public static StageState Read(StoredFigures inputs) => inputs.Find(Previous) is not { } code ? StageState.None : new StageState
    {
        StageCode = code,
        Since = DayOf(inputs, Since),
        HoldUntil = DayOf(inputs, Hold),
    };

    private static Day? DayOf(StoredFigures inputs, string name) => inputs.Find(name) is { } text ? Day.Parse(text) : null;
}
