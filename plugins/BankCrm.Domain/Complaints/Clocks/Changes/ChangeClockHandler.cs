using System;
using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Complaints.Clocks.Changes;

/// <summary>Extends, pauses and resumes one clock by hand. Whoever a complaint is about neither does nor approves it.</summary>
public sealed class ChangeClockHandler
{
    private readonly IClockStore store;

    public ChangeClockHandler(IClockStore store) => this.store = store ?? throw new ArgumentNullException(nameof(store));

    /// <summary>Gives a clock a later due.</summary>
    /// <exception cref="ViolationException">CLK-001 to CLK-003, CLK-006 to CLK-018.</exception>
    public ComplaintClock Extend(Guid clockId, ClockExtension extension, DateTime utcNow) => Change(clockId, extension.CallerId, utcNow, (clock, terms, complaint) =>
    {
        ComplaintClock extended = clock.Extend(terms, extension, utcNow);
        if (extension.ApproverId is { } approver)
        {
            DemandUnconcerned(complaint, clock, approver);
            if (!store.IsActiveUser(approver))
            {
                throw Refuse(ClockCodes.ApproverUnusable, clock);
            }
        }

        return extended;
    });

    /// <summary>Lets a clock stand still while the bank waits for the customer.</summary>
    /// <exception cref="ViolationException">CLK-001 to CLK-003, CLK-005, CLK-006, CLK-013, CLK-016 to CLK-018.</exception>
    public ComplaintClock Pause(Guid clockId, string? reason, Guid callerId, DateTime utcNow) =>
        Change(clockId, callerId, utcNow, (clock, terms, _) => clock.Pause(terms, reason, utcNow));

    /// <summary>Lets a clock go on.</summary>
    /// <exception cref="ViolationException">CLK-001, CLK-002, CLK-004, CLK-013, CLK-018.</exception>
    public ComplaintClock Resume(Guid clockId, Guid callerId, DateTime utcNow) => Change(clockId, callerId, utcNow, (clock, terms, _) => clock.Resume(terms, utcNow));

    private static void DemandUnconcerned(ClockedComplaint complaint, ComplaintClock clock, Guid userId)
    {
        if (complaint.EmployeeId == userId)
        {
            throw Refuse(ClockCodes.IsConcerned, clock);
        }
    }

    private static ViolationException Refuse(string code, ComplaintClock clock) => new(new Violation(code, clock.Name));

    private ComplaintClock Change(Guid clockId, Guid callerId, DateTime utcNow, Func<ComplaintClock, ClockTerms, ClockedComplaint, ComplaintClock> change)
    {
        ClockedComplaint complaint = store.ReadByClock(clockId) ?? throw new ViolationException(new Violation(ClockCodes.NotFound));
        ComplaintClock clock = complaint.Clock(clockId);
        DemandUnconcerned(complaint, clock, callerId);
        ComplaintClock changed = change(clock, store.ReadBook().TermsOf(clock), complaint);
        store.Write(new[] { new ClockWork(complaint, complaint.With(changed)) }, utcNow);
        return changed;
    }
}
