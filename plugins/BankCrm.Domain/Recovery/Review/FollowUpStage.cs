namespace BankCrm.Domain.Recovery.Review;

/// <summary>The parts of the night's work on recoveries, in their order.</summary>
public enum FollowUpStage
{
    /// <summary>Surveys that are due go out; unanswered ones expire.</summary>
    Surveys = 0,

    /// <summary>Root causes are counted by month.</summary>
    RootCauses = 1,

    /// <summary>The effect of changes is measured.</summary>
    Changes = 2,
}
