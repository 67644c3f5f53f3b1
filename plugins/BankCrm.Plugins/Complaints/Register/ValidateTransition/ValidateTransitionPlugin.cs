using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Complaints.Register.Moves;
using BankCrm.Domain.Foundation;
using BankCrm.Plugins.Complaints.Register.Storage;
using BankCrm.Plugins.Framework;
using BankCrm.Plugins.Model;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Plugins.Complaints.Register.ValidateTransition;

/// <summary>Guards the table of moves: each row makes sense, and a table that is whole stays whole.</summary>
[Step("Create", ComplaintTransitionTable.LogicalName, StepStage.PreOperation)]
[Step("Update", ComplaintTransitionTable.LogicalName, StepStage.PreOperation, Filtering = StepAttribute.AllOwnColumns, Before = StepAttribute.AllOwnColumns)]
[Step("Delete", ComplaintTransitionTable.LogicalName, StepStage.PreOperation)]
public sealed class ValidateTransitionPlugin : PluginBase
{
    protected override void Execute(PluginContext context)
    {
        IReadOnlyList<ComplaintTransition> before = TransitionReader.Read(context.AsSystem).Rows;
        List<ComplaintTransition> after = before.Where(row => row.Id != context.Execution.PrimaryEntityId).ToList();
        if (context.Execution.MessageName != "Delete")
        {
            Entity row = context.Execution.MessageName == "Create" ? context.Target : ColumnChanges.Merge(context.Target, context.Before);
            if (row.GetAttributeValue<OptionSetValue>(ComplaintTransitionTable.StateCode) is not { Value: not 0 })
            {
                after.Add(TransitionReader.Read(row));
            }
        }

        if (TransitionTableRules.ChangeIsSound(before, after) is { } violation)
        {
            throw new ViolationException(violation);
        }
    }
}
