using System;
using BankCrm.Domain.Tiering.Decisions;
using BankCrm.Domain.Tiering.Policies;
using BankCrm.Plugins.Framework.Messages;

namespace BankCrm.Plugins.Tiering;

/// <summary>A reason of a tier decision in words.</summary>
public static class ReasonWords
{
    /// <summary>The words of a stored reason: a code, or a code and its argument.</summary>
    public static string Say(string reason, int localeId)
    {
        int separator = reason.IndexOf(ReasonCodes.ArgumentSeparator);
        if (separator < 0)
        {
            return MessageCatalogue.Say(reason, localeId);
        }

        string code = reason.Substring(0, separator);
        string argument = reason.Substring(separator + 1);
        bool isDimension = string.Equals(code, ReasonCodes.DimensionUnknown, StringComparison.Ordinal) && PointsDimensions.TryParse(argument, out _);
        return MessageCatalogue.Say(code, localeId, isDimension ? MessageCatalogue.Say(TieringMessages.OfDimension(argument), localeId) : argument);
    }
}
