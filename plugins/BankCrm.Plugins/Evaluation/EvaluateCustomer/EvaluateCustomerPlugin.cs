using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Review;
using BankCrm.Plugins.Framework;
using BankCrm.Plugins.Review.Storage;
using BankCrm.Plugins.Tiering;
using BankCrm.Plugins.Tiering.Storage;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Plugins.Evaluation.EvaluateCustomer;

/// <summary>Decides one customer's tier, stage, value and risk to leave in one go and says why; writes them when asked to.</summary>
[CustomApi("bce_EvaluateCustomer", CustomProcessing.AsyncOnly, "prvReadbce_tierdecision")]
[ApiInput(CustomerInput, ApiType.EntityReference)]
[ApiInput(AsOfInput, ApiType.DateTime, optional: true)]
[ApiInput(CommitInput, ApiType.Boolean, optional: true)]
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
    private const string CustomerInput = "Customer";
    private const string AsOfInput = "AsOf";
    private const string CommitInput = "Commit";

    protected override void Execute(PluginContext context)
    {
        EntityReference reference = context.Required<EntityReference>(CustomerInput);
        CustomerTable table = CallersCustomer.Require(context.AsUser, reference, CustomerInput);

        // The histories are the system's to write; the customer's own row is written only for a caller who may change it.
        var store = new DataverseReviewStore(context.AsSystem, new RowByRowWriter(context.AsSystem, context.AsUser), context.UtcNow);
        CustomerRecord customer = store.ReadCustomer(table, reference.Id) ?? throw new ViolationException(new Violation(Codes.CustomerNotFound));
        var handler = new ReviewCustomersHandler(store);
        ReviewContext review = handler.Begin(AsOfDay.Read(context, AsOfInput, customer.Kind, store));
        CustomerReview result = handler.ReviewCustomer(review, customer, context.InputValue<bool>(CommitInput) ?? false);
        CustomerOutput.Write(context, review, result);
    }
}
