using BankCrm.Domain.Complaints.Triage;
using BankCrm.Domain.Foundation;
using BankCrm.Plugins.Complaints.Triage.Storage;
using BankCrm.Plugins.Framework;
using BankCrm.Plugins.Model;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Plugins.Complaints.Triage.ValidateTriageTerm;

/// <summary>Guards the terms that suggestions are made from.</summary>
[Step("Create", TriageTermTable.LogicalName, StepStage.PreOperation)]
[Step("Update", TriageTermTable.LogicalName, StepStage.PreOperation, Filtering = StepAttribute.AllOwnColumns, Before = StepAttribute.AllOwnColumns)]
public sealed class ValidateTriageTermPlugin : PluginBase
{
    protected override void Execute(PluginContext context)
    {
        Entity row = context.Execution.MessageName == "Create" ? context.Target : ColumnChanges.Merge(context.Target, context.Before);
        if (TriageTermRules.TermIsSound(TriageTermRows.Read(row, categoryCode: null), row.Lookup(TriageTermTable.ComplaintCategory) is not null) is { } violation)
        {
            throw new ViolationException(violation);
        }
    }
}
