using BankCrm.Domain.Foundation;

namespace BankCrm.Tool.Trial;

/// <summary>What a trial is to do. Paths are full paths.</summary>
internal sealed class TrialOptions
{
    /// <summary>The mapping of the bank's extracts; null makes a bank up.</summary>
    public string? Mapping { get; init; }

    public string? Data { get; init; }

    /// <summary>The day to review for; null is the last day of the newest closed window.</summary>
    public Day? AsOf { get; init; }

    /// <summary>The sandbox database; null keeps it in memory.</summary>
    public string? Database { get; init; }

    public string? Json { get; init; }

    public string? Decisions { get; init; }

    /// <summary>Customers of the made-up bank.</summary>
    public int Customers { get; init; }

    public int Seed { get; init; }
}
