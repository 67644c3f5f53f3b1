using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Complaints.Register.Moves;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Complaints.Register;

/// <summary>To whom a complaint may belong: to nobody whom it is about, and when it is confidential to no team of theirs either.</summary>
public static class HandlerRules
{
    /// <summary>What is wrong with an owner, or null.</summary>
    /// <param name="owner">The handler or the team.</param>
    /// <param name="employee">Whom the complaint is about, and whether they are a member of the owning team; null when about nobody.</param>
    /// <param name="isConfidential">Whether only its team may see it.</param>
    /// <param name="reportLine">Whether a direct report is a conflict too.</param>
    public static Violation? OwnerIsFree(OwnerReference owner, ConcernedEmployee? employee, bool isConfidential, bool reportLine)
    {
        if (employee is null)
        {
            return null;
        }

        if (owner.IsTeam)
        {
            return isConfidential && employee.IsInTeam ? new Violation(RegisterCodes.TeamHasConcerned) : null;
        }

        return ConflictOfInterest.GuardAgainst(owner.Id, employee, reportLine) switch
        {
            null => null,
            GuardCodes.NotOwnComplaint => new Violation(RegisterCodes.HandlerIsConcerned),
            _ => new Violation(RegisterCodes.HandlerLeadsConcerned),
        };
    }

    /// <summary>
    /// Who gets a complaint that arrives: the owner asked for, but a confidential one goes to the confidential team; where that would be
    /// a conflict, the team, then whom the employee reports to, then the caller.
    /// </summary>
    /// <param name="asked">Who was asked for.</param>
    /// <param name="callerId">Who registers it.</param>
    /// <param name="employee">Whom it is about, and whether they are a member of the confidential team; null when about nobody.</param>
    /// <param name="isConfidential">Whether only its team may see it.</param>
    /// <param name="policy">The policy in force.</param>
    /// <returns>Null when nobody of these is free.</returns>
    public static OwnerReference? OwnerFor(OwnerReference asked, Guid callerId, ConcernedEmployee? employee, bool isConfidential, ComplaintPolicy policy)
    {
        OwnerReference? team = policy.ConfidentialTeamId is { } teamId ? new OwnerReference(teamId, isTeam: true) : null;
        var inOrder = new List<OwnerReference?>
        {
            isConfidential ? team : null,
            asked,
            team,
            employee?.ManagerId is { } manager ? new OwnerReference(manager, isTeam: false) : null,
            new OwnerReference(callerId, isTeam: false),
        };
        return inOrder.FirstOrDefault(owner => owner is { } known && IsFree(known, team, employee, isConfidential, policy));
    }

    /// <summary>Membership was asked for the confidential team alone, so a confidential complaint about somebody goes to no other team.</summary>
    private static bool IsFree(OwnerReference owner, OwnerReference? team, ConcernedEmployee? employee, bool isConfidential, ComplaintPolicy policy)
    {
        bool isUnknownTeam = owner.IsTeam && !owner.Equals(team);
        return !(isUnknownTeam && isConfidential && employee is not null) && OwnerIsFree(owner, employee, isConfidential, policy.ReportLineConflict) is null;
    }
}
