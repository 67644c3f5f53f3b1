using BankCrm.Plugins.Complaints.Register.Storage;
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
        bool isHandedOver = variables.TryGetValue(OpenComplaintPlugin.OwnerVariable, out object owner);
        if (isHandedOver)
        {
            context.AsSystem.Update(new Entity(ComplaintTable.LogicalName, context.Execution.PrimaryEntityId) { [ComplaintTable.Owner] = owner });
        }

        if (variables.TryGetValue(OpenComplaintPlugin.RecoveryVariable, out object recovery) && variables.TryGetValue(OpenComplaintPlugin.CustomerVariable, out object customer))
        {
            context.AsSystem.Create((Entity)recovery);
            WriteStanding(context, (Entity)customer, isCounted: !isHandedOver);
        }
    }

    /// <summary>Whoever opens another complaint of the customer at the same moment waits for the customer's row; what is counted after that is right.</summary>
    /// <param name="context">The execution.</param>
    /// <param name="customer">The row with what is known to change.</param>
    /// <param name="isCounted">Whether to count: opening has its bound of requests, and a complaint that was handed over has used it up; its customer is counted at the next opening or ending.</param>
    private static void WriteStanding(PluginContext context, Entity customer, bool isCounted)
    {
        context.AsSystem.Update(customer);
        if (!isCounted)
        {
            return;
        }

        int open = CustomerComplaintCount.Open(context.AsSystem, customer.Id, exceptId: null);
        if (open != customer.GetAttributeValue<int>(CustomerColumns.OpenComplaints))
        {
            context.AsSystem.Update(new Entity(customer.LogicalName, customer.Id) { [CustomerColumns.OpenComplaints] = open });
        }
    }
}
