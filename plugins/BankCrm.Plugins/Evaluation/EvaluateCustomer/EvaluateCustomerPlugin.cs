using BankCrm.Plugins.Framework;

namespace BankCrm.Plugins.Evaluation.EvaluateCustomer;

/// <summary>Decides one customer's tier, stage, value and risk to leave in one go and says why; writes them when asked to.</summary>
[CustomApi("bce_EvaluateCustomer", CustomProcessing.AsyncOnly, "prvReadbce_tierdecision")]
[ApiInput(CustomerEvaluation.CustomerInput, ApiType.EntityReference)]
[ApiInput(CustomerEvaluation.AsOfInput, ApiType.DateTime, optional: true)]
[ApiInput(CustomerEvaluation.CommitInput, ApiType.Boolean, optional: true)]
[ApiOutput(CustomerOutput.TierCode, ApiType.String)]
[ApiOutput(CustomerOutput.ComputedTierCode, ApiType.String)]
[ApiOutput(CustomerOutput.TierDecision, ApiType.String)]
[ApiOutput(CustomerOutput.StageCode, ApiType.String)]
[ApiOutput(CustomerOutput.StageSince, ApiType.DateTime)]
[ApiOutput(CustomerOutput.ValueClass, ApiType.String)]
[ApiOutput(CustomerOutput.ValueCause, ApiType.String)]
[ApiOutput(CustomerOutput.Rfm, ApiType.String)]
[ApiOutput(CustomerOutput.ExplicitValue, ApiType.Decimal)]
[ApiOutput(CustomerOutput.PotentialValue, ApiType.Decimal)]
[ApiOutput(CustomerOutput.GrowthValue, ApiType.Decimal)]
[ApiOutput(CustomerOutput.ChurnScore, ApiType.Decimal)]
[ApiOutput(CustomerOutput.ChurnBand, ApiType.String)]
[ApiOutput(CustomerOutput.ChurnReasons, ApiType.String)]
[ApiOutput(CustomerOutput.Windows, ApiType.Integer)]
[ApiOutput(CustomerOutput.Explanation, ApiType.String)]
public sealed class EvaluateCustomerPlugin : PluginBase
{
    protected override void Execute(PluginContext context)
    {
        CustomerEvaluation evaluation = CustomerEvaluation.Run(context);
        CustomerOutput.Write(context, evaluation.Context, evaluation.Review);
    }
}
