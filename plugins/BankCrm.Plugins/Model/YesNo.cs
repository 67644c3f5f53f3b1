namespace BankCrm.Plugins.Model;

/// <summary>The choice bce_yesno: an empty one is unknown.</summary>
public enum YesNo
{
    No,
    Yes,
}
