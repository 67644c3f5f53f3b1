using System;
using System.Linq;
using BankCrm.Domain.Complaints;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Recovery;
using BankCrm.Domain.Recovery.FollowUp;
using BankCrm.Domain.Tests.Support;

namespace BankCrm.Domain.Tests.Recovery;

public sealed class FollowUpPlanTests
{
    private static readonly FollowUpRules Shipped = new(
        ShippedRows.Of("bce_followuprule").Select(row => new FollowUpRule { Id = StableId.Of(row["bce_code"]), Code = row["bce_code"], DaysAfterClosing = ShippedRows.Whole(row["bce_daysafterclosing"]) }),
        TimeZoneInfo.FindSystemTimeZoneById("China Standard Time"));

    [Fact]
    public void For_ShippedRules_AskAfter7And30And90Days()
    {
        // 23:30 in UTC is the next day in China.
        Complaint closed = RecoveryBank.Complaint() with { State = ComplaintState.Closed, ClosedOn = new DateTime(2026, 3, 1, 23, 30, 0, DateTimeKind.Utc) };

        Assert.Equal(new[] { "2026-03-09", "2026-04-01", "2026-05-31" }, FollowUpPlan.For(closed, Shipped, DateTime.MaxValue).Select(survey => survey.DueOn.ToString()));
    }

    [Fact]
    public void For_ClosingNow_CountsFromNow() =>
        Assert.Equal(new Day(2026, 3, 9), FollowUpPlan.For(RecoveryBank.Complaint(), Shipped, new DateTime(2026, 3, 2, 8, 0, 0, DateTimeKind.Utc))[0].DueOn);

    [Fact]
    public void For_Withdrawn_AsksNobody() => Assert.Empty(FollowUpPlan.For(RecoveryBank.Complaint() with { State = ComplaintState.Withdrawn }, Shipped, RecoveryBank.Opened));

    [Fact]
    public void For_Twice_GivesTheSameIds_TakenUpAgainOthers()
    {
        Complaint complaint = RecoveryBank.Complaint();
        Guid[] first = FollowUpPlan.For(complaint, Shipped, RecoveryBank.Opened).Select(survey => survey.Id).ToArray();

        Assert.Equal(3, first.Distinct().Count());
        Assert.Equal(first, FollowUpPlan.For(complaint, Shipped, RecoveryBank.Opened.AddDays(1)).Select(survey => survey.Id));
        Assert.Empty(first.Intersect(FollowUpPlan.For(complaint with { ReopenCount = 1 }, Shipped, RecoveryBank.Opened).Select(survey => survey.Id)));
    }

    [Theory]
    [InlineData(SurveyState.Planned, true)]
    [InlineData(SurveyState.Sent, true)]
    [InlineData(SurveyState.Answered, false)]
    [InlineData(SurveyState.Expired, false)]
    [InlineData(SurveyState.Cancelled, false)]
    public void EndsWithReopening_State_OnlyBeforeTheAnswer(SurveyState state, bool ends) => Assert.Equal(ends, FollowUpPlan.EndsWithReopening(state));
}
