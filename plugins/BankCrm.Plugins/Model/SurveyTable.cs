namespace BankCrm.Plugins.Model;

/// <summary>Names of the follow-up surveys.</summary>
public static class SurveyTable
{
    public const string LogicalName = "bce_survey";
    public const string Id = "bce_surveyid";
    public const string Name = "bce_name";
    public const string Complaint = "bce_complaintid";
    public const string FollowUpRule = "bce_followupruleid";
    public const string DueOn = "bce_dueon";
    public const string SurveyState = "bce_surveystate";
    public const string SentOn = "bce_senton";
    public const string AnsweredOn = "bce_answeredon";
    public const string Csat = "bce_csat";
    public const string Nps = "bce_nps";
    public const string Ces = "bce_ces";
    public const string Distributive = "bce_distributive";
    public const string Procedural = "bce_procedural";
    public const string Interactional = "bce_interactional";
    public const string Comment = "bce_comment";
    public const string IsDissatisfied = "bce_isdissatisfied";
    public const string Owner = "ownerid";
    public const string RowVersion = "versionnumber";
    public const string StateCode = "statecode";
    public const string StatusCode = "statuscode";
}
