using System;
using BankCrm.Domain.Calendars;
using BankCrm.Domain.Complaints.Clocks;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Tests.Calendars;

namespace BankCrm.Domain.Tests.Complaints.Clocks;

/// <summary>A clock and its rule: 15 calendar days from Monday 1 June 2026, 10:00, that may pause and be extended by 30 days. Set what a test is about.</summary>
internal sealed class RunningClock
{
    public static readonly DateTime Start = SmallCalendar.Utc("2026-06-01T10:00:00Z");

    public static readonly Guid Approver = new("0b5a3c1e-0000-4000-8000-00000000000b");

    public ClockUnit Unit { get; init; } = ClockUnit.CalendarDays;

    public decimal Amount { get; init; } = 15m;

    public decimal ExtensionMax { get; init; } = 30m;

    public bool NeedsApproval { get; init; } = true;

    public bool NeedsNotice { get; init; } = true;

    public bool MayPause { get; init; } = true;

    public WorkingCalendar Calendar { get; init; } = SmallCalendar.Weekdays().Build();

    public ClockTerms Terms => new(
        new ClockRule
        {
            Id = StableId.Of("rule"),
            RegimeCode = "small",
            Milestone = "final",
            EffectiveFrom = new Day(2000, 1, 1),
            Unit = Unit,
            Amount = Amount,
            EndEvent = ClockEvent.Responded,
            ExtensionMax = ExtensionMax,
            ExtensionNeedsApproval = NeedsApproval,
            ExtensionNeedsNotice = NeedsNotice,
            MayPause = MayPause,
            Escalates = true,
        },
        Calendar,
        ShippedClocks.AtRiskPercent);

    public ComplaintClock Begun(DateTime? start = null) => ComplaintClock.Begin(ComplaintBuilder.Received(start ?? Start), Terms, start ?? Start, run: 1);

    public static ClockExtension Extension(int days, Guid? approver = null, string? notice = "2026-06-02T00:00:00Z", string? reason = "The other bank has not answered.") => new()
    {
        Days = days,
        CallerId = ComplaintBuilder.Handler,
        ApproverId = approver ?? Approver,
        NoticeSentOn = notice is null ? null : SmallCalendar.Utc(notice),
        Reason = reason,
    };
}
