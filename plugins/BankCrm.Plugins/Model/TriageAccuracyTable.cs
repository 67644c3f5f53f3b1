namespace BankCrm.Plugins.Model;

/// <summary>Names of the accuracy of suggestions, by month and language.</summary>
public static class TriageAccuracyTable
{
    public const string LogicalName = "bce_triageaccuracy";
    public const string Id = "bce_triageaccuracyid";
    public const string Name = "bce_name";
    public const string PeriodEnd = "bce_periodend";
    public const string TextLanguage = "bce_textlanguage";
    public const string Suggested = "bce_suggested";
    public const string Confirmed = "bce_confirmed";
    public const string Changed = "bce_changed";
    public const string Owner = "ownerid";
    public const string StateCode = "statecode";
    public const string StatusCode = "statuscode";
}
