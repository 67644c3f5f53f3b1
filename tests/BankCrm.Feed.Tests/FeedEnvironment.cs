using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using BankCrm.Dataverse;
using BankCrm.Packaging;
using BankCrm.Plugins.Model;
using BankCrm.Sandbox;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.Feed.Tests;

/// <summary>A sandbox with the packed solution in it: a copy of one that is made once for all tests.</summary>
internal sealed class FeedEnvironment : IDisposable
{
    private const int PageSize = 5000;

    private static readonly string[] Tables =
        [CustomerColumns.Contact, CustomerColumns.Account, CustomerMetricTable.LogicalName, MetricWindowTable.LogicalName];

    /// <summary>Columns that differ between two runs that end in the same rows.</summary>
    private static readonly string[] Incidental = ["versionnumber", "createdon", "modifiedon"];

    private static readonly Lazy<byte[]> Prepared = new(Prepare);

    private readonly string file;
    private readonly SandboxEnvironment sandbox;
    private readonly IDataverse connection;

    internal FeedEnvironment(TimeProvider clock)
    {
        file = Path.GetTempFileName();
        File.WriteAllBytes(file, Prepared.Value);
        sandbox = SandboxEnvironment.Open(file, new SandboxOptions { Clock = clock });
        connection = sandbox.Connect();
    }

    internal RequestWatch Watch { get; } = new();

    /// <summary>How many requests at once the environment advises.</summary>
    internal int Parallelism { get; set; } = 1;

    /// <summary>Who the feed runs as.</summary>
    internal EntityReference User { get; set; } = new("systemuser", SandboxEnvironment.AdministratorId);

    internal IDataverse Connect() => new WatchedDataverse(sandbox.Connect(User.Id), Watch, Parallelism);

    internal EntityReference AddUser(string name, string role = "Bank CRM Relationship Manager") =>
        new("systemuser", sandbox.AddUser(name, SandboxEnvironment.RootBusinessUnitId, 1033, role));

    internal Guid Create(Entity row) => connection.Create(row);

    internal void Update(Entity row) => connection.Update(row);

    internal IReadOnlyList<Entity> Rows(string table)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(true), PageInfo = new PagingInfo { Count = PageSize, PageNumber = 1 } };
        query.AddOrder(table + "id", OrderType.Ascending);
        var rows = new List<Entity>();
        while (true)
        {
            var page = connection.RetrieveMultiple(query);
            rows.AddRange(page.Entities);
            if (!page.MoreRecords)
            {
                return rows;
            }

            query.PageInfo.PageNumber++;
            query.PageInfo.PagingCookie = page.PagingCookie;
        }
    }

    /// <summary>Every row of the tables that the feed writes, without ids and instants, for comparing two environments.</summary>
    internal IReadOnlyList<string> Snapshot()
    {
        var customers = Tables[..2].SelectMany(Rows).ToDictionary(row => row.Id, row => row.GetAttributeValue<string>(CustomerColumns.Number));
        return [.. Tables.SelectMany(table => Rows(table).Select(row => $"{table}: {Describe(row, customers)}")).Order(StringComparer.Ordinal)];
    }

    /// <summary>The version of every row that the feed writes, by id.</summary>
    internal IReadOnlyDictionary<Guid, long> Versions() =>
        Tables.SelectMany(Rows).ToDictionary(row => row.Id, row => row.GetAttributeValue<long>("versionnumber"));

    public void Dispose()
    {
        sandbox.Dispose();
        File.Delete(file);
    }

    private static byte[] Prepare()
    {
        var folder = Directory.CreateTempSubdirectory("bankcrm-feed-solution-").FullName;
        try
        {
            var zip = SolutionPacker.Pack(RepositoryFolder.SolutionSource(), PluginAssemblyFile.Locate(), folder).ManagedZip;
            var path = Path.Combine(folder, "prepared.db");
            using (var prepared = SandboxEnvironment.Create(path))
            {
                prepared.ImportSolution(zip);
            }

            return File.ReadAllBytes(path);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Describe(Entity row, Dictionary<Guid, string> customers) => string.Join(", ", row.Attributes
        .Where(column => !Incidental.Contains(column.Key) && column.Value is not null and not Guid)
        .OrderBy(column => column.Key, StringComparer.Ordinal)
        .Select(column => $"{column.Key}={Text(column.Value, customers)}"));

    private static string Text(object value, Dictionary<Guid, string> customers) => value switch
    {
        Money money => money.Value.ToString("G29", CultureInfo.InvariantCulture),
        OptionSetValue choice => choice.Value.ToString(CultureInfo.InvariantCulture),
        DateTime date => date.ToString("O", CultureInfo.InvariantCulture),
        EntityReference reference => customers.GetValueOrDefault(reference.Id, reference.Id.ToString()),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
