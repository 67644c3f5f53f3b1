using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Lifecycle.Playbook;

/// <summary>A playbook step for one customer, with its date.</summary>
public sealed class PlaybookActivity
{
    /// <summary>The same step of the same entry always has the same id, so that a repeated run does not open it twice.</summary>
    public required Guid Id { get; init; }

    public required LifecycleStage Stage { get; init; }

    public required PlaybookStep Step { get; init; }

    public required Day DueOn { get; init; }

    /// <summary>What entering a stage starts.</summary>
    /// <param name="customerId">The customer.</param>
    /// <param name="stage">The stage entered.</param>
    /// <param name="enteredOn">When.</param>
    /// <param name="from">The day from which the days until each step are counted: the one on which the entry was found.</param>
    public static IReadOnlyList<PlaybookActivity> Of(Guid customerId, LifecycleStage stage, Day enteredOn, Day from) =>
        stage.Playbook.Count == 0 ? Array.Empty<PlaybookActivity>() : stage.Playbook.Select(step => new PlaybookActivity
        {
            Id = StableId.Of(string.Join("/", "playbook", customerId.ToString("N"), enteredOn.ToString(), stage.Id.ToString("N"), step.Sequence.ToString(CultureInfo.InvariantCulture))),
            Stage = stage,
            Step = step,
            DueOn = step.InWorkingDays ? WorkingDays.Add(from, step.DueAfterDays) : from.AddDays(step.DueAfterDays),
        }).ToList();
}
