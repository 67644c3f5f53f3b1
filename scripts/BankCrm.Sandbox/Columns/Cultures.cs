using System.Globalization;

namespace BankCrm.Sandbox.Columns;

/// <summary>The cultures of the two languages that formatted values come in.</summary>
internal static class Cultures
{
    public const int Chinese = 2052;

    private static readonly CultureInfo EnglishCulture = Make("en-US");
    private static readonly CultureInfo ChineseCulture = Make("zh-CN");

    public static CultureInfo For(int language) => language == Chinese ? ChineseCulture : EnglishCulture;

    // Patterns are set here, not taken from the machine, so that a formatted value is the same on every machine.
    private static CultureInfo Make(string name)
    {
        var culture = (CultureInfo)new CultureInfo(name, useUserOverride: false).Clone();
        bool chinese = name == "zh-CN";
        culture.DateTimeFormat.ShortDatePattern = chinese ? "yyyy/M/d" : "M/d/yyyy";
        culture.DateTimeFormat.ShortTimePattern = chinese ? "H:mm" : "h:mm tt";
        return CultureInfo.ReadOnly(culture);
    }
}
