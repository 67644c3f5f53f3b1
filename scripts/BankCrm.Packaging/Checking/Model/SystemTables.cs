using System;
using System.Collections.Generic;
using System.IO;

namespace BankCrm.Packaging.Checking.Model;

/// <summary>The standard tables that a solution may build on, and the columns that the platform gives them.</summary>
internal static class SystemTables
{
    private static readonly Lazy<Dictionary<string, SystemTable>> Tables = new(Read);

    /// <summary>The system table of that logical name, or nothing when it is not in the list.</summary>
    public static SystemTable? Find(string logicalName) => Tables.Value.GetValueOrDefault(logicalName);

    private static Dictionary<string, SystemTable> Read()
    {
        using Stream stream = typeof(SystemTables).Assembly.GetManifestResourceStream("SystemTables.txt")
            ?? throw new InvalidOperationException("The list of system tables is not inside the assembly.");
        using var reader = new StreamReader(stream);
        var tables = new Dictionary<string, SystemTable>(StringComparer.Ordinal);
        SystemTable? current = null;
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            string[] words = line.Trim('[', ']').Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (line[0] == '[')
            {
                current = new SystemTable(words[0], words[1], words[2], new HashSet<string>(StringComparer.Ordinal));
                tables.Add(current.LogicalName, current);
            }
            else
            {
                current!.Columns.UnionWith(words);
            }
        }

        return tables;
    }
}

/// <summary>One standard table.</summary>
/// <param name="LogicalName">Its logical name.</param>
/// <param name="PrimaryId">The column of its key.</param>
/// <param name="PrimaryName">The column that names a row.</param>
/// <param name="Columns">The platform's own columns, those of nearly every table left out.</param>
internal sealed record SystemTable(string LogicalName, string PrimaryId, string PrimaryName, HashSet<string> Columns);
