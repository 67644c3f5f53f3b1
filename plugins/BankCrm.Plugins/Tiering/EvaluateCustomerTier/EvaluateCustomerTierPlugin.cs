using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Review;
using BankCrm.Plugins.Framework;
using BankCrm.Plugins.Review.Storage;
using BankCrm.Plugins.Tiering.Storage;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Plugins.Tiering.EvaluateCustomerTier;

/// <summary>Decides one customer's tier and says why; writes it when asked to.</summary>
[CustomApi("bce_EvaluateCustomerTier", CustomProcessing.AsyncOnly, "prvReadbce_tierdecision")]
[ApiInput(CustomerInput, ApiType.EntityReference)]
[ApiInput(AsOfInput, ApiType.DateTime, optional: true)]
[ApiInput(CommitInput, ApiType.Boolean, optional: true)]
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
    private const string CustomerInput = "Customer";
    private const string AsOfInput = "AsOf";
    private const string CommitInput = "Commit";

    protected override void Execute(PluginContext context)
    {
        EntityReference reference = context.Required<EntityReference>(CustomerInput);
        CustomerTable table = CallersCustomer.Require(context.AsUser, reference, CustomerInput);

        // The history is the system's to write; the customer's own row is written only for a caller who may change it.
        var store = new DataverseReviewStore(context.AsSystem, new RowByRowWriter(context.AsSystem, context.AsUser), context.UtcNow);
        CustomerRecord customer = store.ReadCustomer(table, reference.Id) ?? throw new ViolationException(new Violation(Codes.CustomerNotFound));
        var handler = new ReviewCustomersHandler(store);
        ReviewContext review = handler.Begin(AsOfDay.Read(context, AsOfInput, customer.Kind, store));
        CustomerReview result = handler.ReviewCustomer(review, customer, context.InputValue<bool>(CommitInput) ?? false);
        EvaluationOutput.Write(context, review, result);
    }
}
