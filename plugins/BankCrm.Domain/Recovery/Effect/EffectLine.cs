namespace BankCrm.Domain.Recovery.Effect;

/// <summary>One measure after one horizon: how those who complained changed, and how those alike did who had not.</summary>
public sealed class EffectLine
{
    /// <summary>Days after the complaint.</summary>
    public required int Horizon { get; init; }

    public required EffectMeasure Measure { get; init; }

    /// <summary>Pairs whose figures are all known.</summary>
    public required int Pairs { get; init; }

    /// <summary>The mean change of those who complained; null without pairs.</summary>
    public required double? Complainants { get; init; }

    /// <summary>The mean change of those alike; null without pairs.</summary>
    public required double? Others { get; init; }

    /// <summary>The first less the second; null for fewer than two pairs.</summary>
    public required Interval? Difference { get; init; }
}
