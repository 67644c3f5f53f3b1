using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Recovery.Causes;

/// <summary>What a change of a product or process promises.</summary>
public sealed record ChangeTerms
{
    public required string Name { get; init; }

    public ChangeState State { get; init; }

    public Day? DueOn { get; init; }

    public Day? ImplementedOn { get; init; }
}
