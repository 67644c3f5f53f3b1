using System;
using System.IO;
using System.Net.Http;
using System.Threading.Tasks;
using BankCrm.Dataverse;
using BankCrm.Packaging;
using BankCrm.Sandbox;
using BankCrm.Sandbox.Tests.Support;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace BankCrm.WebApi.Tests.Support;

/// <summary>
/// A bank's environment with the shipped solution and its default rows, and custom APIs of every shape, served over the Web API: a copy of
/// one that is made once.
/// </summary>
public sealed class ServedBank : IAsyncLifetime, IDisposable
{
    /// <summary>Sees and changes the secured columns of customers.</summary>
    public const string SensitiveProfile = "Bank CRM Sensitive Customer Columns";

    public const string ManagerRole = "Bank CRM Relationship Manager";

    private static readonly Lazy<byte[]> Prepared = new(Prepare);

    private readonly string file = Path.GetTempFileName();
    private readonly HttpClient http = new();
    private WebApiServer? server;

    public ServedBank()
    {
        File.WriteAllBytes(file, Prepared.Value);
        Environment = SandboxEnvironment.Open(file);
        Rows = Environment.Connect();
    }

    public SandboxEnvironment Environment { get; }

    /// <summary>The system administrator's own connection, beside the Web API.</summary>
    public IDataverse Rows { get; }

    public Uri Address => server!.Address;

    public async Task InitializeAsync() => server = await WebApiServer.StartAsync(Environment);

    public async Task DisposeAsync()
    {
        await server!.DisposeAsync();
        Dispose();
    }

    public void Dispose()
    {
        http.Dispose();
        Rows.Dispose();
        Environment.Dispose();
        File.Delete(file);
    }

    /// <summary>A caller with a user's rights; null is the server's default user.</summary>
    internal ApiCaller As(Guid? user = null) => new(http, Address, user);

    public Guid AddManager(Guid? businessUnit = null, params string[] more) =>
        Environment.AddUser("Li Na", businessUnit ?? SandboxEnvironment.RootBusinessUnitId, 1033, [ManagerRole, .. more]);

    public Guid AddContact(string lastName, Guid? owner = null, params (string Column, object Value)[] more)
    {
        var row = new Entity("contact")
        {
            ["lastname"] = lastName,
            ["ownerid"] = new EntityReference("systemuser", owner ?? SandboxEnvironment.AdministratorId),
        };
        foreach ((string column, object value) in more)
        {
            row[column] = value;
        }

        return Rows.Create(row);
    }

    public Guid AddAccount(string name, Guid? primaryContact = null, Guid? owner = null) => Rows.Create(new Entity("account")
    {
        ["name"] = name,
        ["primarycontactid"] = primaryContact is { } contact ? new EntityReference("contact", contact) : null,
        ["ownerid"] = new EntityReference("systemuser", owner ?? SandboxEnvironment.AdministratorId),
    });

    public Guid AddTask(string subject, string table, Guid regarding) => Rows.Create(new Entity("task")
    {
        ["subject"] = subject,
        ["regardingobjectid"] = new EntityReference(table, regarding),
    });

    private static byte[] Prepare()
    {
        string folder = Directory.CreateTempSubdirectory("bankcrm-webapi-").FullName;
        try
        {
            string zip = SolutionPacker.Pack(RepositoryFolder.SolutionSource(), PluginAssemblyFile.Locate(), folder).ManagedZip;
            string path = Path.Combine(folder, "prepared.db");
            using (SandboxEnvironment prepared = SandboxEnvironment.Create(path))
            {
                prepared.ImportSolution(zip);
                using var others = new TestFolder();
                prepared.ImportSolution(OtherOperations.Solution().Zip(others));
                prepared.Connect().Execute(new OrganizationRequest("bce_InstallDefaults"));
            }

            return File.ReadAllBytes(path);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
