using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Churn;

/// <summary>What became of one customer whose score is old enough to be held against the figures.</summary>
public sealed class ChurnOutcome
{
    /// <summary>The policy that scored.</summary>
    public required ChurnPolicy Policy { get; init; }

    /// <summary>The window that was scored.</summary>
    public required Day PeriodEnd { get; init; }

    /// <summary>The end of the window that told.</summary>
    public required Day MeasuredOn { get; init; }

    /// <summary>Whether the band was one that opens alerts.</summary>
    public required bool IsFlagged { get; init; }

    /// <summary>Whether the assets fell by at least the policy's percentage.</summary>
    public required bool IsLost { get; init; }
}
