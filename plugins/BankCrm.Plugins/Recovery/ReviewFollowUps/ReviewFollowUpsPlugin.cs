using System;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Recovery.FollowUp;
using BankCrm.Domain.Recovery.Review;
using BankCrm.Plugins.Framework;
using BankCrm.Plugins.Recovery.Storage;
using BankCrm.Plugins.Review.Storage;
using BankCrm.Plugins.Tiering.ReviewCustomers;

namespace BankCrm.Plugins.Recovery.ReviewFollowUps;

/// <summary>A page of the night's work on recoveries, for a bank without a machine for it: surveys that are due or expire, then root causes, then changes.</summary>
[CustomApi("bce_ReviewFollowUps", CustomProcessing.None, "prvCreatebce_rootcausecount")]
[ApiInput(AsOfInput, ApiType.DateTime, optional: true)]
[ApiInput(PageSizeInput, ApiType.Integer, optional: true)]
[ApiInput(ContinuationName, ApiType.String, optional: true)]
[ApiOutput("Sent", ApiType.Integer)]
[ApiOutput("Expired", ApiType.Integer)]
[ApiOutput("Counted", ApiType.Integer)]
[ApiOutput("Measured", ApiType.Integer)]
[ApiOutput(ContinuationName, ApiType.String)]
public sealed class ReviewFollowUpsPlugin : PluginBase
{
    private const string AsOfInput = "AsOf";
    private const string PageSizeInput = "PageSize";
    private const string ContinuationName = "Continuation";

    protected override void Execute(PluginContext context)
    {
        // A scheduled job of the integration role, on rows that nobody writes by hand.
        var writer = new RowByRowWriter(context.AsSystem);
        var surveys = new DataverseFollowUpStore(context.AsSystem, writer, context.UtcNow);
        FollowUpPolicy policy = surveys.ReadPolicy();
        Day today = policy.Today(context.UtcNow);
        FollowUpContinuation from = FollowUpContinuation.Parse(context.Input<string>(ContinuationName))
            ?? new FollowUpContinuation(FollowUpStage.Surveys, context.InputValue<DateTime>(AsOfInput) is { } named ? Day.Of(named) : today);
        if (from.AsOf > today)
        {
            throw new ViolationException(new Violation(SurveyCodes.ReviewInTheFuture, today));
        }

        FollowUpPage page = new ReviewFollowUpsHandler(surveys, new DataverseRootCauseStore(context.AsSystem, writer, policy.TimeZone))
            .ReviewPage(from.Stage, from.AsOf, context.UtcNow, ReviewPageSize.Read(context.InputValue<int>(PageSizeInput)));
        context.Output("Sent", page.Sent);
        context.Output("Expired", page.Expired);
        context.Output("Counted", page.Counted);
        context.Output("Measured", page.Measured);
        context.Output(ContinuationName, page.Next is { } next ? new FollowUpContinuation(next, from.AsOf).ToString() : string.Empty);
    }
}
