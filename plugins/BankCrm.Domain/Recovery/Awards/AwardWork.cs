using System.Collections.Generic;
using System.Linq;

namespace BankCrm.Domain.Recovery.Awards;

/// <summary>What proposing, deciding or settling did, to be written together.</summary>
public sealed class AwardWork
{
    /// <param name="complaint">The complaint.</param>
    /// <param name="before">The award as it was; null when it is new.</param>
    /// <param name="after">The award as it is.</param>
    /// <param name="level">The level whose decision is awaited or was final; null when there is none any more.</param>
    /// <param name="standing">The awards of the complaint and its customer as they were.</param>
    public AwardWork(AwardCase complaint, Award? before, Award after, AwardLevel? level, IEnumerable<StandingAward> standing)
    {
        Complaint = complaint;
        Before = before;
        After = after;
        Level = level;
        List<StandingAward> others = standing.Where(award => award.ComplaintId == complaint.ComplaintId && award.Id != after.Id).ToList();
        bool isGiven = after.State is AwardState.Approved or AwardState.Paid;
        Compensation = others.Where(award => award.IsGiven).Sum(award => award.Amount) + (isGiven ? after.Amount : 0m);
        AwaitsApproval = after.State == AwardState.Requested || others.Exists(award => award.State == AwardState.Requested);
    }

    public AwardCase Complaint { get; }

    public Award? Before { get; }

    public Award After { get; }

    public AwardLevel? Level { get; }

    /// <summary>The step that the award made.</summary>
    public AwardStep Step => After.Steps[After.Steps.Count - 1];

    /// <summary>What the complaint's approved and paid awards come to.</summary>
    public decimal Compensation { get; }

    /// <summary>Whether an award of the complaint awaits a decision.</summary>
    public bool AwaitsApproval { get; }
}
