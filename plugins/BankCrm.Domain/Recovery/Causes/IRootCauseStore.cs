using System.Collections.Generic;
using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Recovery.Causes;

/// <summary>What the review of root causes needs of a store.</summary>
public interface IRootCauseStore
{
    /// <summary>Every complaint with a root cause that was received from one of the bank's days to another.</summary>
    IReadOnlyList<CausedComplaint> ReadComplaints(Day from, Day to);

    /// <summary>The counts on record of the months that end on a day or later.</summary>
    IReadOnlyList<RootCauseCount> ReadCounts(Day fromPeriodEnd);

    /// <summary>Every change that has been made.</summary>
    IReadOnlyList<ImplementedChange> ReadImplementedChanges();

    /// <summary>What the bank told about its holdings.</summary>
    IReadOnlyList<HoldingsBasis> ReadHoldings();

    /// <summary>Writes counts over those of the same cause and month.</summary>
    void WriteCounts(IReadOnlyList<RootCauseCount> counts);

    void WriteEffects(IReadOnlyList<ChangeEffect> effects);
}
