using System;
using System.Globalization;
using System.IO;
using System.Linq;
using BankCrm.Dataverse;
using BankCrm.Plugins.Model;
using BankCrm.Sandbox;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.Tool.Tests.Support;

/// <summary>
/// A small bank through four months: personal customers with deposits, companies under a policy of their own, customers without any
/// metric, overrides that last and that run out, and a correction that comes late.
/// </summary>
internal static class Bank
{
    /// <summary>The folder's name of the first three months' extracts.</summary>
    public const string FirstMonths = "first";

    /// <summary>The folder's name of all extracts, with the corrections and the fourth month.</summary>
    public const string Corrected = "corrected";

    private const string MappingText =
        """
        {
          "name": "Small bank",
          "files": [
            {
              "file": "deposits-m??.csv",
              "window": { "fileName": "^deposits-m([0-9]{2})\\.csv", "template": "2019-$1" },
              "customer": { "number": "cust_no", "kind": "personal", "lastName": "{cust_no}" },
              "measures": [{ "metric": "bce_aumend", "column": "C1" }, { "metric": "bce_productsheld", "column": "C2" }]
            },
            {
              "file": "companies-m??.csv",
              "window": { "fileName": "^companies-m([0-9]{2})\\.csv", "template": "2019-$1" },
              "customer": { "number": "number", "kind": "corporate", "name": "Company {number}" },
              "measures": [{ "metric": "bce_aumend", "column": "end" }, { "metric": "bce_aumaverage", "column": "average" }]
            }
          ]
        }
        """;

    private static readonly DateTimeOffset DayOfGranting = new(2019, 9, 2, 4, 0, 0, TimeSpan.Zero);

    /// <summary>The mapping file, written into the folder.</summary>
    public static string Mapping(TestFolder folder) => folder.Write("bank.json", MappingText);

    /// <summary>Writes the extracts of both times.</summary>
    public static void WriteExtracts(TestFolder folder)
    {
        Deposits before = Deposits.Random(24, seed: 11)
            .Add("d-expiring", 7, 600_000, 600_000, 600_000, 600_000)
            .Add("d-expiring-below", 7, 10, 10, 10, 10)
            .Add("d-lasting", 7, 60_000, 60_000, 10, 10)
            .Add("d-corrected-expiring", 7, 600_000, 600_000, 600_000, 600_000)
            .Add("d-corrected", 7, 250_000, 10, 250_000, 250_000)
            .Add("d-corrected-first", 7, 250_000, 250_000, 250_000, 250_000)
            .Add("d-oscillating", 7, 6_000_000, 10, 6_000_000, 10)
            .Add("d-private", 7, 10, 10, 10, 7_000_000);
        before.WriteTo(folder.At(FirstMonths), 7, 8, 9);
        before
            .Set("d-corrected", 8, 250_000)
            .Set("d-corrected-first", 7, 10)
            .Set("d-corrected-expiring", 8, 10)
            .Set("d-corrected-late", 8, 550_000)
            .Set("c000003", 9, 777_777.77m)
            .WriteTo(folder.At(Corrected));
        WriteCompanies(folder, FirstMonths, 7, correction: 0);
        WriteCompanies(folder, Corrected, 10, correction: 900_000);
    }

    /// <summary>What an administrator does before the first night: a corporate policy, an approver, customers whom no extract knows.</summary>
    public static void SetUp(string database)
    {
        using SandboxEnvironment environment = SandboxEnvironment.Open(database);
        using IDataverse connection = environment.Connect();
        environment.AddUser("Ada Approver", SandboxEnvironment.RootBusinessUnitId, 1033, "Bank CRM Policy Administrator");
        var policy = new Entity("bce_tierpolicy")
        {
            ["bce_name"] = "Companies",
            ["bce_code"] = "CORPORATE",
            ["bce_version"] = 1,
            ["bce_customerkind"] = new OptionSetValue(Choices.Base + 1),
            ["bce_mode"] = new OptionSetValue(Choices.Base),
            ["bce_periodkind"] = new OptionSetValue(Choices.Base),
            ["bce_effectivefrom"] = new DateTime(2019, 1, 1, 0, 0, 0, DateTimeKind.Utc),
            ["bce_upgradetiming"] = new OptionSetValue(Choices.Base + 1),
            ["bce_downgraderule"] = new OptionSetValue(Choices.Base),
            ["bce_timezone"] = "China Standard Time",
        };
        policy.Id = connection.Create(policy);
        AddTier(connection, policy, "SMALL", 1, 0, misses: 1);
        AddTier(connection, policy, "LARGE", 2, 1_000_000, misses: 2);
        connection.Update(new Entity(policy.LogicalName, policy.Id) { ["statecode"] = new OptionSetValue(0), ["statuscode"] = new OptionSetValue(TierPolicyTable.InForce) });
        foreach (string number in new[] { "a-nobody", "m-nobody", "z-nobody" })
        {
            connection.Create(new Entity("contact") { ["lastname"] = number, ["bce_customernumber"] = number, ["bce_customerkind"] = new OptionSetValue(Choices.Base) });
        }

        connection.Create(new Entity("account") { ["name"] = "Silent", ["bce_customernumber"] = "f-silent", ["bce_customerkind"] = new OptionSetValue(Choices.Base + 1) });
        connection.Create(new Entity("contact") { ["lastname"] = "No number" });
    }

    /// <summary>Grants overrides on a day in September: some that run out in that month, some that last.</summary>
    public static void GrantOverrides(string database)
    {
        using SandboxEnvironment environment = SandboxEnvironment.Open(database, new SandboxOptions { Clock = new StandingClock(DayOfGranting) });
        using IDataverse connection = environment.Connect();
        Guid approver = IdOf(connection, "systemuser", "fullname", "Ada Approver");
        var lasting = new DateTime(2020, 6, 30, 0, 0, 0, DateTimeKind.Utc);
        var brief = new DateTime(2019, 9, 20, 0, 0, 0, DateTimeKind.Utc);
        foreach ((string table, string customer, string tier, DateTime end) in new[]
        {
            ("contact", "d-expiring", "GOLD", brief),
            ("contact", "d-expiring-below", "PRIVATE", brief),
            ("contact", "d-lasting", "DIAMOND", lasting),
            ("contact", "d-corrected-expiring", "PRIVATE", new DateTime(2019, 10, 10, 0, 0, 0, DateTimeKind.Utc)),
            ("contact", "m-nobody", "GOLD", brief),
            ("account", "f-1", "LARGE", brief),
            ("account", "f-2", "LARGE", lasting),
        })
        {
            connection.Execute(new OrganizationRequest("bce_GrantTierOverride")
            {
                ["Customer"] = new EntityReference(table, IdOf(connection, table, "bce_customernumber", customer)),
                ["TierCode"] = tier,
                ["Reason"] = "Promised by the branch",
                ["Approver"] = new EntityReference("systemuser", approver),
                ["EndsOn"] = end,
            });
        }
    }

    /// <summary>Feeds the extracts of a time.</summary>
    public static void Feed(TestFolder folder, string database, string extracts) =>
        ToolRun.Done("feed", "--mapping", Mapping(folder), "--data", folder.At(extracts), "--db", database);

    private static void WriteCompanies(TestFolder folder, string extracts, int lastMonth, decimal correction)
    {
        for (int month = 7; month <= lastMonth; month++)
        {
            decimal[] averages = { 1_500_000 - (month == 8 ? correction : 0), 10, month == 9 ? 500 : 2_000_000, 999_999.99m + (month == 10 ? 0.01m : 0) };
            string rows = string.Concat(averages.Select((average, index) => string.Create(CultureInfo.InvariantCulture, $"f-{index + 1},{average + 5},{average}\n")));
            folder.Write(Path.Combine(extracts, string.Create(CultureInfo.InvariantCulture, $"companies-m{month:00}.csv")), "number,end,average\n" + rows + "f-no-average,1000000,\n");
        }
    }

    private static void AddTier(IDataverse connection, Entity policy, string code, int order, decimal floor, int misses) => connection.Create(new Entity("bce_tier")
    {
        ["bce_name"] = code,
        ["bce_code"] = code,
        ["bce_tierpolicyid"] = policy.ToEntityReference(),
        ["bce_order"] = order,
        ["bce_floor"] = new Money(floor),
        ["bce_measure"] = new OptionSetValue(Choices.Base),
        ["bce_allowedmisses"] = misses,
        ["bce_welcometask"] = true,
        ["bce_retentiontask"] = true,
        ["bce_taskdueindays"] = 2,
    });

    private static Guid IdOf(IDataverse connection, string table, string column, string value)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(false) };
        query.Criteria.AddCondition(column, ConditionOperator.Equal, value);
        return connection.RetrieveMultiple(query).Entities.Single().Id;
    }

    private sealed class StandingClock(DateTimeOffset instant) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => instant;
    }
}
