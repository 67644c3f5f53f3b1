using System.Collections.Generic;
using System.Linq;

namespace BankCrm.Tool.Review.Files;

/// <summary>Where a review lists what it decided; null is nowhere. Full paths.</summary>
internal sealed class ReviewFilePaths
{
    public string? Decisions { get; init; }

    public string? Stages { get; init; }

    public string? Classes { get; init; }

    public string? Scores { get; init; }

    /// <summary>Whether anything is listed, so that every window must be decided and not just those that are due.</summary>
    public bool AreAny => Named.Any(file => file.Path is not null);

    /// <summary>Each with the option that names it.</summary>
    public IEnumerable<(string Option, string? Path)> Named =>
        new[] { ("--decisions", Decisions), ("--stages", Stages), ("--classes", Classes), ("--scores", Scores) };
}
