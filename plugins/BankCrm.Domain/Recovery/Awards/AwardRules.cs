using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Complaints.Register;
using BankCrm.Domain.Complaints.Register.Moves;
using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Recovery.Awards;

/// <summary>What awards and their limits must be (domain rules, section 7). Each rule gives the violation it finds, or null.</summary>
public static class AwardRules
{
    private const int Cents = 2;

    /// <summary>It is above zero, in whole cents, and no more than the register holds.</summary>
    public static Violation? AmountIsPayable(decimal amount, string complaintNumber) =>
        amount > 0m && amount <= Award.LargestAmount && decimal.Round(amount, Cents) == amount ? null : new Violation(AwardCodes.AmountUnusable, complaintNumber);

    /// <summary>There is a reason, no longer than the register holds.</summary>
    public static Violation? ReasonIsGiven(string? reason, string complaintNumber) =>
        string.IsNullOrWhiteSpace(reason) ? new Violation(AwardCodes.ReasonMissing, complaintNumber) : ReasonFits(reason, complaintNumber);

    /// <summary>A reason, where one is given, is no longer than the register holds.</summary>
    public static Violation? ReasonFits(string? reason, string complaintNumber) =>
        reason?.Trim().Length > Award.LongestReason ? new Violation(AwardCodes.ReasonTooLong, complaintNumber, Award.LongestReason) : null;

    /// <summary>The complaint is not about the user, nor, where the policy has it so, about somebody who reports to the user.</summary>
    public static Violation? IsUnconcerned(Guid userId, AwardCase complaint, AwardPolicy policy) => ConflictOfInterest.GuardAgainst(userId, complaint.Employee, policy.ReportLineConflict) switch
    {
        null => null,
        GuardCodes.NotOwnComplaint => new Violation(AwardCodes.IsConcerned, complaint.Number),
        _ => new Violation(AwardCodes.LeadsConcerned, complaint.Number),
    };

    /// <summary>Whoever decides is not who proposed, and has decided no earlier step.</summary>
    public static Violation? IsAnotherPerson(Guid userId, Award award, string complaintNumber)
    {
        if (award.ProposedById == userId)
        {
            return new Violation(AwardCodes.OwnProposal, complaintNumber);
        }

        return award.Steps.Any(step => step.DecidedById == userId) ? new Violation(AwardCodes.DecidedAStepAlready, complaintNumber) : null;
    }

    /// <summary>A level names its role and has a place of its own.</summary>
    public static Violation? LevelIsSound(AwardLevel level, IEnumerable<AwardLevel> others)
    {
        if (string.IsNullOrWhiteSpace(level.RoleName))
        {
            return new Violation(AwardCodes.LevelWithoutRole, level.Code);
        }

        return others.FirstOrDefault(other => other.Id != level.Id && other.Order == level.Order) is { } twin ? new Violation(AwardCodes.LevelTwice, level.Code, twin.Code) : null;
    }

    /// <summary>A limit is not negative, the only one of its level for its case, and not below a lower level's or above a higher level's.</summary>
    /// <param name="limit">The limit as it will be.</param>
    /// <param name="levels">Every level.</param>
    /// <param name="limits">Every limit.</param>
    public static Violation? LimitIsSound(AwardLimit limit, IReadOnlyList<AwardLevel> levels, IEnumerable<AwardLimit> limits)
    {
        if (limit.Most < 0m)
        {
            return new Violation(AwardCodes.LimitNegative, limit.Code);
        }

        List<AwardLimit> sameCase = limits.Where(other => other.Id != limit.Id && other.Severity == limit.Severity && other.IsVulnerable == limit.IsVulnerable).ToList();
        if (sameCase.Find(other => other.LevelId == limit.LevelId) is { } twin)
        {
            return new Violation(AwardCodes.LimitTwice, limit.Code, twin.Code);
        }

        return sameCase.Find(other => Falls(limit, other, levels) || Falls(other, limit, levels)) is { } wrong ? new Violation(AwardCodes.LimitsFall, limit.Code, wrong.Code) : null;
    }

    private static bool Falls(AwardLimit higher, AwardLimit lower, IReadOnlyList<AwardLevel> levels)
    {
        AwardLevel? high = levels.FirstOrDefault(level => level.Id == higher.LevelId);
        AwardLevel? low = levels.FirstOrDefault(level => level.Id == lower.LevelId);
        return high is not null && low is not null && AwardLimitBook.IsAbove(high, low) && higher.Most is { } most && !(lower.Most <= most);
    }
}
