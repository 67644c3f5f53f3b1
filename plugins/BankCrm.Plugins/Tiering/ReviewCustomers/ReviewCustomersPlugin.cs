using System.Linq;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Review;
using BankCrm.Plugins.Framework;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Review.Storage;

namespace BankCrm.Plugins.Tiering.ReviewCustomers;

/// <summary>Reviews a bounded page of customers and says where the next begins: the nightly review for a bank without a machine for it.</summary>
[CustomApi("bce_ReviewCustomers", CustomProcessing.None, "prvCreatebce_tierdecision")]
[ApiInput(TableInput, ApiType.String, optional: true)]
[ApiInput(AsOfInput, ApiType.DateTime, optional: true)]
[ApiInput(PageSizeInput, ApiType.Integer, optional: true)]
[ApiInput(ContinuationName, ApiType.String, optional: true)]
[ApiOutput("Reviewed", ApiType.Integer)]
[ApiOutput("Decisions", ApiType.Integer)]
[ApiOutput("Changed", ApiType.Integer)]
[ApiOutput(ContinuationName, ApiType.String)]
public sealed class ReviewCustomersPlugin : PluginBase
{
    private const string TableInput = "Table";
    private const string AsOfInput = "AsOf";
    private const string PageSizeInput = "PageSize";
    private const string ContinuationName = "Continuation";

    protected override void Execute(PluginContext context)
    {
        CustomerTable table = CustomerTables.Of(context.Input<string>(TableInput) ?? CustomerColumns.Contact, TableInput);
        int pageSize = ReviewPageSize.Read(context.InputValue<int>(PageSizeInput));
        ReviewContinuation? from = ReviewContinuation.Parse(context.Input<string>(ContinuationName));

        // A scheduled job of the integration role, on rows that nobody writes by hand.
        var store = new DataverseReviewStore(context.AsSystem, new RowByRowWriter(context.AsSystem), context.UtcNow);
        CustomerKind kind = table == CustomerTable.Account ? CustomerKind.Corporate : CustomerKind.Personal;
        var handler = new ReviewCustomersHandler(store);
        ReviewContext review = handler.Begin(AsOfDay.Read(context, AsOfInput, kind, store), from?.Mark);
        ReviewPage page = handler.ReviewPage(review, table, from?.AfterNumber, pageSize);
        context.Output("Reviewed", page.CustomersRead);
        context.Output("Decisions", page.Reviews.Sum(customer => customer.Decisions.Count));
        context.Output("Changed", page.Reviews.Count(customer => customer.HasChanges));
        context.Output(ContinuationName, page.Continuation is { } next ? new ReviewContinuation(review.Mark, next).ToString() : string.Empty);
    }
}
