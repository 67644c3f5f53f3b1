using System;
using BankCrm.Domain.Complaints.Clocks;

namespace BankCrm.Domain.Complaints.Register;

/// <summary>What every use case of the register needs of a store.</summary>
public interface IComplaintStore
{
    /// <summary>The policy in force at an instant, or <see cref="ComplaintPolicy.None"/>.</summary>
    ComplaintPolicy ReadPolicy(DateTime utcNow);

    /// <summary>Whom a complaint is about, and whether they are a member of a team; null when there is no such user.</summary>
    /// <param name="employeeId">The user.</param>
    /// <param name="teamId">The team; null asks for none.</param>
    ConcernedEmployee? ReadEmployee(Guid employeeId, Guid? teamId);

    /// <summary>Every regime, calendar and clock rule.</summary>
    ClockBook ReadClockBook(ComplaintPolicy policy);
}
