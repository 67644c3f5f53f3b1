using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using BankCrm.Plugins.Framework;
using BankCrm.Plugins.Framework.Messages;

namespace BankCrm.Tool.Explaining;

/// <summary>Speaks the reader's language with the words of the message catalogue.</summary>
internal sealed class Wording
{
    public Wording(int localeId) => LocaleId = localeId;

    public int LocaleId { get; }

    private bool IsChinese => Languages.Nearest(LocaleId) == Languages.SimplifiedChinese;

    public string Say(string code, params object[] arguments) => MessageCatalogue.Say(code, LocaleId, arguments);

    /// <summary>Whether there are words for a code.</summary>
    public bool Knows(string code) => MessageCatalogue.All.ContainsKey(code);

    /// <summary>A figure with its name.</summary>
    public string Figure(string nameCode, decimal value) => Say(ExplainMessages.FigureValue, Say(nameCode), Number(value));

    /// <summary>A number as exact as it is stored.</summary>
    public static string Number(decimal value) => value.ToString("#,##0.####", CultureInfo.InvariantCulture);

    /// <summary>Reason codes in words; what follows a colon in a code is its argument and stays as it is.</summary>
    public string Reasons(IEnumerable<string> codes) => string.Join(Stop, codes.Select(code =>
    {
        string[] parts = code.Split(':', 2);
        return parts.Length == 1 ? Say(parts[0]) : Say(parts[0]) + " (" + parts[1] + ")";
    }));

    /// <summary>What stands between two statements.</summary>
    public string Stop => IsChinese ? "；" : "; ";

    /// <summary>What stands between two parts of a statement.</summary>
    public string Comma => IsChinese ? "，" : ", ";
}
