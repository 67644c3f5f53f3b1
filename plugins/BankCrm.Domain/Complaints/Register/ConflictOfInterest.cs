using System;
using BankCrm.Domain.Complaints.Register.Moves;

namespace BankCrm.Domain.Complaints.Register;

/// <summary>Nobody handles or approves a complaint about themselves, or about their own direct report where the bank says so (domain rules, section 5).</summary>
public static class ConflictOfInterest
{
    /// <summary>The guard that forbids a user to work on a complaint, or null when there is no conflict.</summary>
    /// <param name="userId">Who wants to handle, move, approve or decide.</param>
    /// <param name="employee">Whom the complaint is about; null when about nobody.</param>
    /// <param name="reportLine">Whether a direct report's sale is a conflict too, as the policy has it.</param>
    public static string? GuardAgainst(Guid userId, ConcernedEmployee? employee, bool reportLine)
    {
        if (employee is null)
        {
            return null;
        }

        if (employee.Id == userId)
        {
            return GuardCodes.NotOwnComplaint;
        }

        return reportLine && employee.ManagerId == userId ? GuardCodes.NotOwnReport : null;
    }
}
