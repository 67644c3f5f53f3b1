using BankCrm.Plugins.Framework;
using BankCrm.Plugins.Model;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Plugins.Complaints.Register.OpenComplaint;

/// <summary>Writes what a new complaint opens: its owner where that is not whom the caller named, its recovery with actions and clocks, in one request, and the customer's count and marketing freeze.</summary>
[Step("Create", ComplaintTable.LogicalName, StepStage.PostOperation)]
[Step("Update", ComplaintTable.LogicalName, StepStage.PostOperation, Filtering = ComplaintTable.IsComplaint)]
public sealed class OpenRecoveryPlugin : PluginBase
{
    protected override void Execute(PluginContext context)
    {
        ParameterCollection variables = context.Execution.SharedVariables;
        if (variables.TryGetValue(OpenComplaintPlugin.OwnerVariable, out object owner))
        {
            context.AsSystem.Update(new Entity(ComplaintTable.LogicalName, context.Execution.PrimaryEntityId) { [ComplaintTable.Owner] = owner });
        }

        if (variables.TryGetValue(OpenComplaintPlugin.RecoveryVariable, out object recovery) && variables.TryGetValue(OpenComplaintPlugin.CustomerVariable, out object customer))
        {
            context.AsSystem.Create((Entity)recovery);
            context.AsSystem.Update((Entity)customer);
        }
    }
}
