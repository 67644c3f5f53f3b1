using BankCrm.Domain.Recovery.Awards;
using BankCrm.Plugins.Framework;
using BankCrm.Plugins.Model;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Plugins.Recovery.Awards.ProposeAward;

/// <summary>Proposes an award on a complaint: approved at once within the caller's limit, otherwise put to the level above.</summary>
[CustomApi("bce_ProposeAward", CustomProcessing.AsyncOnly, "prvCreatebce_award")]
[ApiInput(ComplaintInput, ApiType.EntityReference)]
[ApiInput("Kind", ApiType.Integer)]
[ApiInput("Amount", ApiType.Decimal)]
[ApiInput("Reason", ApiType.String)]
[ApiOutput("Award", ApiType.EntityReference)]
[ApiOutput("State", ApiType.String)]
[ApiOutput("LevelCode", ApiType.String)]
[ApiOutput("WithinLimit", ApiType.Boolean)]
[ApiOutput("ComparableLow", ApiType.Decimal)]
[ApiOutput("ComparableHigh", ApiType.Decimal)]
[ApiOutput("Comparables", ApiType.Integer)]
[ApiOutput("OutsideBand", ApiType.Boolean)]
public sealed class ProposeAwardPlugin : PluginBase
{
    private const string ComplaintInput = "Complaint";

    protected override void Execute(PluginContext context)
    {
        var proposal = new AwardProposal
        {
            ComplaintId = AwardInput.Reference(context, ComplaintInput, ComplaintTable.LogicalName),
            Kind = AwardInput.Kind(context.RequiredValue<int>("Kind")),
            Amount = context.RequiredValue<decimal>("Amount"),
            Reason = context.Required<string>("Reason"),
            CallerId = context.Execution.InitiatingUserId,
        };
        AwardWork work = new ProposeAwardHandler(AwardInput.Store(context)).Propose(proposal, context.UtcNow);
        context.Output("Award", new EntityReference(AwardTable.LogicalName, work.After.Id));
        AwardInput.AnswerWithLevel(context, work);
        context.Output("WithinLimit", work.After.WithinLimit);
        context.Output("ComparableLow", work.After.Band.Low);
        context.Output("ComparableHigh", work.After.Band.High);
        context.Output("Comparables", work.After.Band.Cases);
        context.Output("OutsideBand", work.After.IsOutsideBand);
    }
}
