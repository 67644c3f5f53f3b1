using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace BankCrm.Tool.Tests.Support;

/// <summary>One row of --decisions, as text.</summary>
internal sealed class DecisionLine
{
    private readonly string[] fields;

    public DecisionLine(string line) => fields = line.Split(',');

    public int Columns => fields.Length;

    public string Customer => fields[0];

    public string Period => fields[1];

    public string Average => fields[2];

    public string ComputedTier => fields[3];

    public string PreviousTier => fields[4];

    public string Decision => fields[5];

    public string Tier => fields[6];

    public string Missed => fields[7];

    public string AllowedMisses => fields[8];

    public string Zone => fields[9];

    public string GapToNext => fields[10];

    public string EffectiveFrom => fields[11];

    public string PolicyVersion => fields[12];

    /// <summary>The rows of a file, without its header; customer numbers without commas and quotes.</summary>
    public static IReadOnlyList<DecisionLine> Read(string path) => File.ReadLines(path).Skip(1).Select(line => new DecisionLine(line)).ToList();

    /// <summary>Rows counted by two of their values.</summary>
    public static SortedDictionary<string, SortedDictionary<string, long>> Count(
        IEnumerable<DecisionLine> lines,
        Func<DecisionLine, string> row,
        Func<DecisionLine, string> column) => new(
            lines.GroupBy(row, StringComparer.Ordinal).ToDictionary(
                group => group.Key,
                group => new SortedDictionary<string, long>(group.GroupBy(column, StringComparer.Ordinal).ToDictionary(cell => cell.Key, cell => cell.LongCount(), StringComparer.Ordinal), StringComparer.Ordinal),
                StringComparer.Ordinal),
            StringComparer.Ordinal);
}
