using System;
using System.Collections.Generic;
using System.Text;

namespace BankCrm.Domain.Setup;

/// <summary>Reads the shipped configuration files: comma-separated, quotes as in RFC 4180, a header line. The plug-in assembly may carry no library for it.</summary>
public static class ConfigCsv
{
    /// <summary>The records of a file, each a value per header column; blank lines are passed over.</summary>
    /// <exception cref="FormatException">A record has another number of fields than the header, or a quote is not closed.</exception>
    public static IReadOnlyList<ConfigRecord> Read(string text)
    {
        List<KeyValuePair<int, List<string>>> lines = Split(text);
        var records = new List<ConfigRecord>();
        if (lines.Count == 0)
        {
            return records;
        }

        List<string> header = lines[0].Value;
        for (int index = 1; index < lines.Count; index++)
        {
            List<string> fields = lines[index].Value;
            if (fields.Count != header.Count)
            {
                throw new FormatException("line " + lines[index].Key + " has " + fields.Count + " fields, the header " + header.Count);
            }

            var values = new Dictionary<string, string>(StringComparer.Ordinal);
            for (int column = 0; column < header.Count; column++)
            {
                values[header[column]] = fields[column];
            }

            records.Add(new ConfigRecord(lines[index].Key, values));
        }

        return records;
    }

    private static List<KeyValuePair<int, List<string>>> Split(string text)
    {
        var lines = new List<KeyValuePair<int, List<string>>>();
        var fields = new List<string>();
        var field = new StringBuilder();
        int line = 1;
        int startedOn = 1;
        bool quoted = false;
        for (int index = 0; index < text.Length; index++)
        {
            char character = text[index];
            line += character == '\n' ? 1 : 0;
            if (quoted)
            {
                bool isDoubled = character == '"' && index + 1 < text.Length && text[index + 1] == '"';
                if (isDoubled || character != '"')
                {
                    field.Append(character);
                    index += isDoubled ? 1 : 0;
                }
                else
                {
                    quoted = false;
                }
            }
            else if (character == '"')
            {
                quoted = true;
            }
            else if (character == ',')
            {
                fields.Add(Take(field));
            }
            else if (character == '\n')
            {
                EndLine(lines, fields, field, startedOn);
                fields = new List<string>();
                startedOn = line;
            }
            else if (character != '\r')
            {
                field.Append(character);
            }
        }

        if (quoted)
        {
            throw new FormatException("a quote opened on line " + startedOn + " is not closed");
        }

        EndLine(lines, fields, field, startedOn);
        return lines;
    }

    private static void EndLine(List<KeyValuePair<int, List<string>>> lines, List<string> fields, StringBuilder field, int startedOn)
    {
        if (fields.Count > 0 || field.Length > 0)
        {
            fields.Add(Take(field));
            lines.Add(new KeyValuePair<int, List<string>>(startedOn, fields));
        }
    }

    private static string Take(StringBuilder field)
    {
        string value = field.ToString();
        field.Clear();
        return value;
    }
}

/// <summary>One record of a configuration file.</summary>
public sealed class ConfigRecord
{
    public ConfigRecord(int line, IReadOnlyDictionary<string, string> values)
    {
        Line = line;
        Values = values;
    }

    /// <summary>The line that it starts on, from 1.</summary>
    public int Line { get; }

    /// <summary>The values by column; an empty text is "none".</summary>
    public IReadOnlyDictionary<string, string> Values { get; }
}
