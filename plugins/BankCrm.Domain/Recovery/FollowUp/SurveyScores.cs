using System;
using System.Collections.Generic;
using System.Linq;

namespace BankCrm.Domain.Recovery.FollowUp;

/// <summary>What surveys say together. A score without answers is null; each comes with how many gave it.</summary>
public sealed class SurveyScores
{
    private const decimal Percent = 100m;

    // The scales are the measures' own: top two of five, promoters from 9, detractors up to 6.
    private const int SatisfiedFrom = 4;
    private const int PromotersFrom = 9;
    private const int DetractorsTo = 6;

    private SurveyScores(IReadOnlyCollection<SurveyAnswers> surveys)
    {
        Surveys = surveys.Count;
        List<int> csat = Given(surveys, survey => survey.Csat);
        CsatAnswers = csat.Count;
        Csat = Share(csat, answer => answer >= SatisfiedFrom);
        List<int> nps = Given(surveys, survey => survey.Nps);
        NpsAnswers = nps.Count;
        Nps = Share(nps, answer => answer >= PromotersFrom) - Share(nps, answer => answer <= DetractorsTo);
        List<int> ces = Given(surveys, survey => survey.Ces);
        CesAnswers = ces.Count;
        Ces = Mean(ces);
        Distributive = Mean(Given(surveys, survey => survey.Distributive));
        Procedural = Mean(Given(surveys, survey => survey.Procedural));
        Interactional = Mean(Given(surveys, survey => survey.Interactional));
    }

    public int Surveys { get; }

    /// <summary>The share of 4 and 5 of five among those who answered, in percent.</summary>
    public decimal? Csat { get; }

    public int CsatAnswers { get; }

    /// <summary>Promoters (9–10) minus detractors (0–6), in percent of those who answered: −100 to 100.</summary>
    public decimal? Nps { get; }

    public int NpsAnswers { get; }

    /// <summary>The mean of the answers, 1 to 7.</summary>
    public decimal? Ces { get; }

    public int CesAnswers { get; }

    /// <summary>The mean for distributive justice, 1 to 5.</summary>
    public decimal? Distributive { get; }

    /// <summary>The mean for procedural justice, 1 to 5.</summary>
    public decimal? Procedural { get; }

    /// <summary>The mean for interactional justice, 1 to 5.</summary>
    public decimal? Interactional { get; }

    public static SurveyScores Of(IReadOnlyCollection<SurveyAnswers> surveys) => new(surveys);

    private static List<int> Given(IEnumerable<SurveyAnswers> surveys, Func<SurveyAnswers, int?> question) => surveys.Select(question).OfType<int>().ToList();

    private static decimal? Share(IReadOnlyCollection<int> answers, Func<int, bool> counts) => answers.Count == 0 ? null : Percent * answers.Count(counts) / answers.Count;

    private static decimal? Mean(IReadOnlyCollection<int> answers) => answers.Count == 0 ? null : (decimal)answers.Sum() / answers.Count;
}
