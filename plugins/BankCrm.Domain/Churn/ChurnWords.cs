using System;

namespace BankCrm.Domain.Churn;

/// <summary>Bands by the words that outputs and stored inputs name them by.</summary>
public static class ChurnWords
{
    public static string Of(ChurnBand band) => band switch
    {
        ChurnBand.Low => "LOW",
        ChurnBand.Medium => "MEDIUM",
        ChurnBand.High => "HIGH",
        _ => throw new ArgumentOutOfRangeException(nameof(band), band, "Not a band."),
    };

    /// <summary>The band of a word.</summary>
    /// <exception cref="FormatException">The text is not one.</exception>
    public static ChurnBand Parse(string word) => word switch
    {
        "LOW" => ChurnBand.Low,
        "MEDIUM" => ChurnBand.Medium,
        "HIGH" => ChurnBand.High,
        _ => throw new FormatException($"'{word}' is not a band."),
    };
}
