using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Net.Http;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using System.Xml.Linq;
using BankCrm.Packaging;
using BankCrm.Sandbox;
using BankCrm.Sandbox.Metadata;
using BankCrm.Sandbox.Schema;
using BankCrm.Sandbox.Tests.Support;
using BankCrm.WebApi.Tests.Support;
using Xunit;

namespace BankCrm.WebApi.Tests.Rows;

/// <summary>Text that means harm is text: it comes back exactly, in every text column that is ours, and finds its row.</summary>
public sealed class HostileValueTests
{
    private const int LongMemo = 10_000;

    private static readonly string[] Values =
    [
        "<script>alert('x')</script><img src=x onerror=\"alert(1)\">",
        "'; DROP TABLE contact; -- \" ' \\ % _ [a] ` ${7*7} {{1}} &amp; &#x3c;",
        "\u202Eright to left\u202C \u200Fmark\u200E \u2066isolated\u2069 العربية",
        "客户 😀 👩‍👩‍👧 e\u0301 \uFEFF \u00A0",
        "\u0001\u0008\t\r\n\u000B\u001B[31m\u007F\u0085\u2028\u2029 end",
    ];

    [Fact]
    public async Task EveryTextColumn_HostileValues_ComeBackExactlyAndFindTheirRow()
    {
        using var folder = new TestFolder();
        using var environment = SandboxEnvironment.CreateInMemory();
        environment.ImportSolution(SolutionWithoutSteps(folder));
        await using WebApiServer server = await WebApiServer.StartAsync(environment);
        using var http = new HttpClient();
        var api = new ApiCaller(http, server.Address, null);
        Guid customer = await api.Create("contacts", new JsonObject { ["lastname"] = "Customer" });
        int columns = 0;

        foreach ((TableSchema table, ColumnSchema[] texts) in OurTexts(environment.Schema))
        {
            columns += texts.Length;
            foreach (string value in Values.Append(string.Concat(Enumerable.Repeat("长<'\">😀x ", LongMemo / 8))))
            {
                await RoundTrip(api, table, texts, value, customer);
            }
        }

        Assert.True(columns > 150, $"Only {columns} text columns were tried.");
    }

    [Fact]
    public async Task Memo_OneCharacterTooLong_IsRefused()
    {
        using var folder = new TestFolder();
        using var environment = SandboxEnvironment.CreateInMemory();
        environment.ImportSolution(SolutionWithoutSteps(folder));
        await using WebApiServer server = await WebApiServer.StartAsync(environment);
        using var http = new HttpClient();
        var api = new ApiCaller(http, server.Address, null);

        foreach ((TableSchema table, ColumnSchema[] texts) in OurTexts(environment.Schema).Where(item => item.Table.LogicalName.StartsWith("bce_", StringComparison.Ordinal)))
        {
            foreach (ColumnSchema column in texts)
            {
                (await api.Post(table.EntitySetName, new JsonObject { [column.LogicalName] = new string('x', column.MaxLength + 1) })).Refuses(400, "0x80044331");
            }
        }
    }

    /// <summary>One row with the value in every column, shortened to what the column takes; read by id and by a filter on all of them.</summary>
    private static async Task RoundTrip(ApiCaller api, TableSchema table, ColumnSchema[] texts, string value, Guid customer)
    {
        Dictionary<string, string> sent = texts.ToDictionary(column => column.LogicalName, column => Fit(value, column.MaxLength));
        var body = new JsonObject(sent.Select(item => KeyValuePair.Create(item.Key, (JsonNode?)item.Value)));
        if (table.LogicalName == "incident")
        {
            body["customerid_contact@odata.bind"] = $"/contacts({customer})";
        }

        Guid id = await api.Create(table.EntitySetName, body);
        string filter = string.Join(" and ", sent.Select(item => $"{item.Key} eq '{item.Value.Replace("'", "''", StringComparison.Ordinal)}'"));
        (_, List<(int Status, JsonElement? Json)> parts) = await new BatchBody()
            .Get($"{table.EntitySetName}({id})?$select={string.Join(',', sent.Keys)}")
            .Get($"{table.EntitySetName}?$select={table.PrimaryId}&$filter={Uri.EscapeDataString(filter)}")
            .SendTo(api);

        Assert.Equal([200, 200], parts.Select(part => part.Status));
        foreach ((string column, string text) in sent)
        {
            Assert.True(text == parts[0].Json!.Value.GetProperty(column).GetString(), $"{table.LogicalName}.{column} changed '{value}'");
        }

        Assert.Equal([id], parts[1].Json!.Value.GetProperty("value").EnumerateArray().Select(row => row.GetProperty(table.PrimaryId).GetGuid()));
    }

    private static string Fit(string value, int most)
    {
        if (value.Length <= most)
        {
            return value;
        }

        return char.IsHighSurrogate(value[most - 1]) ? value[..(most - 1)] : value[..most];
    }

    private static IEnumerable<(TableSchema Table, ColumnSchema[] Texts)> OurTexts(EnvironmentSchema schema) => schema.Tables.Values
        .Select(table => (table, table.Columns.Where(column =>
            column.Kind is ColumnKind.Text or ColumnKind.Memo && column.IsValidForCreate && column.LogicalName.StartsWith("bce_", StringComparison.Ordinal)).ToArray()))
        .Where(item => item.Item2.Length > 0);

    /// <summary>The shipped solution without its plug-in steps, which would refuse rows that make no sense.</summary>
    private static string SolutionWithoutSteps(TestFolder folder)
    {
        string zip = SolutionPacker.Pack(RepositoryFolder.SolutionSource(), PluginAssemblyFile.Locate(), Path.GetDirectoryName(folder.NewPath(".zip"))!).ManagedZip;
        using ZipArchive archive = ZipFile.Open(zip, ZipArchiveMode.Update);
        ZipArchiveEntry entry = archive.GetEntry("customizations.xml")!;
        XDocument customizations;
        using (Stream stream = entry.Open())
        {
            customizations = XDocument.Load(stream);
        }

        customizations.Root!.Element("SdkMessageProcessingSteps")!.RemoveNodes();
        entry.Delete();
        using Stream target = archive.CreateEntry("customizations.xml").Open();
        customizations.Save(target);
        return zip;
    }
}
