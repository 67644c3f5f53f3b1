using System;
using System.Globalization;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Lifecycle;
using BankCrm.Domain.Lifecycle.Moves;
using BankCrm.Domain.Review;
using BankCrm.Domain.Review.History;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Review.Storage;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Plugins.Lifecycle.Storage;

/// <summary>Rows of the stage history, read as and written from the domain's records.</summary>
internal static class StageMoveRows
{
    public static string[] Columns => new[]
    {
        StageMoveTable.Contact,
        StageMoveTable.Account,
        StageMoveTable.PeriodKind,
        StageMoveTable.PeriodEnd,
        StageMoveTable.Revision,
        StageMoveTable.MoveKind,
        StageMoveTable.FromStage,
        StageMoveTable.Stage,
        StageMoveTable.EnteredOn,
        StageMoveTable.PreviousSince,
        StageMoveTable.HoldUntil,
        StageMoveTable.Policy,
        StageMoveTable.ReasonCodes,
        StageMoveTable.Inputs,
        StageMoveTable.StatusCode,
    };

    public static StoredStageMove Read(CustomerTable table, Entity row)
    {
        Day periodEnd = row.Day(StageMoveTable.PeriodEnd) ?? default;
        return new StoredStageMove
        {
            Id = row.Id,
            CustomerId = row.Lookup(CustomerTables.LookupColumn(table)) ?? Guid.Empty,
            PeriodKind = Choices.Read<PeriodKind>(row, StageMoveTable.PeriodKind),
            PeriodEnd = periodEnd,
            Revision = row.GetAttributeValue<int>(StageMoveTable.Revision),
            IsSuperseded = row.GetAttributeValue<OptionSetValue>(StageMoveTable.StatusCode)?.Value == StageMoveTable.Superseded,
            Kind = Choices.Read<StageMoveKind>(row, StageMoveTable.MoveKind),
            FromStageId = row.Lookup(StageMoveTable.FromStage),
            StageId = row.Lookup(StageMoveTable.Stage) ?? Guid.Empty,
            EnteredOn = row.Day(StageMoveTable.EnteredOn) ?? periodEnd,
            PreviousSince = row.Day(StageMoveTable.PreviousSince),
            HoldUntil = row.Day(StageMoveTable.HoldUntil),
            PolicyId = row.Lookup(StageMoveTable.Policy),
            Reasons = row.GetAttributeValue<string>(StageMoveTable.ReasonCodes) ?? string.Empty,
            Inputs = row.GetAttributeValue<string>(StageMoveTable.Inputs) ?? string.Empty,
        };
    }

    /// <summary>The row of a window's move.</summary>
    public static Entity Write(CustomerRecord customer, NewRow<StageDecision> added)
    {
        StageDecision decision = added.Decision;
        Entity row = NewRow(customer, decision.PeriodKind, decision.PeriodEnd, added.Revision, decision.Kind, decision.Policy, decision.Stage, decision.Before);
        row[StageMoveTable.EnteredOn] = decision.PeriodEnd.ToDateTime();
        row[StageMoveTable.DaysInPrevious] = decision.DaysInPrevious;
        row[StageMoveTable.ReasonCodes] = decision.ReasonText;
        row[StageMoveTable.Inputs] = decision.InputText;
        return row;
    }

    /// <summary>The row of a person's move.</summary>
    public static Entity Write(StageMove move)
    {
        Entity row = NewRow(move.Customer, PeriodKind.Day, move.Day, move.Revision, StageMoveKind.Manual, move.Policy, move.Stage, move.Before);
        row[StageMoveTable.EnteredOn] = move.Day.ToDateTime();
        row[StageMoveTable.DaysInPrevious] = move.DaysInPrevious;
        row[StageMoveTable.ReasonCodes] = LifecycleReasonCodes.ByHand;
        row[StageMoveTable.Reason] = move.Reason;
        row[StageMoveTable.MovedBy] = new EntityReference("systemuser", move.MovedById);
        row[StageMoveTable.HoldUntil] = move.After.HoldUntil?.ToDateTime();
        row[StageMoveTable.Inputs] = move.InputText;
        return row;
    }

    /// <summary>The only change that a move ever sees: another has taken its place.</summary>
    public static Entity Supersede(Guid moveId, DateTime utcNow) => new(StageMoveTable.LogicalName, moveId)
    {
        [StageMoveTable.StateCode] = new OptionSetValue(1),
        [StageMoveTable.StatusCode] = new OptionSetValue(StageMoveTable.Superseded),
        [StageMoveTable.SupersededOn] = utcNow,
    };

    private static Entity NewRow(CustomerRecord customer, PeriodKind periodKind, Day periodEnd, int revision, StageMoveKind kind, LifecyclePolicy policy, LifecycleStage stage, StageState before)
    {
        var row = new Entity(StageMoveTable.LogicalName)
        {
            [StageMoveTable.Name] = string.Format(CultureInfo.InvariantCulture, "{0} {1} {2} {3}", customer.Number, periodEnd, kind, stage.Code),
            [StageMoveTable.CustomerNumber] = customer.Number,
            [CustomerTables.LookupColumn(customer.Table)] = new EntityReference(CustomerTables.LogicalName(customer.Table), customer.Id),
            [StageMoveTable.PeriodKind] = Choices.Of(periodKind),
            [StageMoveTable.PeriodEnd] = periodEnd.ToDateTime(),
            [StageMoveTable.Revision] = revision,
            [StageMoveTable.MoveKind] = Choices.Of(kind),
            [StageMoveTable.FromStage] = CustomerRows.Reference(LifecycleStageTable.LogicalName, before.StageId ?? policy.FindStage(before.StageCode)?.Id),
            [StageMoveTable.Stage] = new EntityReference(LifecycleStageTable.LogicalName, stage.Id),
            [StageMoveTable.PreviousSince] = before.Since?.ToDateTime(),
            [StageMoveTable.Policy] = new EntityReference(LifecyclePolicyTable.LogicalName, policy.Id),
            [StageMoveTable.PolicyVersion] = policy.Version,
        };
        if (CustomerRows.Owner(customer) is { } owner)
        {
            row[StageMoveTable.Owner] = owner;
        }

        return row;
    }
}
