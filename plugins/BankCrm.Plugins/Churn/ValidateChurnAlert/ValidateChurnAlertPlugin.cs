using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Churn;
using BankCrm.Domain.Foundation;
using BankCrm.Plugins.Churn.Storage;
using BankCrm.Plugins.Framework;
using BankCrm.Plugins.Model;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Plugins.Churn.ValidateChurnAlert;

/// <summary>Guards alerts: what one says of the customer is fixed, it is closed over an intervention and with an outcome, and it is never deleted.</summary>
[Step("Update", ChurnAlertTable.LogicalName, StepStage.PreOperation, Filtering = StepAttribute.AllOwnColumns, Before = StepAttribute.AllOwnColumns)]
[Step("Delete", ChurnAlertTable.LogicalName, StepStage.PreOperation)]
public sealed class ValidateChurnAlertPlugin : PluginBase
{
    protected override void Execute(PluginContext context)
    {
        if (context.Execution.MessageName == "Delete")
        {
            throw new ViolationException(new Violation(ChurnCodes.AlertStays));
        }

        Entity target = context.Target;
        Entity before = context.Before;
        List<string> changed = ColumnChanges.Of(target, before).Where(column => column != ChurnAlertTable.Id && !IsMeasured(column)).ToList();
        if (changed.Count == 0)
        {
            return;
        }

        ChurnAlertStatus was = ChurnAlertRows.StatusOf(before.GetAttributeValue<OptionSetValue>(ChurnAlertTable.StatusCode).Value);
        Refuse(was == ChurnAlertStatus.Closed || !changed.All(IsOfItsLife) ? new Violation(ChurnCodes.AlertIsFixed) : null);
        Entity merged = ColumnChanges.Merge(target, before);
        Refuse(StatusAfter(target, before) is { } becomes ? ChurnAlertRules.MayBecome(was, ChurnAlertRows.ReadTerms(merged, becomes)) : new Violation(ChurnCodes.AlertStatusMove));
    }

    private static void Refuse(Violation? violation)
    {
        if (violation is not null)
        {
            throw new ViolationException(violation);
        }
    }

    /// <summary>What the review notes when the outcome is due, whether the alert is closed by then or not.</summary>
    private static bool IsMeasured(string column) => column is ChurnAlertTable.MeasuredLost or ChurnAlertTable.AumAfter;

    private static bool IsOfItsLife(string column) => column
        is ChurnAlertTable.Intervention or ChurnAlertTable.IntervenedOn
        or ChurnAlertTable.Outcome or ChurnAlertTable.OutcomeNote or ChurnAlertTable.OutcomeOn
        or ChurnAlertTable.StateCode or ChurnAlertTable.StatusCode;

    /// <summary>The status after the update; null when it moves the state and leaves the status for the platform to choose.</summary>
    private static ChurnAlertStatus? StatusAfter(Entity target, Entity before)
    {
        if (target.GetAttributeValue<OptionSetValue>(ChurnAlertTable.StatusCode) is { } status)
        {
            return ChurnAlertRows.StatusOf(status.Value);
        }

        OptionSetValue was = before.GetAttributeValue<OptionSetValue>(ChurnAlertTable.StateCode);
        return target.GetAttributeValue<OptionSetValue>(ChurnAlertTable.StateCode) is { } state && !state.Equals(was)
            ? null
            : ChurnAlertRows.StatusOf(before.GetAttributeValue<OptionSetValue>(ChurnAlertTable.StatusCode).Value);
    }
}
