using System;
using BankCrm.Domain.Churn;
using BankCrm.Domain.Lifecycle;
using BankCrm.Domain.Lifecycle.Playbook;
using BankCrm.Domain.Review;
using BankCrm.Domain.Review.History;
using BankCrm.Domain.Tiering.Benefits;
using BankCrm.Domain.Value;

namespace BankCrm.Domain.Tests.Support;

/// <summary>Writes what a review found beside the tier into a <see cref="Bank"/>.</summary>
internal sealed class BankModuleRows
{
    private readonly Bank bank;
    private readonly Action<Action> writeRow;

    public BankModuleRows(Bank bank, Action<Action> writeRow)
    {
        this.bank = bank;
        this.writeRow = writeRow;
    }

    public void Write(CustomerReview review)
    {
        Guid customerId = review.Customer.Id;
        foreach (BenefitGrant grant in review.Benefits.Granted)
        {
            writeRow(() => bank.Grants[grant.Id] = new StoredGrant { Id = grant.Id, CustomerId = customerId, BenefitId = grant.Benefit.Id, GrantedOn = grant.GrantedOn });
        }

        foreach (Guid withdrawn in review.Benefits.Withdrawn)
        {
            writeRow(() => bank.Grants.Remove(withdrawn));
        }

        if (review.Stages is { } stages)
        {
            Write(customerId, bank.StageMoves, stages.Change, added => RowOf(customerId, added), Superseded);
            foreach (PlaybookActivity activity in stages.Activities)
            {
                writeRow(() => bank.Activities.TryAdd(activity.Id, activity));
            }
        }

        if (review.Value is { } value)
        {
            Write(customerId, bank.Values, value.Change, added => RowOf(customerId, added), Superseded);
        }

        if (review.Churn is { } churn)
        {
            Write(customerId, bank.ChurnScores, churn.Change, added => RowOf(customerId, added), Superseded);
            if (churn.NewAlert is { } opened)
            {
                writeRow(() => bank.ChurnAlerts[opened.Id] = churn.After.Alert!);
            }
        }
    }

    private static StoredStageMove RowOf(Guid customerId, NewRow<StageDecision> added) => new()
    {
        Id = Guid.NewGuid(),
        CustomerId = customerId,
        PeriodKind = added.Decision.PeriodKind,
        PeriodEnd = added.Decision.PeriodEnd,
        Revision = added.Revision,
        Kind = added.Decision.Kind,
        FromStageId = added.Decision.Before.StageId,
        StageId = added.Decision.Stage.Id,
        EnteredOn = added.Decision.EnteredOn!.Value,
        PreviousSince = added.Decision.PreviousSince,
        PolicyId = added.Decision.Policy.Id,
        Reasons = added.Decision.ReasonText,
        Inputs = added.Decision.InputText,
    };

    private static StoredValue RowOf(Guid customerId, NewRow<CustomerValue> added) => new()
    {
        Id = Guid.NewGuid(),
        CustomerId = customerId,
        PeriodKind = added.Decision.PeriodKind,
        PeriodEnd = added.Decision.PeriodEnd,
        Revision = added.Revision,
        State = added.Decision.ToState(),
        PolicyId = added.Decision.Policy.Id,
        Reasons = ValueText.Reasons(added.Decision),
        Inputs = ValueText.Inputs(added.Decision),
    };

    private static StoredChurnScore RowOf(Guid customerId, NewRow<ChurnScore> added) => new()
    {
        Id = Guid.NewGuid(),
        CustomerId = customerId,
        PeriodKind = added.Decision.PeriodKind,
        PeriodEnd = added.Decision.PeriodEnd,
        Revision = added.Revision,
        Score = added.Decision.Score,
        Band = added.Decision.Band,
        PreviousBand = added.Decision.PreviousBand,
        PolicyId = added.Decision.Policy.Id,
        Reasons = ChurnText.Reasons(added.Decision),
        Unknown = ChurnText.Unknown(added.Decision),
        Inputs = ChurnText.Inputs(added.Decision),
    };

    private static StoredStageMove Superseded(StoredStageMove row) => new()
    {
        Id = row.Id,
        CustomerId = row.CustomerId,
        PeriodKind = row.PeriodKind,
        PeriodEnd = row.PeriodEnd,
        Revision = row.Revision,
        IsSuperseded = true,
        Kind = row.Kind,
        FromStageId = row.FromStageId,
        StageId = row.StageId,
        EnteredOn = row.EnteredOn,
        PreviousSince = row.PreviousSince,
        HoldUntil = row.HoldUntil,
        PolicyId = row.PolicyId,
        Reasons = row.Reasons,
        Inputs = row.Inputs,
    };

    private static StoredValue Superseded(StoredValue row) => new()
    {
        Id = row.Id,
        CustomerId = row.CustomerId,
        PeriodKind = row.PeriodKind,
        PeriodEnd = row.PeriodEnd,
        Revision = row.Revision,
        IsSuperseded = true,
        State = row.State,
        PolicyId = row.PolicyId,
        Reasons = row.Reasons,
        Inputs = row.Inputs,
    };

    private static StoredChurnScore Superseded(StoredChurnScore row) => new()
    {
        Id = row.Id,
        CustomerId = row.CustomerId,
        PeriodKind = row.PeriodKind,
        PeriodEnd = row.PeriodEnd,
        Revision = row.Revision,
        IsSuperseded = true,
        Score = row.Score,
        Band = row.Band,
        PreviousBand = row.PreviousBand,
        PolicyId = row.PolicyId,
        Reasons = row.Reasons,
        Unknown = row.Unknown,
        Inputs = row.Inputs,
    };

    private void Write<TRow, TDecision>(Guid customerId, HistoryTable<TRow> table, HistoryChange<TDecision> change, Func<NewRow<TDecision>, TRow> rowOf, Func<TRow, TRow> superseded)
        where TRow : class, IHistoryRow
    {
        foreach (NewRow<TDecision> added in change.Added)
        {
            writeRow(() => table.Add(customerId, rowOf(added)));
        }

        foreach (Guid id in change.Superseded)
        {
            writeRow(() => table.Change(id, superseded));
        }
    }
}
