using BankCrm.Plugins.Evaluation;
using BankCrm.Plugins.Framework;

namespace BankCrm.Plugins.Tiering.EvaluateCustomerTier;

/// <summary>Decides one customer's tier and says why; writes it when asked to.</summary>
[CustomApi("bce_EvaluateCustomerTier", CustomProcessing.AsyncOnly, "prvReadbce_tierdecision")]
[ApiInput(CustomerEvaluation.CustomerInput, ApiType.EntityReference)]
[ApiInput(CustomerEvaluation.AsOfInput, ApiType.DateTime, optional: true)]
[ApiInput(CustomerEvaluation.CommitInput, ApiType.Boolean, optional: true)]
[ApiOutput(EvaluationOutput.Decision, ApiType.String)]
[ApiOutput(EvaluationOutput.TierCode, ApiType.String)]
[ApiOutput(EvaluationOutput.ComputedTierCode, ApiType.String)]
[ApiOutput(EvaluationOutput.Missed, ApiType.Integer)]
[ApiOutput(EvaluationOutput.AllowedMisses, ApiType.Integer)]
[ApiOutput(EvaluationOutput.Zone, ApiType.String)]
[ApiOutput(EvaluationOutput.GapToNext, ApiType.Decimal)]
[ApiOutput(EvaluationOutput.EffectiveFrom, ApiType.DateTime)]
[ApiOutput(EvaluationOutput.Windows, ApiType.Integer)]
[ApiOutput(EvaluationOutput.ReasonCodes, ApiType.String)]
[ApiOutput(EvaluationOutput.Explanation, ApiType.String)]
public sealed class EvaluateCustomerTierPlugin : PluginBase
{
    protected override void Execute(PluginContext context)
    {
        CustomerEvaluation evaluation = CustomerEvaluation.Run(context);
        EvaluationOutput.Write(context, evaluation.Context, evaluation.Review);
    }
}
