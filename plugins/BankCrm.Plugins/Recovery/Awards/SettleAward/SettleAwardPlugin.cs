using BankCrm.Domain.Recovery.Awards;
using BankCrm.Plugins.Framework;

namespace BankCrm.Plugins.Recovery.Awards.SettleAward;

/// <summary>Records that an approved award was paid, or cancels an award that has not been paid.</summary>
[CustomApi("bce_SettleAward", CustomProcessing.AsyncOnly, "prvWritebce_award")]
[ApiInput(AwardInput.Name, ApiType.EntityReference)]
[ApiInput("Paid", ApiType.Boolean)]
[ApiInput("Reason", ApiType.String, optional: true)]
[ApiOutput("State", ApiType.String)]
public sealed class SettleAwardPlugin : PluginBase
{
    protected override void Execute(PluginContext context)
    {
        var settlement = new AwardSettlement
        {
            AwardId = AwardInput.Read(context),
            IsPaid = context.RequiredValue<bool>("Paid"),
            Reason = context.Input<string>("Reason"),
            CallerId = context.Execution.InitiatingUserId,
        };
        AwardInput.Answer(context, new SettleAwardHandler(AwardInput.Store(context)).Settle(settlement, context.UtcNow));
    }
}
