using System;
using System.Collections.Generic;
using System.Linq;

namespace BankCrm.Domain.Tiering.Policies;

/// <summary>The dimensions by the codes that inputs, reasons and refusals name them by.</summary>
public static class PointsDimensions
{
    private static readonly string[] Codes =
    {
        "aum", "deposits", "income", "age", "industry", "risk-preference", "lifecycle-stage", "transaction-frequency", "products-held", "tenure", "loyalty-points",
    };

    public static IReadOnlyList<PointsDimension> All { get; } = Enum.GetValues(typeof(PointsDimension)).Cast<PointsDimension>().ToList();

    public static string CodeOf(PointsDimension dimension) => Codes[(int)dimension];

    /// <summary>The dimension of a code in any case.</summary>
    /// <returns>False when there is no such code.</returns>
    public static bool TryParse(string code, out PointsDimension dimension)
    {
        int place = Array.FindIndex(Codes, known => string.Equals(known, code, StringComparison.OrdinalIgnoreCase));
        dimension = place < 0 ? default : (PointsDimension)place;
        return place >= 0;
    }

    /// <summary>Whether bands of the dimension match a code; those of the others are spans of numbers.</summary>
    public static bool IsText(PointsDimension dimension) => dimension is PointsDimension.Industry or PointsDimension.RiskPreference or PointsDimension.LifecycleStage;
}
