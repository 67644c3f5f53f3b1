using System;
using System.Globalization;
using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Complaints.Clocks;

/// <summary>One running time limit of one complaint. Instants are UTC in whole seconds; a due is the last second that is in time.</summary>
public sealed record ComplaintClock
{
    /// <summary>How long a reason may be, in characters.</summary>
    public const int LongestReason = 2000;

    public required Guid Id { get; init; }

    public required Guid ComplaintId { get; init; }

    public required string RegimeCode { get; init; }

    public required string Milestone { get; init; }

    /// <summary>1 for the first time that the milestone runs on the complaint; a complaint taken up again runs it anew.</summary>
    public int Run { get; init; } = 1;

    public Guid RuleId { get; init; }

    public int RuleVersion { get; init; }

    public ClockUnit Unit { get; init; }

    public required DateTime StartedOn { get; init; }

    public required DateTime DueOn { get; init; }

    public required DateTime AtRiskOn { get; init; }

    public ClockState State { get; init; }

    public DateTime? EndedOn { get; init; }

    /// <summary>Whether its at-risk point has passed while it still runs.</summary>
    public bool IsAtRisk { get; init; }

    /// <summary>Who approved the last extension.</summary>
    public Guid? ExtendedById { get; init; }

    public string? ExtensionReason { get; init; }

    public DateTime? NoticeSentOn { get; init; }

    /// <summary>All its extensions together, in days as its rule counts them.</summary>
    public decimal ExtendedDays { get; init; }

    /// <summary>Since when it stands still; null when it does not.</summary>
    public DateTime? PausedOn { get; init; }

    /// <summary>The working hours of all its pauses together.</summary>
    public decimal PausedHours { get; init; }

    public string? PauseReason { get; init; }

    /// <summary>What people and refusals call it, for example uk/final.</summary>
    public string Name => ClockRule.NameOf(RegimeCode, Milestone);

    /// <summary>Whether what it waits for has not happened yet, in time or not.</summary>
    public bool IsOpen => EndedOn is null;

    public bool IsPaused => PausedOn is not null;

    /// <summary>The id of a complaint's clock: the same whenever it is worked out, so that work done twice lands on one row.</summary>
    public static Guid IdOf(string complaintNumber, string regimeCode, string milestone, int run) =>
        StableId.Of(string.Join("/", "clock", complaintNumber, regimeCode, milestone, run.ToString(CultureInfo.InvariantCulture)));

    /// <summary>A clock that starts at an instant.</summary>
    public static ComplaintClock Begin(Complaint complaint, ClockTerms terms, DateTime at, int run)
    {
        DateTime start = Seconds.Of(at);
        DateTime due = terms.DueFrom(start);
        return new ComplaintClock
        {
            Id = IdOf(complaint.Number, terms.Rule.RegimeCode, terms.Rule.Milestone, run),
            ComplaintId = complaint.Id,
            RegimeCode = terms.Rule.RegimeCode,
            Milestone = terms.Rule.Milestone,
            Run = run,
            RuleId = terms.Rule.Id,
            RuleVersion = terms.Rule.Version,
            Unit = terms.Rule.Unit,
            StartedOn = start,
            DueOn = due,
            AtRiskOn = terms.AtRiskBetween(start, due),
        };
    }

    /// <summary>What the clock waits for has happened: met until the due, breached after it. A pause ends with it. A clock that has ended stays as it is.</summary>
    public ComplaintClock Meet(ClockTerms terms, DateTime at)
    {
        if (!IsOpen)
        {
            return this;
        }

        ComplaintClock clock = Going(terms, at);
        return clock.Ended(clock.IsInTime(at) ? ClockState.Met : ClockState.Breached, at);
    }

    /// <summary>The clock is no longer needed. A breach that has happened remains one.</summary>
    public ComplaintClock Stop(ClockTerms terms, DateTime at)
    {
        if (!IsOpen)
        {
            return this;
        }

        ComplaintClock clock = Going(terms, at);
        return clock.Ended(State != ClockState.Breached && clock.IsInTime(at) ? ClockState.Stopped : ClockState.Breached, at);
    }

    /// <summary>Marks what time has done: at risk from its at-risk point on, breached after its due. A paused clock is left alone.</summary>
    public ComplaintClock Look(DateTime at)
    {
        if (!IsOpen || IsPaused || State == ClockState.Breached)
        {
            return this;
        }

        return IsInTime(at) ? this with { IsAtRisk = at >= AtRiskOn } : this with { State = ClockState.Breached, IsAtRisk = false };
    }

    /// <summary>Lets the clock stand still, where its rule allows it.</summary>
    /// <exception cref="ViolationException">CLK-002, CLK-003, CLK-005, CLK-006, CLK-016, CLK-017.</exception>
    public ComplaintClock Pause(ClockTerms terms, string? reason, DateTime at)
    {
        DemandRunning(terms, at);
        if (!terms.Rule.MayPause)
        {
            throw Refuse(ClockCodes.MayNotPause);
        }

        return this with { PausedOn = Seconds.Of(at), PauseReason = Reasoned(reason) };
    }

    /// <summary>Lets the clock go on; its due moves as <see cref="ClockTerms.AfterPause"/> says.</summary>
    /// <exception cref="ViolationException">CLK-002, CLK-004.</exception>
    public ComplaintClock Resume(ClockTerms terms, DateTime at)
    {
        if (!IsOpen)
        {
            throw Refuse(ClockCodes.HasEnded);
        }

        return IsPaused ? Going(terms, at).Look(at) : throw Refuse(ClockCodes.IsNotPaused);
    }

    /// <summary>Gives the clock a later due, within its rule's maximum.</summary>
    /// <exception cref="ViolationException">CLK-002, CLK-003, CLK-006 to CLK-011, CLK-014 to CLK-017.</exception>
    public ComplaintClock Extend(ClockTerms terms, ClockExtension extension, DateTime at)
    {
        DemandRunning(terms, at);
        DemandAllowed(terms.Rule, extension);
        DemandApproved(terms.Rule, extension);
        DemandTold(terms, extension, at);
        DateTime due = terms.Extended(DueOn, extension.Days);
        return (this with
        {
            State = ClockState.Extended,
            DueOn = due,
            AtRiskOn = terms.AtRiskBetween(StartedOn, due),
            ExtendedDays = ExtendedDays + extension.Days,
            ExtendedById = extension.ApproverId ?? extension.CallerId,
            ExtensionReason = Reasoned(extension.Reason),
            NoticeSentOn = extension.NoticeSentOn is { } told ? Seconds.Of(told) : null,
        }).Look(at);
    }

    private bool IsInTime(DateTime at) => Seconds.Of(at) <= DueOn;

    private ComplaintClock Ended(ClockState state, DateTime at) => this with { State = state, EndedOn = Seconds.Of(at), IsAtRisk = false };

    /// <summary>The clock without its pause, if it has one, at the instant at which the pause ends.</summary>
    private ComplaintClock Going(ClockTerms terms, DateTime at)
    {
        if (PausedOn is not { } paused)
        {
            return this;
        }

        DateTime due = terms.AfterPause(DueOn, paused, Seconds.Of(at));
        return this with
        {
            PausedOn = null,
            PausedHours = PausedHours + terms.HoursBetween(paused, Seconds.Of(at)),
            DueOn = due,
            AtRiskOn = terms.AtRiskBetween(StartedOn, due),
        };
    }

    private void DemandRunning(ClockTerms terms, DateTime at)
    {
        if (!IsOpen)
        {
            throw Refuse(ClockCodes.HasEnded);
        }

        if (IsPaused)
        {
            throw Refuse(ClockCodes.IsPaused);
        }

        if (State == ClockState.Breached || !IsInTime(at))
        {
            throw Refuse(ClockCodes.IsPastDue, terms.Calendar.DayOf(DueOn));
        }
    }

    private void DemandAllowed(ClockRule rule, ClockExtension extension)
    {
        if (rule.ExtensionMax <= 0)
        {
            throw Refuse(ClockCodes.MayNotExtend);
        }

        if (extension.Days < 1)
        {
            throw Refuse(ClockCodes.ExtensionWithoutDays);
        }

        if (ExtendedDays + extension.Days > rule.ExtensionMax)
        {
            throw Refuse(ClockCodes.ExtensionTooLong, rule.ExtensionMax, ExtendedDays);
        }
    }

    private void DemandApproved(ClockRule rule, ClockExtension extension)
    {
        if (!rule.ExtensionNeedsApproval)
        {
            return;
        }

        if (extension.ApproverId is not { } approver)
        {
            throw Refuse(ClockCodes.ApproverMissing);
        }

        if (approver == extension.CallerId)
        {
            throw Refuse(ClockCodes.ApprovedByCaller);
        }
    }

    private void DemandTold(ClockTerms terms, ClockExtension extension, DateTime at)
    {
        if (extension.NoticeSentOn is not { } told)
        {
            if (terms.Rule.ExtensionNeedsNotice)
            {
                throw Refuse(ClockCodes.NoticeMissing);
            }

            return;
        }

        // Forms give a day or a minute, so the whole day of the start counts.
        if (told > at || terms.Calendar.DayOf(told) < terms.Calendar.DayOf(StartedOn))
        {
            throw Refuse(ClockCodes.NoticeDateUnusable, terms.Calendar.DayOf(StartedOn), terms.Calendar.DayOf(at));
        }
    }

    private string Reasoned(string? reason)
    {
        string trimmed = (reason ?? string.Empty).Trim();
        if (trimmed.Length == 0)
        {
            throw Refuse(ClockCodes.ReasonMissing);
        }

        return trimmed.Length <= LongestReason ? trimmed : throw Refuse(ClockCodes.ReasonTooLong, LongestReason);
    }

    private ViolationException Refuse(string code, params object[] about)
    {
        var arguments = new object[about.Length + 1];
        arguments[0] = Name;
        about.CopyTo(arguments, 1);
        return new ViolationException(new Violation(code, arguments));
    }
}
