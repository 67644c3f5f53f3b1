namespace BankCrm.Domain.Complaints.Returns;

/// <summary>Complaints that were closed in the period, of one category, outcome and duration.</summary>
public sealed class ReturnCell
{
    public required string? CategoryCode { get; init; }

    /// <summary>Null when it was closed without one.</summary>
    public required ComplaintOutcome? Outcome { get; init; }

    public required ReturnBand Band { get; init; }

    public required int Complaints { get; init; }

    public required decimal Redress { get; init; }
}
