using System;
using BankCrm.Domain.Customers;

namespace BankCrm.Domain.Complaints.Clocks;

/// <summary>What is to be written for one complaint.</summary>
public sealed class ClockWork
{
    public ClockWork(ClockedComplaint complaint, ClockChange change)
    {
        Complaint = complaint;
        Change = change;
    }

    public ClockedComplaint Complaint { get; }

    public ClockChange Change { get; }

    /// <summary>Whether what the register shows of the clocks is no longer what it should be.</summary>
    public bool ChangesSummary => Complaint.Summary != Change.Summary;

    public bool HasChanges => Change.HasChanges || ChangesSummary;

    /// <summary>
    /// Who gets an escalation's task: the handler while there is time, the handler's manager when it is too late or the handler has
    /// left. Nobody gets a task about oneself.
    /// </summary>
    public OwnerReference OwnerOf(ClockEscalation escalation)
    {
        bool isForManager = escalation.Kind == ClockEscalationKind.Breached || Complaint.Owner.Id == Guid.Empty;
        return isForManager && Complaint.ManagerId is { } manager && manager != Complaint.EmployeeId ? new OwnerReference(manager, isTeam: false) : Complaint.Owner;
    }
}
