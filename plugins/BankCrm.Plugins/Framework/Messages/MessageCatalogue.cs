using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using BankCrm.Domain.Complaints;
using BankCrm.Domain.Complaints.Register.Moves;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;

namespace BankCrm.Plugins.Framework.Messages;

/// <summary>The words of every code, in English and Simplified Chinese. Arguments are put in the reader's form of numbers and dates.</summary>
public static class MessageCatalogue
{
    private const string CodeEnd = ": ";

    /// <summary>Every code and reason with its two texts; {0}, {1} … are the arguments.</summary>
    public static IReadOnlyDictionary<string, MessageText> All { get; } =
        new[]
        {
            ViolationMessages.All, PolicyMessages.All, ReasonMessages.All, TaskMessages.All, TieringMessages.All, LifecycleMessages.All, ValueMessages.All, ChurnMessages.All, ClockMessages.All, RegisterMessages.All, RecoveryMessages.All,
            TriageMessages.All, ReturnMessages.All,
            AwardMessages.All, EvaluationMessages.All, InputMessages.All, ExplainMessages.All,
        }.SelectMany(messages => messages).ToDictionary(message => message.Code, StringComparer.Ordinal);

    /// <summary>The sentence for a violation, with its code in front.</summary>
    public static string Say(Violation violation, int localeId) => violation.Code + CodeEnd + Say(violation.Code, localeId, violation.Arguments.ToArray());

    /// <summary>Whether a text is what <see cref="Say(Violation, int)"/> gives: a code of the catalogue, a colon, a sentence.</summary>
    public static bool IsRefusal(string text)
    {
        int codeEnd = text.IndexOf(CodeEnd, StringComparison.Ordinal);
        return codeEnd > 0 && All.ContainsKey(text.Substring(0, codeEnd));
    }

    /// <summary>The sentence for a code.</summary>
    /// <exception cref="KeyNotFoundException">The catalogue lacks the code.</exception>
    public static string Say(string code, int localeId, params object[] arguments)
    {
        MessageText text = All[code];
        int language = Languages.Nearest(localeId);
        CultureInfo culture = CultureInfo.GetCultureInfo(language == Languages.SimplifiedChinese ? "zh-CN" : "en-US");
        string format = language == Languages.SimplifiedChinese ? text.Chinese : text.English;
        return string.Format(culture, format, arguments.Select(argument => Put(argument, language, culture)).ToArray());
    }

    private static object Put(object argument, int language, CultureInfo culture) => argument switch
    {
        decimal amount => amount.ToString("#,##0.##", culture),
        Day day => day.ToString(),
        CustomerKind kind => CustomerKindNames.Of(kind, language),
        ComplaintState state => Say(RegisterMessages.KeyOf(state), language),
        ComplaintAction action => Say(RegisterMessages.KeyOf(action), language),
        FailedGuards guards => string.Join(language == Languages.SimplifiedChinese ? "；" : "; ", guards.Codes.Select(code => Say(code, language))) + (language == Languages.SimplifiedChinese ? "。" : "."),
        _ => argument,
    };
}
