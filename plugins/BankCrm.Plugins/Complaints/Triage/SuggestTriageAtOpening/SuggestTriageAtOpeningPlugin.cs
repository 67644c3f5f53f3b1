using BankCrm.Domain.Complaints.Triage;
using BankCrm.Plugins.Complaints.Triage.Storage;
using BankCrm.Plugins.Complaints.Triage.SuggestTriage;
using BankCrm.Plugins.Framework;
using BankCrm.Plugins.Model;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Plugins.Complaints.Triage.SuggestTriageAtOpening;

/// <summary>Suggests for a complaint that comes in with a text and without a category, when whoever opens it need not wait any more.</summary>
[Step("Create", ComplaintTable.LogicalName, StepStage.PostOperation, Asynchronous = true)]
public sealed class SuggestTriageAtOpeningPlugin : PluginBase
{
    protected override void Execute(PluginContext context)
    {
        Entity complaint = context.Target;
        bool hasText = !string.IsNullOrWhiteSpace(complaint.GetAttributeValue<string>(ComplaintTable.Summary));
        if (!complaint.GetAttributeValue<bool>(ComplaintTable.IsComplaint) || !hasText || complaint.Lookup(ComplaintTable.Category) is not null)
        {
            return;
        }

        // The system's own doing: whoever opens a complaint may hand it to somebody else at once.
        if (new SuggestTriageHandler(new DataverseTriageStore(context.AsSystem, context.AsSystem)).IsWantedAtOpening(complaint.Id))
        {
            // Through the action, which runs in a transaction of its own as this step does not: suggestions of the same moment are all counted.
            context.AsSystem.Execute(new OrganizationRequest(SuggestTriagePlugin.ApiName) { [TriageInput.Name] = complaint.ToEntityReference() });
        }
    }
}
