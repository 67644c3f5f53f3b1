using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using BankCrm.Packaging.Checking.Model;

namespace BankCrm.Packaging.Checking.Rules.Tables;

internal sealed class KeysStayWithinLimits : ContentRule
{
    private const int MaxKeys = 10;
    private const int MaxColumns = 16;
    private const int MaxBytes = 900;

    public KeysStayWithinLimits()
        : base("SOL-035", "A table has at most 10 alternate keys, a key at most 16 columns and at most 900 bytes (two for each character of a text column).", Sources.KeyDocs)
    {
    }

    public override IEnumerable<string> Check(CheckedSolution solution)
    {
        foreach (Table table in solution.Tables)
        {
            if (table.Keys.Count > MaxKeys)
            {
                yield return $"{CustomizationsFile}: the {table} has {table.Keys.Count} alternate keys, and at most {MaxKeys} are allowed.";
            }

            foreach (XElement key in table.Keys)
            {
                string[] columns = key.Elements("EntityKeyAttributes").Elements("AttributeName").Select(name => name.Value.Trim().ToLowerInvariant()).ToArray();
                if (columns.Length > MaxColumns)
                {
                    yield return $"{CustomizationsFile}: the key {key.Text("LogicalName")} of table {table.LogicalName} has {columns.Length} columns, and at most {MaxColumns} are allowed.";
                }

                int bytes = columns.Sum(name => Bytes(table.Find(name)));
                if (bytes > MaxBytes)
                {
                    yield return $"{CustomizationsFile}: the key {key.Text("LogicalName")} of table {table.LogicalName} is {bytes} bytes wide, and at most {MaxBytes} are allowed.";
                }
            }
        }
    }

    /// <summary>What SQL Server stores of a column in an index; a column that is not in the package counts nothing.</summary>
    private static int Bytes(Column? column) => column?.Type switch
    {
        "nvarchar" => 2 * (column.Element.Number("MaxLength") ?? 0),
        "lookup" => 16,
        "decimal" => 13,
        "datetime" => 8,
        "int" or "picklist" => 4,
        _ => 0,
    };
}
