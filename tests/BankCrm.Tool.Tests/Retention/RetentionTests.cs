using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using BankCrm.Dataverse;
using BankCrm.Plugins.Model;
using BankCrm.Sandbox;
using BankCrm.Tool.Tests.Support;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace BankCrm.Tool.Tests.Retention;

/// <summary>
/// Metrics go when their time is over (24 months by default), and what was decided on them stands: the decisions hold their inputs.
/// The bank's windows are the 36 months from January 2019 on.
/// </summary>
public sealed class RetentionTests
{
    private const int Months = 36;
    private const string AsOf = "2021-12-31";
    private const string OldestKept = "2019-12-31";

    private const string MappingText =
        """
        {
          "name": "Three years",
          "files": [
            {
              "file": "balances-????-??.csv",
              "window": { "fileName": "^balances-([0-9]{4}-[0-9]{2})\\.csv", "template": "$1" },
              "customer": { "number": "customer", "kind": "personal", "lastName": "{customer}" },
              "measures": [{ "metric": "bce_aumend", "column": "balance" }]
            }
          ]
        }
        """;

    [Fact]
    public void Review_MetricsBeyondTheRule_AreDeletedAndNothingElse()
    {
        using var folder = new TestFolder();
        string database = Reviewed(folder, "bank.db");
        string forever = Reviewed(folder, "forever.db", keptMonths: 1200);
        IReadOnlyList<string> content = DatabaseContent.Of(database);
        List<string> metrics = DatabaseContent.Rows(content, "bce_customermetric").ToList();
        List<string> all = DatabaseContent.Rows(DatabaseContent.Of(forever), "bce_customermetric").ToList();
        Assert.Equal(all.Where(row => string.CompareOrdinal(PeriodEnd(row), OldestKept) >= 0), metrics);
        Assert.Contains(metrics, row => PeriodEnd(row) == OldestKept);
        Assert.True(metrics.Count < all.Count);
        foreach (string table in new[] { "bce_tierdecision", "contact", "task", "bce_metricwindow" })
        {
            DatabaseContent.AssertSame(DatabaseContent.Rows(DatabaseContent.Of(forever), table), DatabaseContent.Rows(content, table), table);
        }
    }

    [Fact]
    public void Review_AgainAfterDeleting_DecidesTheSame()
    {
        using var folder = new TestFolder();
        string database = Reviewed(folder, "bank.db");
        IReadOnlyList<string> before = DatabaseContent.Exactly(database);
        ToolRun run = ToolRun.Done("review", "--db", database, "--as-of", AsOf);
        Assert.Contains("Nothing was due", run.Output, StringComparison.Ordinal);
        Assert.Contains("Retention: 0 rows", run.Output, StringComparison.Ordinal);
        DatabaseContent.AssertSame(before, DatabaseContent.Exactly(database));
    }

    [Fact]
    public void Review_CorrectionWithinTheRule_DecidesAsIfNothingHadBeenDeleted()
    {
        using var folder = new TestFolder();
        string database = Reviewed(folder, "bank.db");
        string forever = Reviewed(folder, "forever.db", keptMonths: 1200);
        string corrected = folder.At("corrected");
        WriteMonth(corrected, 29, correction: 300_000);
        foreach (string each in new[] { database, forever })
        {
            Feed(folder, each, corrected);
            ToolRun.Done("review", "--db", each, "--as-of", AsOf);
        }

        IReadOnlyList<string> expected = DatabaseContent.Of(forever);
        Assert.Contains(DatabaseContent.Rows(expected, "bce_tierdecision"), row => row.Contains("statuscode=2", StringComparison.Ordinal));
        AssertSameDecisions(expected, DatabaseContent.Of(database));
    }

    [Fact]
    public void Review_CorrectionBeyondTheRule_IsLeftAlone()
    {
        using var folder = new TestFolder();
        string database = Reviewed(folder, "bank.db");
        IReadOnlyList<string> before = DatabaseContent.Of(database);
        string corrected = folder.At("corrected");
        WriteMonth(corrected, 3, correction: 300_000);
        Feed(folder, database, corrected);
        ToolRun.Done("review", "--db", database, "--as-of", AsOf);
        AssertSameDecisions(before, DatabaseContent.Of(database));
        Assert.Equal(DatabaseContent.Rows(before, "bce_customermetric"), DatabaseContent.Rows(DatabaseContent.Of(database), "bce_customermetric"));
    }

    [Fact]
    public void Review_EverythingFedAgain_ChangesNoDecision()
    {
        using var folder = new TestFolder();
        string database = Reviewed(folder, "bank.db");
        IReadOnlyList<string> before = DatabaseContent.Of(database);
        Feed(folder, database, folder.At("data"));
        ToolRun.Done("review", "--db", database, "--as-of", AsOf);
        DatabaseContent.AssertSame(before, DatabaseContent.Of(database));
    }

    [Fact]
    public void Try_DecisionsAfterDeleting_LeavesWhatWasDecidedAlone()
    {
        using var folder = new TestFolder();
        string database = Reviewed(folder, "bank.db");
        IReadOnlyList<string> before = DatabaseContent.Of(database);
        string newest = folder.At("newest");
        WriteMonth(newest, Months - 1, correction: 0);
        ToolRun.Done("try", "--mapping", folder.At("mapping.json"), "--data", newest, "--db", database, "--decisions", folder.At("decisions.csv"));
        AssertSameDecisions(before, DatabaseContent.Of(database));
    }

    private static void AssertSameDecisions(IReadOnlyList<string> expected, IReadOnlyList<string> actual)
    {
        foreach (string table in new[] { "bce_tierdecision", "contact" })
        {
            DatabaseContent.AssertSame(DatabaseContent.Rows(expected, table), DatabaseContent.Rows(actual, table), table);
        }
    }

    /// <summary>Three years, fed and reviewed.</summary>
    private static string Reviewed(TestFolder folder, string name, int? keptMonths = null)
    {
        string database = PreparedDatabase.In(folder, name);
        for (int month = 0; month < Months; month++)
        {
            WriteMonth(folder.At("data"), month, correction: 0);
        }

        if (keptMonths is { } months)
        {
            Keep(database, months);
        }

        Feed(folder, database, folder.At("data"));
        ToolRun run = ToolRun.Done("review", "--db", database, "--as-of", AsOf);
        Assert.DoesNotContain(keptMonths is null ? "Retention: 0 rows" : "Retention: 1", run.Output, StringComparison.Ordinal);
        return database;
    }

    private static void Feed(TestFolder folder, string database, string data) =>
        ToolRun.Done("feed", "--mapping", folder.Write("mapping.json", MappingText), "--data", data, "--db", database);

    private static void Keep(string database, int months)
    {
        using SandboxEnvironment environment = SandboxEnvironment.Open(database);
        using IDataverse connection = environment.Connect();
        var query = new QueryExpression("bce_retentionrule") { ColumnSet = new ColumnSet(false) };
        query.Criteria.AddCondition("bce_tablename", ConditionOperator.Equal, CustomerMetricTable.LogicalName);
        Entity rule = connection.RetrieveMultiple(query).Entities.Single();
        connection.Update(new Entity(rule.LogicalName, rule.Id) { ["bce_months"] = months });
    }

    /// <summary>One month's extract: customers who hold, who swing, who fall for good, who come late and who are gone.</summary>
    private static void WriteMonth(string folder, int month, decimal correction)
    {
        DateOnly end = new DateOnly(2019, 1, 1).AddMonths(month + 1).AddDays(-1);
        var rows = new List<string> { "customer,balance", Row("holding", 250_000 + correction), Row("swinging", (month % 7) * 40_000 + correction), Row("falling", (month < 20 ? 900_000 : 1) + correction) };
        if (month >= 30)
        {
            rows.Add(Row("late", 60_000));
        }

        if (month < 6)
        {
            rows.Add(Row("gone", 7_000_000));
        }

        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"balances-{end:yyyy-MM}.csv")), string.Join('\n', rows) + "\n");
    }

    private static string Row(string customer, decimal balance) => string.Create(CultureInfo.InvariantCulture, $"{customer},{balance}");

    private static string PeriodEnd(string row)
    {
        const string column = "bce_periodend=";
        return row.Substring(row.IndexOf(column, StringComparison.Ordinal) + column.Length, "yyyy-MM-dd".Length);
    }
}
