using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using BankCrm.Domain.Setup;

namespace BankCrm.Domain.Tests.Support;

/// <summary>The rows of the configuration files that ship.</summary>
internal static class ShippedRows
{
    private const int ChoiceBase = 284700000;

    public static IEnumerable<IReadOnlyDictionary<string, string>> Of(string table) =>
        ConfigCsv.Read(File.ReadAllText(Path.Combine(ConfigFolder(), table + ".csv"))).Select(record => record.Values);

    public static int Whole(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    public static T Choice<T>(string text)
        where T : struct, Enum => (T)Enum.ToObject(typeof(T), Whole(text) - ChoiceBase);

    /// <summary>The member of a choice, or null when it is empty.</summary>
    public static T? OptionalChoice<T>(string text)
        where T : struct, Enum => text.Length == 0 ? null : Choice<T>(text);

    private static string ConfigFolder()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "BankCrmExtensions.sln")))
            {
                return Path.Combine(folder.FullName, "solution", "config");
            }
        }

        throw new DirectoryNotFoundException("The tests do not run inside the repository.");
    }
}
