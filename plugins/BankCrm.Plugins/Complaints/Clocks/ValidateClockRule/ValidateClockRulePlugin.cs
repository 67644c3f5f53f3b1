using BankCrm.Domain.Complaints.Clocks;
using BankCrm.Domain.Foundation;
using BankCrm.Plugins.Complaints.Clocks.Storage;
using BankCrm.Plugins.Framework;
using BankCrm.Plugins.Model;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Plugins.Complaints.Clocks.ValidateClockRule;

/// <summary>Guards the rules that complaints are measured by.</summary>
[Step("Create", ClockRuleTable.LogicalName, StepStage.PreOperation)]
[Step("Update", ClockRuleTable.LogicalName, StepStage.PreOperation, Filtering = StepAttribute.AllOwnColumns, Before = StepAttribute.AllOwnColumns)]
public sealed class ValidateClockRulePlugin : PluginBase
{
    protected override void Execute(PluginContext context)
    {
        Entity row = context.Execution.MessageName == "Create" ? context.Target : ColumnChanges.Merge(context.Target, context.Before);
        if (ClockRuleRules.RuleIsSound(ClockBookReader.ReadRule(row, regimeCode: string.Empty)) is { } violation)
        {
            throw new ViolationException(violation);
        }
    }
}
