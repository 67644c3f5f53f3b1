using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;

namespace BankCrm.Plugins.Tests.SdkSurface;

/// <summary>Reads the data files: a line a type, indented lines for its members, # for remarks.</summary>
public static class SurfaceText
{
    private static readonly string[] Keywords = ["class", "interface", "enum", "struct"];

    /// <summary>The real surface that goes with an assembly, from the data file embedded in this one.</summary>
    public static IReadOnlyDictionary<string, SurfaceType> Load(string assemblyName)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(assemblyName + ".surface.txt")
            ?? throw new FileNotFoundException($"No surface file is embedded for {assemblyName}.");
        using var reader = new StreamReader(stream);
        return Parse(reader.ReadToEnd()).ToDictionary(type => type.Name);
    }

    public static IEnumerable<SurfaceType> Parse(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.TrimEnd())
            .Where(line => line.Length > 0 && line[0] != '#');
        string? header = null;
        var members = new HashSet<string>();
        foreach (var line in lines)
        {
            if (line[0] == ' ')
            {
                members.Add(line.Trim());
                continue;
            }

            if (header != null)
            {
                yield return ParseType(header, members);
            }

            header = line;
            members = [];
        }

        if (header != null)
        {
            yield return ParseType(header, members);
        }
    }

    /// <summary>The block of a type, as a data file holds it.</summary>
    public static string Write(SurfaceType type)
    {
        var bases = type.Bases.Count == 0 ? string.Empty : " : " + string.Join(", ", type.Bases);
        var lines = type.Members.Order(StringComparer.Ordinal).Select(member => "  " + member);
        return string.Join('\n', lines.Prepend($"{type.Kind} {type.Name}{bases}")) + "\n";
    }

    /// <summary>Splits at the commas that stand outside angle brackets.</summary>
    public static IReadOnlyList<string> SplitTopLevel(string list)
    {
        var parts = new List<string>();
        var depth = 0;
        var start = 0;
        for (var i = 0; i < list.Length; i++)
        {
            depth += list[i] switch { '<' => 1, '>' => -1, _ => 0 };
            if (list[i] == ',' && depth == 0)
            {
                parts.Add(list[start..i].Trim());
                start = i + 1;
            }
        }

        parts.Add(list[start..].Trim());
        return parts;
    }

    private static SurfaceType ParseType(string header, IReadOnlySet<string> members)
    {
        var colon = header.IndexOf(" : ", StringComparison.Ordinal);
        var declaration = colon < 0 ? header : header[..colon];
        var bases = colon < 0 ? [] : SplitTopLevel(header[(colon + 3)..]);
        var keyword = Keywords.SingleOrDefault(word => $" {declaration}".Contains($" {word} ", StringComparison.Ordinal))
            ?? throw new FormatException($"Not a type line: {header}");
        var nameAt = declaration.IndexOf(keyword + " ", StringComparison.Ordinal) + keyword.Length + 1;
        return new SurfaceType(declaration[..(nameAt - 1)], declaration[nameAt..], bases.ToHashSet(), members);
    }
}
