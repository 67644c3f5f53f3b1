using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Packaging.Checking.Model;

namespace BankCrm.Packaging.Checking.Rules.Tables;

internal sealed class ColumnTypesAreKnown : ContentRule
{
    private static readonly IReadOnlyDictionary<string, string[]> FormatsByType = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["nvarchar"] = ["text", "textarea", "email", "phone", "url", "richtext", "json", "tickersymbol", "phoneticguide", "versionnumber"],
        ["ntext"] = ["text", "textarea", "richtext", "json", "email"],
        ["int"] = ["none", "duration", "timezone", "language", "locale"],
        ["datetime"] = ["date", "datetime"],
        ["image"] = ["jpeg"],
    };

    private static readonly HashSet<string> Types = new(StringComparer.Ordinal)
    {
        "nvarchar", "ntext", "int", "bigint", "decimal", "float", "money", "datetime", "bit", "picklist", "multiselectpicklist",
        "lookup", "customer", "owner", "partylist", "file", "image", "state", "status", "primarykey", "uniqueidentifier", "managedproperty", "virtual",
    };

    public ColumnTypesAreKnown()
        : base("SOL-023", "A column's type is one that exports write (ntext, never memo), its format belongs to the type and is lower case, and a text column has MaxLength and Length.", Sources.Exports)
    {
    }

    public override IEnumerable<string> Check(CheckedSolution solution) =>
        solution.Columns.Where(column => column.IsCustom || column.Table.IsWhole)
            .SelectMany(column => Problems(column).Select(problem => $"{CustomizationsFile}: the {column} {problem}."));

    private static IEnumerable<string> Problems(Column column)
    {
        if (!Types.Contains(column.Type))
        {
            yield return $"has the type '{column.Type}', which exports never write";
            yield break;
        }

        string? format = column.Element.Element("Format")?.Value.Trim();
        if (!string.IsNullOrEmpty(format) && !(FormatsByType.TryGetValue(column.Type, out string[]? formats) && formats.Contains(format, StringComparer.Ordinal)))
        {
            yield return $"has the format '{format}', which does not go with the type {column.Type}";
        }

        if (column is { Type: "nvarchar", IsCustom: true })
        {
            if (column.Element.Number("MaxLength") is not int length || length < 1)
            {
                yield return "is a text column without MaxLength";
            }

            if (column.Element.Number("Length") is null)
            {
                yield return "is a text column without Length";
            }
        }

        if (column is { Type: "ntext", IsCustom: true } && column.Element.Number("MaxLength") is not (>= 1 and <= 1_048_576))
        {
            yield return "is a long text column whose MaxLength is not from 1 to 1048576";
        }
    }
}
