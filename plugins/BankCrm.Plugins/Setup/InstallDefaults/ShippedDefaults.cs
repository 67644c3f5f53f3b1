using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Setup;

namespace BankCrm.Plugins.Setup.InstallDefaults;

/// <summary>The default rows inside this assembly: the files of solution/config.</summary>
internal static class ShippedDefaults
{
    /// <summary>The rows of one table, in file order.</summary>
    /// <exception cref="ViolationException">SET-001: a file is damaged.</exception>
    public static IReadOnlyList<DefaultRow> Read(DefaultTable table)
    {
        string file = table.LogicalName + ".csv";
        int line = 1;
        try
        {
            var rows = new List<DefaultRow>();
            foreach (ConfigRecord record in ConfigCsv.Read(Text(file)))
            {
                line = record.Line;
                rows.Add(Read(table, record));
            }

            return rows;
        }
        catch (FormatException damaged)
        {
            throw new ViolationException(new Violation(Codes.DefaultRowUnreadable, file, line, damaged.Message));
        }
    }

    private static DefaultRow Read(DefaultTable table, ConfigRecord record)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (DefaultColumn column in table.Columns)
        {
            values[column.Name] = record.Values.TryGetValue(column.Name, out string? text)
                ? DefaultValues.Canonical(column.Kind, text)
                : throw new FormatException("there is no column " + column.Name);
        }

        string? parentKey = table.Columns.Where(column => column.Kind == DefaultColumnKind.Parent).Select(column => values[column.Name]).FirstOrDefault();
        return new DefaultRow(table.KeyOf(parentKey, table.Key.Select(column => values[column])), parentKey, values);
    }

    private static string Text(string file)
    {
        using Stream stream = typeof(ShippedDefaults).Assembly.GetManifestResourceStream("config/" + file)
            ?? throw new FormatException("the file is missing");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
