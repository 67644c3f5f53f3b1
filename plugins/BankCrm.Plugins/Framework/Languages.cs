namespace BankCrm.Plugins.Framework;

/// <summary>The locale ids of the two languages that the add-on speaks.</summary>
public static class Languages
{
    public const int English = 1033;

    public const int SimplifiedChinese = 2052;

    /// <summary>Chinese for any Chinese locale (primary language id 4), English for all others.</summary>
    public static int Nearest(int localeId) => (localeId & 0x3FF) == 4 ? SimplifiedChinese : English;
}
