using System;
using BankCrm.Domain.Complaints.Clocks;
using BankCrm.Domain.Complaints.Clocks.Review;
using BankCrm.Domain.Foundation;
using BankCrm.Plugins.Complaints.Clocks.Storage;
using BankCrm.Plugins.Framework;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Review.Storage;
using BankCrm.Plugins.Tiering.ReviewCustomers;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Plugins.Complaints.Clocks.ReviewComplaintClocks;

/// <summary>Marks clocks that are at risk or breached and escalates them: of one complaint when it is opened, of a bounded page of the register at night.</summary>
[CustomApi("bce_ReviewComplaintClocks", CustomProcessing.None, "prvReadbce_complaintclock")]
[ApiInput(ComplaintInput, ApiType.EntityReference, optional: true)]
[ApiInput(AsOfInput, ApiType.DateTime, optional: true)]
[ApiInput(PageSizeInput, ApiType.Integer, optional: true)]
[ApiInput(ContinuationName, ApiType.String, optional: true)]
[ApiOutput("Reviewed", ApiType.Integer)]
[ApiOutput("AtRisk", ApiType.Integer)]
[ApiOutput("Breached", ApiType.Integer)]
[ApiOutput(ContinuationName, ApiType.String)]
public sealed class ReviewComplaintClocksPlugin : PluginBase
{
    private const string ComplaintInput = "Complaint";
    private const string AsOfInput = "AsOf";
    private const string PageSizeInput = "PageSize";
    private const string ContinuationName = "Continuation";

    protected override void Execute(PluginContext context)
    {
        DateTime asOf = ClockContinuation.Parse(context.Input<string>(ContinuationName)) ?? context.InputValue<DateTime>(AsOfInput) ?? context.UtcNow;
        if (asOf > context.UtcNow)
        {
            // What has not come yet must not be marked.
            throw new ViolationException(new Violation(ClockCodes.ReviewInTheFuture));
        }

        EntityReference? complaint = context.Input<EntityReference>(ComplaintInput);
        if (complaint is not null && complaint.LogicalName != ComplaintTable.LogicalName)
        {
            throw new ViolationException(new Violation(Codes.InputInvalid, ComplaintInput, ComplaintTable.LogicalName));
        }

        // Marks and tasks are the system's: whoever sees a complaint may have them brought up to date.
        var handler = new ReviewClocksHandler(new DataverseClockStore(context.AsSystem, context.AsUser, new RowByRowWriter(context.AsSystem), context.UtcNow));
        ClockReview review = complaint is null
            ? handler.ReviewPage(asOf, ReviewPageSize.Read(context.InputValue<int>(PageSizeInput)), context.UtcNow)
            : handler.ReviewComplaint(complaint.Id, asOf, context.UtcNow);
        context.Output("Reviewed", review.Reviewed);
        context.Output("AtRisk", review.AtRisk);
        context.Output("Breached", review.Breached);
        context.Output(ContinuationName, complaint is null && review.MayGoOn ? ClockContinuation.Of(asOf) : string.Empty);
    }
}
