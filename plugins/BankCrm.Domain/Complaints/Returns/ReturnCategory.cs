namespace BankCrm.Domain.Complaints.Returns;

/// <summary>What a return counts of one category.</summary>
public sealed class ReturnCategory
{
    /// <summary>Null gathers what has no category yet.</summary>
    public required string? CategoryCode { get; init; }

    /// <summary>Received in the period.</summary>
    public required int Received { get; init; }

    /// <summary>Closed in the period, whenever they were received.</summary>
    public required int Closed { get; init; }

    /// <summary>Received by the period's end and open then.</summary>
    public required int Outstanding { get; init; }

    /// <summary>Awards approved on those that were closed, in the base currency.</summary>
    public required decimal Redress { get; init; }
}
