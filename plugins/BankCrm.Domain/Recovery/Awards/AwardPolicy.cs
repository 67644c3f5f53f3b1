using BankCrm.Domain.Policies;

namespace BankCrm.Domain.Recovery.Awards;

/// <summary>What awards ask of the bank's complaint policy (domain rules, section 7).</summary>
public sealed class AwardPolicy : PolicyTerms
{
    /// <summary>For how many days awards to the same customer add up.</summary>
    public required int SplitDays { get; init; }

    /// <summary>How many interquartile ranges beyond the quartiles an award may lie before it is flagged.</summary>
    public required decimal BandIqr { get; init; }

    /// <summary>How many similar cases it takes to compare with.</summary>
    public required int BandMinimum { get; init; }

    /// <summary>Whether nobody has a say in awards of a complaint about somebody who reports to them.</summary>
    public bool ReportLineConflict { get; init; }
}
