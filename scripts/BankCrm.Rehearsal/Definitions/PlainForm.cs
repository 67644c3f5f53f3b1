using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using BankCrm.Sandbox.Metadata;
using BankCrm.Sandbox.Schema;

namespace BankCrm.Rehearsal.Definitions;

/// <summary>A form for a table whose forms the platform brings and the solution does not: every column that people fill in.</summary>
internal static class PlainForm
{
    private static readonly HashSet<string> Technical = new(StringComparer.Ordinal)
    {
        "overriddencreatedon", "importsequencenumber", "timezoneruleversionnumber", "utcconversiontimezonecode", "exchangerate", "statecode",
    };

    public static FormDefinition Of(TableSchema table, string type, int language)
    {
        string name = SolutionText.In(table.Labels, language) ?? table.LogicalName;
        CellDefinition[] cells = [.. table.Columns.Where(IsFilledIn).Select(column => Cell(table, column, language))];
        CellDefinition[] shown = type == "quickCreate" ? [.. cells.Where(cell => cell.Control!.Column != "statuscode")] : cells;
        var section = new SectionDefinition("columns", IdOf(table, "section").ToString(), name, false, true, 1, [.. shown.Select(cell => (IReadOnlyList<CellDefinition>)[cell])]);
        var tab = new TabDefinition("general", IdOf(table, "tab").ToString(), name, true, true, true, [new TabColumn("100%", [section])]);
        CellDefinition[] header = table.Find("ownerid") is { } owner ? [Cell(table, owner, language)] : [];
        return new FormDefinition(IdOf(table, type), type, name, null, header, [tab], [], []);
    }

    /// <summary>An id that is the same on every machine and in every run.</summary>
    public static Guid IdOf(TableSchema table, string part) => new(SHA256.HashData(Encoding.UTF8.GetBytes($"{table.LogicalName}/{part}")).AsSpan(0, 16));

    private static bool IsFilledIn(ColumnSchema column) =>
        column is { IsValidForCreate: true, IsValidForUpdate: true } && column.Kind is not (ColumnKind.PrimaryKey or ColumnKind.Owner) && !Technical.Contains(column.LogicalName);

    private static CellDefinition Cell(TableSchema table, ColumnSchema column, int language) => new(
        IdOf(table, column.LogicalName).ToString(),
        SolutionText.In(column.Labels, language) ?? column.LogicalName,
        true,
        true,
        1,
        1,
        new ControlDefinition(column.LogicalName, "field", column.LogicalName, false, string.Empty, new Dictionary<string, string>(), null, null));
}
