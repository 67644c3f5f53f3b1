using BankCrm.Domain.Foundation;

namespace BankCrm.Tool.Simulating;

/// <summary>What a simulation is to do.</summary>
internal sealed class SimulationOptions
{
    /// <summary>The draft to try.</summary>
    public required PolicySource Policy { get; init; }

    /// <summary>The day to simulate for; null is the last day of the newest closed window.</summary>
    public Day? AsOf { get; init; }

    /// <summary>How many customers who move are listed.</summary>
    public int Movers { get; init; }
}
