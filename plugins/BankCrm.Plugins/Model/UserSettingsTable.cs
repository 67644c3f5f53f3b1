namespace BankCrm.Plugins.Model;

/// <summary>Names of the platform's table of personal settings.</summary>
public static class UserSettingsTable
{
    public const string LogicalName = "usersettings";
    public const string User = "systemuserid";
    public const string UiLanguage = "uilanguageid";
}
