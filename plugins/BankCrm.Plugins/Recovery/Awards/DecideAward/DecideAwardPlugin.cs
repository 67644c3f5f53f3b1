using BankCrm.Domain.Recovery.Awards;
using BankCrm.Plugins.Framework;

namespace BankCrm.Plugins.Recovery.Awards.DecideAward;

/// <summary>Approves or rejects an award at the level that it awaits; above that level's limit it climbs on.</summary>
[CustomApi("bce_DecideAward", CustomProcessing.AsyncOnly, "prvWritebce_award")]
[ApiInput(AwardInput.Name, ApiType.EntityReference)]
[ApiInput("Approve", ApiType.Boolean)]
[ApiInput("Reason", ApiType.String)]
[ApiOutput("State", ApiType.String)]
[ApiOutput("LevelCode", ApiType.String)]
public sealed class DecideAwardPlugin : PluginBase
{
    protected override void Execute(PluginContext context)
    {
        var decision = new AwardDecision
        {
            AwardId = AwardInput.Read(context),
            Approves = context.RequiredValue<bool>("Approve"),
            Reason = context.Required<string>("Reason"),
            CallerId = context.Execution.InitiatingUserId,
        };
        AwardInput.AnswerWithLevel(context, new DecideAwardHandler(AwardInput.Store(context)).Decide(decision, context.UtcNow));
    }
}
