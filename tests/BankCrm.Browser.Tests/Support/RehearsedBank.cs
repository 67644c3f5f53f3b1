using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Json;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using BankCrm.Dataverse;
using BankCrm.Rehearsal;
using BankCrm.Sandbox;
using BankCrm.Tool.Serving;
using BankCrm.Tool.Trial;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace BankCrm.Browser.Tests.Support;

/// <summary>The bank of 'bankcrm try' with the people of a rehearsal, served; one for all tests of this assembly.</summary>
public sealed class RehearsedBank : IAsyncLifetime, IDisposable
{
    public const string Manager = "Emma Clarke";
    public const string ChineseManager = "Chen Jie";
    public const string Handler = "Li Na";
    public const string Approver = "Zhang Wei";
    public const string BranchHead = "Anna Brown";
    public const string PolicyAdministrator = "Wang Fang";
    public const string Analyst = "Sofia Rossi";
    public const string Auditor = "David Hughes";
    public const string Administrator = "System Administrator";
    public const string ChineseAdministrator = "Liu Yang";

    private const int Customers = 1200;

    private readonly string folder = Directory.CreateTempSubdirectory("bankcrm-rehearsed-").FullName;
    private readonly HttpClient http = new();
    private SandboxEnvironment? environment;
    private RehearsalServer? server;
    private Dictionary<string, Guid> people = [];
    private Dictionary<Guid, int> languages = [];
    private Queue<Guid> unused = [];

    public static DateTime Now => TimeProvider.System.GetUtcNow().UtcDateTime;

    public Uri Address => server!.Address;

    public SandboxEnvironment Environment => environment!;

    /// <summary>The system administrator's own connection, beside the pages.</summary>
    public IDataverse Rows { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        string database = Path.Combine(folder, "bank.db");
        new TrialRun(new TrialOptions { Database = database, Customers = Customers, Seed = 1 }, TextWriter.Null).Run(CancellationToken.None);
        environment = SandboxEnvironment.Open(database);
        Rows = environment.Connect();
        new RehearsalCast(environment, TextWriter.Null).Complete();
        new RehearsalComplaints(environment, TimeProvider.System, TextWriter.Null).Register();
        environment.AddUser(ChineseAdministrator, SandboxEnvironment.RootBusinessUnitId, 2052, "System Administrator");
        people = Rows.RetrieveMultiple(new QueryExpression("systemuser") { ColumnSet = new ColumnSet("fullname") }).Entities
            .ToDictionary(row => row.GetAttributeValue<string>("fullname"), row => row.Id);
        languages = Rows.RetrieveMultiple(new QueryExpression("usersettings") { ColumnSet = new ColumnSet("uilanguageid") }).Entities
            .ToDictionary(row => row.Id, row => row.GetAttributeValue<int>("uilanguageid"));
        unused = FreshCustomers();
        server = await RehearsalServer.StartAsync(environment, 0);
    }

    public async Task DisposeAsync()
    {
        if (server is not null)
        {
            await server.DisposeAsync();
        }

        Dispose();
    }

    public void Dispose()
    {
        http.Dispose();
        environment?.Dispose();
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    public Guid Person(string name) => people[name];

    /// <summary>The language in which a person's pages are.</summary>
    public int LanguageOf(string person) => languages[Person(person)];

    /// <summary>A person's own connection, with that person's rights.</summary>
    public IDataverse Desk(string person) => Environment.Connect(Person(person));

    public Entity Row(string table, Guid id, params string[] columns) => Rows.Retrieve(table, id, new ColumnSet(columns));

    /// <summary>The rows whose columns have these values.</summary>
    public IReadOnlyList<Entity> All(string table, params (string Column, object Value)[] conditions)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(true) };
        foreach ((string column, object value) in conditions)
        {
            query.Criteria.AddCondition(column, ConditionOperator.Equal, value);
        }

        return [.. Rows.RetrieveMultiple(query).Entities];
    }

    /// <summary>Has a person's pages speak another language, as the button of the page does.</summary>
    public async Task Speak(string person, int language)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Address, "rehearsal/language")) { Content = JsonContent.Create(new { language }) };
        using HttpResponseMessage response = await Send(request, person);
        response.EnsureSuccessStatusCode();
    }

    /// <summary>A customer of the relationship manager whom no test has had yet; not vulnerable, without complaints.</summary>
    public Guid NextCustomer() => unused.Dequeue();

    /// <summary>The first customer, by assets, whom a person looks after.</summary>
    public Guid CustomerOf(string person) => First("contact", "bce_aum", OrderType.Descending, ("ownerid", Person(person)));

    /// <summary>The newest complaint whose title is this.</summary>
    public Guid Complaint(string title) => First("incident", "bce_receivedon", OrderType.Descending, ("title", title));

    private Queue<Guid> FreshCustomers()
    {
        var query = new QueryExpression("contact") { ColumnSet = new ColumnSet() };
        query.Criteria.AddCondition("ownerid", ConditionOperator.Equal, Person(Manager));
        query.Criteria.AddCondition("bce_isvulnerable", ConditionOperator.NotEqual, true);
        LinkEntity complaints = query.AddLink("incident", "contactid", "customerid", JoinOperator.LeftOuter);
        complaints.EntityAlias = "complaint";
        query.Criteria.AddCondition("complaint", "incidentid", ConditionOperator.Null);
        query.AddOrder("bce_aum", OrderType.Ascending);
        return new Queue<Guid>(Rows.RetrieveMultiple(query).Entities.Select(row => row.Id));
    }

    public Guid First(string table, string order, OrderType direction, params (string Column, object Value)[] conditions)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(), TopCount = 1 };
        foreach ((string column, object value) in conditions)
        {
            query.Criteria.AddCondition(column, ConditionOperator.Equal, value);
        }

        query.AddOrder(order, direction);
        return Assert.Single(Rows.RetrieveMultiple(query).Entities).Id;
    }

    /// <summary>Asks the host as a person; null is nobody in particular.</summary>
    public async Task<HttpResponseMessage> Get(string path, string? person = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Address, path));
        return await Send(request, person, headers);
    }

    public async Task<JsonElement> Read(string path, string? person = null)
    {
        using HttpResponseMessage response = await Get(path, person);
        response.EnsureSuccessStatusCode();
        return JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
    }

    public async Task<HttpResponseMessage> Send(HttpRequestMessage request, string? person, params (string Name, string Value)[] headers)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(headers);
        if (person is not null)
        {
            request.Headers.Add("MSCRMCallerID", Person(person).ToString());
        }

        foreach ((string name, string value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await http.SendAsync(request);
    }
}

/// <summary>The tests that share the bank run one after another.</summary>
[CollectionDefinition(Name)]
public sealed class RehearsalTests : ICollectionFixture<RehearsedBank>
{
    public const string Name = "rehearsal";
}
