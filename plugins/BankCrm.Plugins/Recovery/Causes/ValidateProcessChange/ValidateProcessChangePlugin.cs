using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Recovery;
using BankCrm.Domain.Recovery.Causes;
using BankCrm.Plugins.Framework;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Recovery.Storage;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.Plugins.Recovery.Causes.ValidateProcessChange;

/// <summary>Guards changes of products and processes: somebody answers for each by a day, one that has been made says when, and what it did is measured, not written.</summary>
[Step("Create", ProcessChangeTable.LogicalName, StepStage.PreOperation)]
[Step("Update", ProcessChangeTable.LogicalName, StepStage.PreOperation, Filtering = "bce_changestate,bce_dueon,bce_implementedon,ownerid,bce_ratebefore,bce_rateafter,bce_complaintsbefore,bce_complaintsafter,bce_holdingsbefore,bce_holdingsafter,bce_measuredon", Before = "bce_name,bce_changestate,bce_dueon,bce_implementedon,ownerid,bce_ratebefore,bce_rateafter,bce_complaintsbefore,bce_complaintsafter,bce_holdingsbefore,bce_holdingsafter,bce_measuredon")]
[Step("Delete", ProcessChangeTable.LogicalName, StepStage.PreOperation, Before = "bce_name,bce_changestate")]
public sealed class ValidateProcessChangePlugin : PluginBase
{
    private const string MeasuringApi = "bce_ReviewFollowUps";

    private static readonly string[] Measured =
    {
        ProcessChangeTable.RateBefore, ProcessChangeTable.RateAfter, ProcessChangeTable.ComplaintsBefore, ProcessChangeTable.ComplaintsAfter, ProcessChangeTable.HoldingsBefore,
        ProcessChangeTable.HoldingsAfter, ProcessChangeTable.MeasuredOn,
    };

    protected override void Execute(PluginContext context)
    {
        if (context.Execution.MessageName == "Delete")
        {
            Refuse(StateOf(context.Before) == ChangeState.Implemented ? new Violation(ChangeCodes.ImplementedChangeStays, NameOf(context.Before)) : null);
            return;
        }

        bool isNew = context.Execution.MessageName == "Create";
        Entity row = isNew ? context.Target : ColumnChanges.Merge(context.Target, context.Before);
        Refuse(IsMeasuredByHand(context, isNew) ? new Violation(ChangeCodes.MeasuredBySystem, NameOf(row)) : null);
        var terms = new ChangeTerms
        {
            Name = NameOf(row),
            State = StateOf(row),
            DueOn = row.Day(ProcessChangeTable.DueOn),
            ImplementedOn = row.Day(ProcessChangeTable.ImplementedOn),
        };
        Day today = FollowUpPolicyReader.Read(context.AsSystem, context.UtcNow).Today(context.UtcNow);
        Refuse(ChangeRules.ChangeIsSound(isNew ? null : StateOf(context.Before), terms, IsOwnerThere(context.AsSystem, row.GetAttributeValue<EntityReference>(ProcessChangeTable.Owner)), today));
        if (isNew)
        {
            row[ProcessChangeTable.ChangeState] = Choices.Of(terms.State);
        }
        else if (terms.ImplementedOn != context.Before.Day(ProcessChangeTable.ImplementedOn))
        {
            // Another day compares other days: what was measured does not hold any more.
            context.Target[ProcessChangeTable.MeasuredOn] = null;
        }
    }

    /// <summary>Whether measured columns change and the review of follow-ups stands nowhere above in the chain of what caused what.</summary>
    private static bool IsMeasuredByHand(PluginContext context, bool isNew)
    {
        IEnumerable<string> changed = isNew ? context.Target.Attributes.Where(column => column.Value is not null).Select(column => column.Key) : ColumnChanges.Of(context.Target, context.Before);
        if (!changed.Any(column => Array.IndexOf(Measured, column) >= 0))
        {
            return false;
        }

        IPluginExecutionContext? cause = context.Execution.ParentContext;
        while (cause is not null && cause.MessageName != MeasuringApi)
        {
            cause = cause.ParentContext;
        }

        return cause is null;
    }

    private static ChangeState StateOf(Entity row) => Choices.Read<ChangeState>(row, ProcessChangeTable.ChangeState);

    private static string NameOf(Entity row) => row.GetAttributeValue<string>(ProcessChangeTable.Name) ?? string.Empty;

    /// <summary>Whether the owner is a team or a user who has not left; the platform makes whoever creates a row its owner.</summary>
    private static bool IsOwnerThere(IOrganizationService service, EntityReference? owner)
    {
        if (owner is null || owner.LogicalName != UserTable.LogicalName)
        {
            return true;
        }

        var query = new QueryExpression(UserTable.LogicalName) { ColumnSet = new ColumnSet(UserTable.Id), TopCount = 1 };
        query.Criteria.AddCondition(UserTable.Id, ConditionOperator.Equal, owner.Id);
        query.Criteria.AddCondition(UserTable.IsDisabled, ConditionOperator.Equal, false);
        return service.RetrieveMultiple(query).Entities.Count > 0;
    }

    private static void Refuse(Violation? violation)
    {
        if (violation is not null)
        {
            throw new ViolationException(violation);
        }
    }
}
