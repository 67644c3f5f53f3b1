using System;
using System.Linq;
using BankCrm.Domain.Recovery.FollowUp;

namespace BankCrm.Domain.Tests.Recovery;

public sealed class SurveyScoresTests
{
    [Fact]
    public void Of_NoSurveys_ScoresAreUnknown()
    {
        SurveyScores none = SurveyScores.Of(Array.Empty<SurveyAnswers>());

        Assert.Equal((null, null, null, 0), ((decimal?)none.Csat, none.Nps, none.Ces, none.Surveys));
    }

    [Theory]
    [InlineData(new[] { 1, 2, 3 }, 0)]
    [InlineData(new[] { 3, 4 }, 50)]
    [InlineData(new[] { 4, 5, 5, 1 }, 75)]
    [InlineData(new[] { 4, 5 }, 100)]
    public void Csat_Answers_IsTheShareOf4And5(int[] answers, int percent) => Assert.Equal(percent, SurveyScores.Of(answers.Select(answer => new SurveyAnswers { Csat = answer }).ToList()).Csat);

    [Theory]
    [InlineData(new[] { 6, 0 }, -100)]
    [InlineData(new[] { 7, 8 }, 0)]
    [InlineData(new[] { 9, 10 }, 100)]
    [InlineData(new[] { 9, 8, 7, 6 }, 0)]
    [InlineData(new[] { 10, 9, 8, 6 }, 25)]
    public void Nps_Answers_IsPromotersMinusDetractors(int[] answers, int score) => Assert.Equal(score, SurveyScores.Of(answers.Select(answer => new SurveyAnswers { Nps = answer }).ToList()).Nps);

    [Fact]
    public void Of_AnswersLeftOut_CountForTheirQuestionsOnly()
    {
        SurveyScores scores = SurveyScores.Of(new[]
        {
            new SurveyAnswers { Csat = 5, Ces = 7, Distributive = 5, Procedural = 1 }, new SurveyAnswers { Ces = 2, Distributive = 2 }, new SurveyAnswers { Comment = "Thank you." },
        });

        Assert.Equal((3, 1, 0, 2), (scores.Surveys, scores.CsatAnswers, scores.NpsAnswers, scores.CesAnswers));
        Assert.Equal((100m, null, 4.5m), ((decimal?)scores.Csat, scores.Nps, scores.Ces));
        Assert.Equal((3.5m, 1m, null), ((decimal?)scores.Distributive, (decimal?)scores.Procedural, scores.Interactional));
    }

    [Theory]
    [InlineData(2, null, true)]
    [InlineData(3, null, false)]
    [InlineData(null, 6, true)]
    [InlineData(null, 7, false)]
    [InlineData(5, 6, true)]
    [InlineData(2, 10, true)]
    [InlineData(null, null, false)]
    public void IsDissatisfied_EitherAnswerAtItsLimit_Is(int? csat, int? nps, bool expected) =>
        Assert.Equal(expected, new SatisfactionLimits { LowCsat = 2, LowNps = 6 }.IsDissatisfied(new SurveyAnswers { Csat = csat, Nps = nps }));

    [Fact]
    public void IsDissatisfied_NoLimits_NobodyIs() => Assert.False(new SatisfactionLimits().IsDissatisfied(new SurveyAnswers { Csat = 1, Nps = 0 }));
}
