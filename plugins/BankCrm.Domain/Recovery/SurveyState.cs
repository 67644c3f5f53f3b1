namespace BankCrm.Domain.Recovery;

/// <summary>Where a follow-up survey stands. The order is that of the choice bce_surveystate.</summary>
public enum SurveyState
{
    Planned,
    Sent,
    Answered,
    Expired,
    Cancelled,
}
