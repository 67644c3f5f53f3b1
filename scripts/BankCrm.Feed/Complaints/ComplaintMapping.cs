using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Feed.Mapping;

namespace BankCrm.Feed.Complaints;

/// <summary>How a bank's complaint extracts become complaints of the register. README.md describes the file that it is read from.</summary>
public sealed class ComplaintMapping
{
    internal ComplaintMapping(string name, IReadOnlyList<string> regimes, IReadOnlyList<ComplaintRule> files)
    {
        Name = name;
        Regimes = regimes;
        Files = files;
    }

    /// <summary>What the mapping is called.</summary>
    public string Name { get; }

    /// <summary>The codes of the regimes whose clocks run on the complaints; empty leaves it to the bank's policy.</summary>
    public IReadOnlyList<string> Regimes { get; }

    internal IReadOnlyList<ComplaintRule> Files { get; }

    /// <summary>The codes of all categories that a complaint can get.</summary>
    internal IReadOnlyList<string> Categories => [.. Files.SelectMany(file => file.Category?.Codes.Values ?? []).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>Reads and checks a mapping file.</summary>
    /// <exception cref="FeedException">The file cannot be read or is not a valid mapping; the message gives the JSON path.</exception>
    public static ComplaintMapping Load(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return MappingFile.Read(path, root => new ComplaintMappingReader().Read(root));
    }

    /// <summary>Checks a mapping that is already in memory.</summary>
    /// <param name="json">The mapping.</param>
    /// <param name="source">What messages call it.</param>
    /// <exception cref="FeedException">It is not a valid mapping; the message gives the JSON path.</exception>
    public static ComplaintMapping Parse(string json, string source)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(source);
        return MappingFile.Parse(json, source, root => new ComplaintMappingReader().Read(root));
    }
}
