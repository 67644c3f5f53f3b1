using System;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Recovery;
using BankCrm.Domain.Recovery.FollowUp;

namespace BankCrm.Domain.Tests.Recovery;

/// <summary>What may become of a follow-up survey.</summary>
public sealed class SurveyRulesTests
{
    private static readonly DateTime Later = RecoveryBank.Opened.AddDays(8);

    public static TheoryData<string, Survey, string?> Beginnings => new()
    {
        { "planned", New(), null },
        { "sent", New() with { State = SurveyState.Sent }, SurveyCodes.BeginsAsPlanned },
        { "with an answer", New() with { Answers = new SurveyAnswers { Csat = 5 } }, SurveyCodes.BeginsAsPlanned },
        { "with a comment", New() with { Answers = new SurveyAnswers { Comment = "Good" } }, SurveyCodes.BeginsAsPlanned },
        { "with when it was sent", New() with { SentOn = Later }, SurveyCodes.SetBySystem },
        { "with when it was answered", New() with { AnsweredOn = Later }, SurveyCodes.SetBySystem },
        { "dissatisfied", New() with { IsDissatisfied = true }, SurveyCodes.SetBySystem },
    };

    public static TheoryData<string, Survey, Survey, string?> Changes => new()
    {
        { "nothing", New(), New(), null },
        { "answered stays as it is", Ended(SurveyState.Answered), Ended(SurveyState.Answered), null },
        { "answers bit by bit", New(), Answer(New(), new SurveyAnswers { Csat = 3 }), null },
        { "answered", New(), Answer(New(), new SurveyAnswers { Csat = 3 }) with { State = SurveyState.Answered }, null },
        { "answered with a comment alone", New(), Answer(New(), new SurveyAnswers { Comment = "Good" }) with { State = SurveyState.Answered }, null },
        { "answered with nothing", New(), New() with { State = SurveyState.Answered }, SurveyCodes.NothingAnswered },
        { "sent becomes planned", New() with { State = SurveyState.Sent }, New(), SurveyCodes.StateMove },
        { "another complaint", New(), New() with { ComplaintId = Guid.NewGuid() }, SurveyCodes.TermsAreFixed },
        { "another rule", New(), New() with { RuleId = Guid.NewGuid() }, SurveyCodes.TermsAreFixed },
        { "another due", New(), New() with { DueOn = new Day(2026, 4, 2) }, SurveyCodes.TermsAreFixed },
        { "when it was sent", New(), New() with { SentOn = Later }, SurveyCodes.SetBySystem },
        { "when it was answered", New(), New() with { AnsweredOn = Later }, SurveyCodes.SetBySystem },
        { "dissatisfied by hand", New(), New() with { IsDissatisfied = true }, SurveyCodes.SetBySystem },
        { "answered twice", Ended(SurveyState.Answered), Answer(Ended(SurveyState.Answered), new SurveyAnswers { Csat = 5 }), SurveyCodes.AnsweredOnce },
        { "expired is answered", Ended(SurveyState.Expired), Answer(Ended(SurveyState.Expired), new SurveyAnswers { Csat = 5 }) with { State = SurveyState.Answered }, SurveyCodes.HasEnded },
        { "cancelled is planned again", Ended(SurveyState.Cancelled), New(), SurveyCodes.HasEnded },
    };

    [Theory]
    [MemberData(nameof(Beginnings))]
    public void MayBegin_EachCase_IsAllowedOrNamesTheRule(string occasion, Survey survey, string? code) => Assert.Equal((occasion, code), (occasion, SurveyRules.MayBegin(survey)?.Code));

    [Theory]
    [MemberData(nameof(Changes))]
    public void MayBecome_EachCase_IsAllowedOrNamesTheRule(string occasion, Survey was, Survey becomes, string? code) =>
        Assert.Equal((occasion, code), (occasion, SurveyRules.MayBecome(was, becomes)?.Code));

    [Theory]
    [InlineData("csat", 1, 5)]
    [InlineData("nps", 0, 10)]
    [InlineData("ces", 1, 7)]
    [InlineData("distributive", 1, 5)]
    [InlineData("procedural", 1, 5)]
    [InlineData("interactional", 1, 5)]
    public void MayBecome_AnswerAtTheEndsOfItsScale_IsTakenAndBeyondIsNot(string question, int lowest, int highest)
    {
        Assert.Null(SurveyRules.MayBecome(New(), Answer(New(), AnswerTo(question, lowest))));
        Assert.Null(SurveyRules.MayBecome(New(), Answer(New(), AnswerTo(question, highest))));
        foreach (int beyond in new[] { lowest - 1, highest + 1 })
        {
            Violation refused = SurveyRules.MayBecome(New(), Answer(New(), AnswerTo(question, beyond)))!;
            Assert.Equal((SurveyCodes.AnswerOutOfBounds, lowest, highest), (refused.Code, refused.Arguments[1], refused.Arguments[2]));
        }
    }

    [Theory]
    [InlineData(SurveyRules.LongestComment, null)]
    [InlineData(SurveyRules.LongestComment + 1, SurveyCodes.CommentTooLong)]
    public void MayBecome_Comment_IsTakenUpToItsLength(int length, string? code) =>
        Assert.Equal(code, SurveyRules.MayBecome(New(), Answer(New(), new SurveyAnswers { Comment = new string('x', length) }))?.Code);

    [Theory]
    [InlineData(SurveyState.Planned, null)]
    [InlineData(SurveyState.Sent, null)]
    [InlineData(SurveyState.Answered, SurveyCodes.AnsweredOnce)]
    [InlineData(SurveyState.Expired, SurveyCodes.HasEnded)]
    [InlineData(SurveyState.Cancelled, SurveyCodes.HasEnded)]
    public void HasEnded_EachState_IsOpenOrNot(SurveyState state, string? code) => Assert.Equal(code, SurveyRules.HasEnded(Ended(state))?.Code);

    private static Survey New() => new() { Id = StableId.Of("survey"), Name = "C-1 D7", ComplaintId = StableId.Of("complaint"), RuleId = StableId.Of("rule"), DueOn = new Day(2026, 4, 1) };

    private static Survey Ended(SurveyState state) => New() with { State = state };

    private static Survey Answer(Survey survey, SurveyAnswers answers) => survey with { Answers = answers };

    private static SurveyAnswers AnswerTo(string question, int answer) => question switch
    {
        "csat" => new SurveyAnswers { Csat = answer },
        "nps" => new SurveyAnswers { Nps = answer },
        "ces" => new SurveyAnswers { Ces = answer },
        "distributive" => new SurveyAnswers { Distributive = answer },
        "procedural" => new SurveyAnswers { Procedural = answer },
        _ => new SurveyAnswers { Interactional = answer },
    };
}
