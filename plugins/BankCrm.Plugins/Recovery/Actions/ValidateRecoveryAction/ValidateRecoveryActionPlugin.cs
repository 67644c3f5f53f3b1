using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Recovery;
using BankCrm.Plugins.Framework;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Recovery.Storage;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.Plugins.Recovery.Actions.ValidateRecoveryAction;

/// <summary>Guards the actions of recoveries: each is done or waived with a reason, in the right order, and stays on record; who settled it and when is noted.</summary>
[Step("Create", RecoveryActionTable.LogicalName, StepStage.PreOperation)]
[Step("Update", RecoveryActionTable.LogicalName, StepStage.PreOperation, Filtering = StepAttribute.AllOwnColumns, Before = StepAttribute.AllOwnColumns)]
[Step("Delete", RecoveryActionTable.LogicalName, StepStage.PreOperation, Before = "bce_name")]
public sealed class ValidateRecoveryActionPlugin : PluginBase
{
    private const string Complaint = "complaint";

    protected override void Execute(PluginContext context)
    {
        switch (context.Execution.MessageName)
        {
            case "Create":
                Begin(context);
                break;
            case "Delete":
                throw new ViolationException(new Violation(RecoveryCodes.ActionStays, context.Before.GetAttributeValue<string>(RecoveryActionTable.Name) ?? string.Empty));
            default:
                Change(context);
                break;
        }
    }

    private static void Begin(PluginContext context)
    {
        RecoveryAction action = RecoveryActionRows.Read(context.Target);
        Refuse(RecoveryActionRules.MayBegin(action));
        if (context.Target.Lookup(RecoveryActionTable.Complaint) is null && action.RecoveryId is { } recoveryId)
        {
            context.Target[RecoveryActionTable.Complaint] = ComplaintOf(context.AsSystem, recoveryId);
        }
    }

    private static void Change(PluginContext context)
    {
        Entity target = context.Target;
        RecoveryAction was = RecoveryActionRows.Read(context.Before);
        RecoveryAction becomes = RecoveryActionRows.Read(ColumnChanges.Merge(target, context.Before));
        Refuse(MovesStateWithoutStatus(target, context.Before) ? new Violation(was.IsOpen ? RecoveryCodes.ActionStatusUnclear : RecoveryCodes.SettledActionStays, was.Name) : null);
        Refuse(RecoveryActionRules.MayBecome(was, becomes));
        if (was.IsOpen && !becomes.IsOpen)
        {
            IReadOnlyList<Entity> rows = ReadRecovery(context.AsSystem, was.RecoveryId ?? Guid.Empty);
            Guid? employee = rows.Select(row => (row.GetAttributeValue<AliasedValue>(Complaint + "." + ComplaintTable.Employee)?.Value as EntityReference)?.Id).FirstOrDefault();
            Refuse(RecoveryActionRules.MaySettle(becomes, rows.Where(row => row.Id != was.Id).Select(RecoveryActionRows.Read), employee, context.Execution.InitiatingUserId));
            target[RecoveryActionTable.DoneOn] = context.UtcNow;
            target[RecoveryActionTable.DoneBy] = new EntityReference(UserTable.LogicalName, context.Execution.InitiatingUserId);
        }
    }

    private static void Refuse(Violation? violation)
    {
        if (violation is not null)
        {
            throw new ViolationException(violation);
        }
    }

    /// <summary>Whether the state moves and the status is left for the platform to choose, which cannot tell done from waived.</summary>
    private static bool MovesStateWithoutStatus(Entity target, Entity before) =>
        !target.Contains(RecoveryActionTable.StatusCode)
        && target.GetAttributeValue<OptionSetValue>(RecoveryActionTable.StateCode) is { } state
        && !state.Equals(before.GetAttributeValue<OptionSetValue>(RecoveryActionTable.StateCode));

    /// <summary>All actions of a recovery, with whom its complaint is about.</summary>
    private static IReadOnlyList<Entity> ReadRecovery(IOrganizationService service, Guid recoveryId)
    {
        var query = new QueryExpression(RecoveryActionTable.LogicalName) { ColumnSet = new ColumnSet(RecoveryActionRows.Columns) };
        query.Criteria.AddCondition(RecoveryActionTable.Recovery, ConditionOperator.Equal, recoveryId);
        LinkEntity complaint = query.AddLink(ComplaintTable.LogicalName, RecoveryActionTable.Complaint, ComplaintTable.Id, JoinOperator.LeftOuter);
        complaint.EntityAlias = Complaint;
        complaint.Columns = new ColumnSet(ComplaintTable.Employee);
        query.AddOrder(RecoveryActionTable.Id, OrderType.Ascending);
        return service.ReadAll(query).ToList();
    }

    private static EntityReference? ComplaintOf(IOrganizationService service, Guid recoveryId)
    {
        var query = new QueryExpression(RecoveryTable.LogicalName) { ColumnSet = new ColumnSet(RecoveryTable.Complaint), TopCount = 1 };
        query.Criteria.AddCondition(RecoveryTable.Id, ConditionOperator.Equal, recoveryId);
        return service.RetrieveMultiple(query).Entities.FirstOrDefault()?.GetAttributeValue<EntityReference>(RecoveryTable.Complaint);
    }
}
