namespace BankCrm.Plugins.Model;

/// <summary>Names of the table of churn alerts.</summary>
public static class ChurnAlertTable
{
    public const string LogicalName = "bce_churnalert";
    public const string Id = "bce_churnalertid";
    public const string Name = "bce_name";
    public const string CustomerNumber = "bce_customernumber";
    public const string Contact = "bce_contactid";
    public const string Account = "bce_accountid";
    public const string PeriodKind = "bce_periodkind";
    public const string PeriodEnd = "bce_periodend";
    public const string Score = "bce_score";
    public const string Band = "bce_band";
    public const string Reasons = "bce_reasons";
    public const string OpenedOn = "bce_openedon";
    public const string DueOn = "bce_dueon";
    public const string AumAtAlert = "bce_aumatalert";
    public const string Intervention = "bce_intervention";
    public const string IntervenedOn = "bce_intervenedon";
    public const string Outcome = "bce_outcome";
    public const string OutcomeNote = "bce_outcomenote";
    public const string OutcomeOn = "bce_outcomeon";
    public const string MeasuredLost = "bce_measuredlost";
    public const string AumAfter = "bce_aumafter";
    public const string Policy = "bce_churnpolicyid";
    public const string Owner = "ownerid";
    public const string StateCode = "statecode";
    public const string StatusCode = "statuscode";

    public const int Open = 1;
    public const int Intervening = Choices.Base;
    public const int Closed = 2;
}
