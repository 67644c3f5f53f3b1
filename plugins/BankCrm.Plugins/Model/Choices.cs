using System;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Plugins.Model;

/// <summary>Our choices: the publisher's base value plus the place of the domain's enumeration member.</summary>
public static class Choices
{
    /// <summary>The publisher's first choice value.</summary>
    public const int Base = 284700000;

    public static OptionSetValue Of<T>(T member)
        where T : struct, Enum => new(Base + Convert.ToInt32(member, System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>The member that a choice column holds, or the fallback when it is empty.</summary>
    public static T Read<T>(Entity row, string column, T fallback = default)
        where T : struct, Enum => row.GetAttributeValue<OptionSetValue>(column) is { } value ? (T)Enum.ToObject(typeof(T), value.Value - Base) : fallback;

    /// <summary>The member that a choice column holds, or null when it is empty.</summary>
    public static T? ReadOptional<T>(Entity row, string column)
        where T : struct, Enum => row.GetAttributeValue<OptionSetValue>(column) is { } value ? (T)Enum.ToObject(typeof(T), value.Value - Base) : null;

    /// <summary>The choice of a member, or null for none.</summary>
    public static OptionSetValue? OfOptional<T>(T? member)
        where T : struct, Enum => member is { } known ? Of(known) : null;
}
