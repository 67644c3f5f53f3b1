using BankCrm.Domain.Foundation;
using BankCrm.Tool.Explaining;
using BankCrm.Tool.Review.Files;

namespace BankCrm.Tool.Review;

/// <summary>What a night is to do.</summary>
internal sealed class NightOptions
{
    /// <summary>The day to review for.</summary>
    public required Day AsOf { get; init; }

    /// <summary>Which part of the customers; null is all.</summary>
    public Shard? Shard { get; init; }

    /// <summary>Whether the totals of all windows are counted again.</summary>
    public bool Totals { get; init; }

    public ReviewFilePaths Files { get; init; } = new();

    /// <summary>Whose decisions are wanted in words; null is nobody's.</summary>
    public ExplainRequest? Explain { get; init; }
}
