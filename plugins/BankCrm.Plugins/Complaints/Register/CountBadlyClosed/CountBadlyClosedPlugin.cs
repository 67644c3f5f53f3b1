using System.Linq;
using BankCrm.Domain.Complaints;
using BankCrm.Plugins.Complaints.Register.Storage;
using BankCrm.Plugins.Framework;
using BankCrm.Plugins.Model;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.Plugins.Complaints.Register.CountBadlyClosed;

/// <summary>Keeps on the customer how many complaints were closed to their dissatisfaction, which churn reads: counted anew when a complaint ends or is taken up again, its response is accepted or rejected, or a follow-up is answered.</summary>
[Step("Update", ComplaintTable.LogicalName, StepStage.PostOperation, Rank = 2, Filtering = "bce_acceptance,bce_complaintstate", Before = "bce_iscomplaint,bce_acceptance,bce_complaintstate,customerid")]
[Step("Update", SurveyTable.LogicalName, StepStage.PostOperation, Rank = 2, Filtering = "bce_surveystate", Before = "bce_complaintid,bce_isdissatisfied")]
public sealed class CountBadlyClosedPlugin : PluginBase
{
    protected override void Execute(PluginContext context)
    {
        EntityReference? customer = context.Execution.PrimaryEntityName == SurveyTable.LogicalName ? AfterSurvey(context) : AfterChange(context);
        if (customer is not null)
        {
            context.AsSystem.Update(new Entity(customer.LogicalName, customer.Id) { [CustomerColumns.ComplaintsBadlyClosed] = CustomerComplaintCount.BadlyClosed(context.AsSystem, customer.Id) });
        }
    }

    /// <summary>The customer, where the change can make a difference.</summary>
    private static EntityReference? AfterChange(PluginContext context)
    {
        Entity after = ColumnChanges.Merge(context.Target, context.Before);
        bool isCounted = IsEnded(after) && Acceptance(after) == ResponseAcceptance.Rejected;
        bool wasCounted = IsEnded(context.Before) && Acceptance(context.Before) == ResponseAcceptance.Rejected;

        // A reopening ends the dissatisfaction that follow-ups told of as well.
        bool isDifference = isCounted != wasCounted || IsEnded(after) != IsEnded(context.Before);
        return context.Before.GetAttributeValue<bool>(ComplaintTable.IsComplaint) && isDifference ? after.GetAttributeValue<EntityReference>(ComplaintTable.Customer) : null;
    }

    private static EntityReference? AfterSurvey(PluginContext context)
    {
        if (context.Target.GetAttributeValue<bool>(SurveyTable.IsDissatisfied) == context.Before.GetAttributeValue<bool>(SurveyTable.IsDissatisfied) || context.Before.Lookup(SurveyTable.Complaint) is not { } complaint)
        {
            return null;
        }

        var query = new QueryExpression(ComplaintTable.LogicalName) { ColumnSet = new ColumnSet(ComplaintTable.Customer), TopCount = 1 };
        query.Criteria.AddCondition(ComplaintTable.Id, ConditionOperator.Equal, complaint);
        return context.AsSystem.RetrieveMultiple(query).Entities.FirstOrDefault()?.GetAttributeValue<EntityReference>(ComplaintTable.Customer);
    }

    private static bool IsEnded(Entity row) => ComplaintRows.Read(row).IsEnded;

    private static ResponseAcceptance? Acceptance(Entity row) => Choices.ReadOptional<ResponseAcceptance>(row, ComplaintTable.Acceptance);
}
