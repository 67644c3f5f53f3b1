using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Review;
using BankCrm.Plugins.Framework;
using BankCrm.Plugins.Review.Storage;
using BankCrm.Plugins.Tiering;
using BankCrm.Plugins.Tiering.Storage;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Plugins.Evaluation;

/// <summary>The review of the one customer that a caller names, for the custom APIs that tell of it.</summary>
internal sealed class CustomerEvaluation
{
    public const string CustomerInput = "Customer";
    public const string AsOfInput = "AsOf";
    public const string CommitInput = "Commit";

    private CustomerEvaluation(ReviewContext context, CustomerReview review)
    {
        Context = context;
        Review = review;
    }

    public ReviewContext Context { get; }

    public CustomerReview Review { get; }

    /// <summary>Reviews the customer, and writes what changed when the caller asks for it.</summary>
    /// <exception cref="ViolationException">TIER-001: there is no such customer, or the caller may not see it.</exception>
    public static CustomerEvaluation Run(PluginContext context)
    {
        EntityReference reference = context.Required<EntityReference>(CustomerInput);
        CustomerTable table = CallersCustomer.Require(context.AsUser, reference, CustomerInput);

        // The histories are the system's to write; the customer's own row is written only for a caller who may change it.
        var store = new DataverseReviewStore(context.AsSystem, new RowByRowWriter(context.AsSystem, context.AsUser), context.UtcNow);
        CustomerRecord customer = store.ReadCustomer(table, reference.Id) ?? throw new ViolationException(new Violation(Codes.CustomerNotFound));
        var handler = new ReviewCustomersHandler(store);
        ReviewContext review = handler.Begin(AsOfDay.Read(context, AsOfInput, customer.Kind, store));
        return new CustomerEvaluation(review, handler.ReviewCustomer(review, customer, context.InputValue<bool>(CommitInput) ?? false));
    }
}
