using System;
using System.Collections.Generic;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Lifecycle.Playbook;
using BankCrm.Domain.Review;

namespace BankCrm.Domain.Lifecycle.Moves;

/// <summary>A person's move of one customer to another stage: an event of its day.</summary>
public sealed class StageMove
{
    public required CustomerRecord Customer { get; init; }

    public required LifecyclePolicy Policy { get; init; }

    public required LifecycleStage Stage { get; init; }

    /// <summary>Where the customer stood.</summary>
    public required StageState Before { get; init; }

    /// <summary>Where the customer stands from now on.</summary>
    public required StageState After { get; init; }

    /// <summary>The day of the move, in the bank's time zone.</summary>
    public required Day Day { get; init; }

    /// <summary>1 for the first move of the customer on the day.</summary>
    public required int Revision { get; init; }

    /// <summary>Why, in the person's own words.</summary>
    public required string Reason { get; init; }

    public required Guid MovedById { get; init; }

    /// <summary>Days spent in the stage left; null when none was left.</summary>
    public int? DaysInPrevious => Before.Since is { } since ? since.DaysUntil(Day) : null;

    /// <summary>The state that it started from, as it is stored.</summary>
    public string InputText => StoredFigures.Join(StageInputs.Of(Before));

    /// <summary>What the stage entered asks staff to do.</summary>
    public IReadOnlyList<PlaybookActivity> Activities => PlaybookActivity.Of(Customer.Id, Stage, Day, Day);
}
