using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using BankCrm.Packaging.Checking.Model;

namespace BankCrm.Packaging.Checking.Rules.Tables;

internal sealed class KeysUseFitColumns : ContentRule
{
    private static readonly string[] FitTypes = ["nvarchar", "int", "decimal", "datetime", "lookup", "picklist"];

    public KeysUseFitColumns()
        : base("SOL-034", "An alternate key names columns that are there, of the types text, whole number, decimal, date, lookup or choice, and none with column security.", Sources.KeyDocs)
    {
    }

    public override IEnumerable<string> Check(CheckedSolution solution) =>
        from table in solution.Tables
        from key in table.Keys
        from problem in Problems(solution, table, key)
        select $"{CustomizationsFile}: the key {key.Text("LogicalName")} of table {table.LogicalName} {problem}.";

    private static IEnumerable<string> Problems(CheckedSolution solution, Table table, XElement key)
    {
        string[] columns = key.Elements("EntityKeyAttributes").Elements("AttributeName").Select(name => name.Value.Trim().ToLowerInvariant()).ToArray();
        if (columns.Length == 0)
        {
            yield return "names no column";
        }

        foreach (string name in columns)
        {
            Column? column = table.Find(name);
            if (column is null)
            {
                if (solution.HasColumn(table.LogicalName, name) == Answer.No)
                {
                    yield return $"names the column {name}, which neither the package nor the platform has";
                }
            }
            else if (!FitTypes.Contains(column.Type, StringComparer.Ordinal))
            {
                yield return $"names the column {name} of type {column.Type}, which cannot be part of a key";
            }
            else if (column.Element.IsOn("IsSecured"))
            {
                yield return $"names the column {name}, which has column security and cannot be part of a key";
            }
        }
    }
}
