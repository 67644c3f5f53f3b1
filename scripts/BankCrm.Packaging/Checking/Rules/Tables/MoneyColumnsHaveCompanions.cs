using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Packaging.Checking.Model;

namespace BankCrm.Packaging.Checking.Rules.Tables;

internal sealed class MoneyColumnsHaveCompanions : ContentRule
{
    private const string BaseSuffix = "_base";

    public MoneyColumnsHaveCompanions()
        : base("SOL-026", "A money column has its _base column (CalculationOf names it), and its table has transactioncurrencyid with a relationship to transactioncurrency, and exchangerate.", Sources.Exports)
    {
    }

    public override IEnumerable<string> Check(CheckedSolution solution) =>
        solution.Tables.SelectMany(table => Problems(solution, table)).Select(problem => $"{CustomizationsFile}: {problem}.");

    private static IEnumerable<string> Problems(CheckedSolution solution, Table table)
    {
        List<Column> money = table.Columns.Where(column => column.Type == "money").ToList();
        foreach (Column column in money.Where(column => column.IsCustom && column.Element.Text("CalculationOf").Length == 0))
        {
            Column? companion = table.Find(column.LogicalName + BaseSuffix);
            if (companion is null || companion.Type != "money")
            {
                yield return $"the money {column} has no companion {column.LogicalName}{BaseSuffix}";
            }
            else if (!companion.Element.Text("CalculationOf").Equals(column.LogicalName, StringComparison.OrdinalIgnoreCase))
            {
                yield return $"the {companion} must have CalculationOf {column.LogicalName}, and has '{companion.Element.Text("CalculationOf")}'";
            }
        }

        if (money.Count == 0 || !table.IsWhole)
        {
            yield break;
        }

        if (table.Find("exchangerate") is null)
        {
            yield return $"the {table} has money columns and no exchangerate column";
        }

        if (table.Find("transactioncurrencyid") is null)
        {
            yield return $"the {table} has money columns and no transactioncurrencyid column";
        }

        if (!solution.Relationships.Any(one => one.Referencing == table.LogicalName && one is { Lookup: "transactioncurrencyid", Referenced: "transactioncurrency" }))
        {
            yield return $"the {table} has money columns and no relationship from transactioncurrencyid to transactioncurrency";
        }
    }
}
