namespace BankCrm.Domain.Recovery.FollowUp;

/// <summary>From where down a customer counts as dissatisfied, as the complaint policy says; without a limit nobody does.</summary>
public sealed record SatisfactionLimits
{
    /// <summary>The highest satisfaction (1 to 5) that is dissatisfied.</summary>
    public int? LowCsat { get; init; }

    /// <summary>The highest recommendation (0 to 10) that is dissatisfied.</summary>
    public int? LowNps { get; init; }

    /// <summary>Either answer at or below its limit makes dissatisfied; an answer that was not given never does.</summary>
    public bool IsDissatisfied(SurveyAnswers answers) => answers.Csat <= LowCsat || answers.Nps <= LowNps;
}
