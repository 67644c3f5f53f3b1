using System.Collections.Generic;

namespace BankCrm.Sandbox.Metadata;

/// <summary>A label by language code (LCID).</summary>
internal sealed class LocalizedText : Dictionary<int, string>
{
    /// <summary>The language that a label falls back to.</summary>
    public const int English = 1033;

    public LocalizedText()
    {
    }

    public LocalizedText(string english)
    {
        this[English] = english;
    }

    /// <summary>The label in a language, else in English, else nothing.</summary>
    public string? In(int language) =>
        TryGetValue(language, out string? label) || TryGetValue(English, out label) ? label : null;
}
