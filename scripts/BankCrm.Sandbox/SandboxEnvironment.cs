using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Dataverse;
using BankCrm.Sandbox.Import;
using BankCrm.Sandbox.Metadata;
using BankCrm.Sandbox.Schema;
using BankCrm.Sandbox.Storage;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.Sandbox;

/// <summary>
/// A local stand-in for a Dataverse environment, in memory or in a file. Calls of all its connections are carried out one after
/// the other; each is one transaction; asynchronous plug-in steps run after its commit and before it returns.
/// </summary>
public sealed class SandboxEnvironment : IDisposable
{
    private readonly Engine engine;
    private readonly string description;

    private SandboxEnvironment(Database database, SandboxOptions options, string description)
    {
        this.description = description;
        engine = new Engine(database, options);
    }

    /// <summary>The newest thousand runs of plug-ins, oldest first, with what they traced.</summary>
    public IReadOnlyList<PluginTrace> PluginTraces => engine.Traces.Newest;

    /// <summary>How many requests were carried out since the sandbox was opened: each message is one, whatever it carries, and those that plug-ins send count too.</summary>
    public long Requests => engine.Requests;

    /// <summary>How many rows Retrieve and RetrieveMultiple gave since the sandbox was opened, to callers and to plug-ins: what tells whether a query grows with the data.</summary>
    public long RowsRead => engine.RowsRead;

    /// <summary>What the newest call from outside came to, also when it failed; null before the first. Of an ExecuteMultiple it is the last request.</summary>
    public SandboxCall? LastCall => engine.LastCall;

    /// <summary>
    /// For tests of "all or nothing": the row write of this number, from 1, fails in every call from outside until this is null again,
    /// whether the call itself, a related row or a plug-in makes it.
    /// </summary>
    public int? FailingWrite
    {
        get => engine.FailingWrite;
        set => engine.FailingWrite = value;
    }

    /// <summary>What the metadata says now; the same object until an import changes it.</summary>
    public EnvironmentSchema Schema => engine.Runtime.Schema;

    /// <summary>The system administrator.</summary>
    public static Guid AdministratorId => WellKnown.Administrator;

    /// <summary>The business unit at the top.</summary>
    public static Guid RootBusinessUnitId => WellKnown.RootBusinessUnit;

    /// <summary>A new environment that lives as long as this object.</summary>
    public static SandboxEnvironment CreateInMemory(SandboxOptions? options = null)
    {
        SandboxOptions settings = options ?? new SandboxOptions();
        Database database = Database.InMemory();
        EnvironmentBuilder.Build(database, settings);
        return new SandboxEnvironment(database, settings, "sandbox in memory");
    }

    /// <summary>A new environment in a new file, which appears only when it is whole.</summary>
    /// <exception cref="SandboxException">There is a file already, or it cannot be written.</exception>
    public static SandboxEnvironment Create(string databasePath, SandboxOptions? options = null)
    {
        SandboxOptions settings = options ?? new SandboxOptions();
        SandboxFile.Create(databasePath, database => EnvironmentBuilder.Build(database, settings));
        return Open(databasePath, settings);
    }

    /// <summary>An environment in a file, for this process alone.</summary>
    /// <exception cref="SandboxException">There is no file, or it is no whole sandbox, or another process has it open.</exception>
    public static SandboxEnvironment Open(string databasePath, SandboxOptions? options = null)
    {
        Database database = SandboxFile.Open(databasePath);
        try
        {
            return new SandboxEnvironment(database, options ?? new SandboxOptions(), databasePath);
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <summary>Imports a packed solution, managed or unmanaged; all of it or nothing.</summary>
    /// <exception cref="SandboxException">The zip holds something that the sandbox does not support, or that collides with what is there.</exception>
    /// <exception cref="BankCrm.Packaging.SolutionPackageException">The file is no whole solution zip.</exception>
    public ImportResult ImportSolution(string zipPath) => SolutionImport.Run(engine, zipPath);

    /// <summary>A connection as the system administrator.</summary>
    public IDataverse Connect() => Connect(WellKnown.Administrator);

    /// <summary>A connection as a user, with that user's rights.</summary>
    /// <exception cref="DataverseFaultException">There is no such user.</exception>
    public IDataverse Connect(Guid userId)
    {
        engine.Call(userId, isRead: true, scope => scope.Caller);
        return new SandboxConnection(engine, userId, description);
    }

    /// <summary>Adds a business unit below another one, or below the root.</summary>
    public Guid AddBusinessUnit(string name, Guid? parent = null) => Connect().Create(new Entity("businessunit")
    {
        ["name"] = name,
        ["parentbusinessunitid"] = new EntityReference("businessunit", parent ?? WellKnown.RootBusinessUnit),
    });

    /// <summary>Adds a user with roles by name and, if the solution has them, field security profiles by name.</summary>
    /// <param name="fullName">The name; everything after the first space is the last name.</param>
    /// <param name="businessUnitId">The user's business unit.</param>
    /// <param name="uiLanguage">1033 or 2052.</param>
    /// <param name="roleNames">Names of roles, or of field security profiles.</param>
    /// <exception cref="SandboxException">There is no role or profile of a name.</exception>
    public Guid AddUser(string fullName, Guid businessUnitId, int uiLanguage, params string[] roleNames)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(fullName);
        ArgumentNullException.ThrowIfNull(roleNames);
        IDataverse connection = Connect();
        string[] names = fullName.Split(' ', 2);
        var user = new Entity("systemuser")
        {
            ["firstname"] = names.Length == 2 ? names[0] : null,
            ["lastname"] = names[^1],
            ["businessunitid"] = new EntityReference("businessunit", businessUnitId),
        };
        user.Id = connection.Create(user);
        connection.Create(new Entity("usersettings", user.Id) { ["uilanguageid"] = uiLanguage, ["localeid"] = uiLanguage });
        foreach (string name in roleNames)
        {
            Grant(connection, user.Id, name);
        }

        return user.Id;
    }

    /// <summary>Components that the sandbox keeps but does not run: what people see and the scripts behind it.</summary>
    /// <param name="type">form, view, chart, ribbon, dashboard, app, sitemap or webresource.</param>
    /// <param name="table">The table that they belong to; null for all.</param>
    public IReadOnlyList<SolutionDocument> Documents(string type, string? table = null) =>
    [
        .. engine.Runtime.Components.All<DocumentDefinition>()
            .Where(item => item.Type == type && (table is null || item.Table == table))
            .Select(item => new SolutionDocument(item.Type, item.Id, item.Table, item.Kind, item.Xml, item.Content ?? [])),
    ];

    /// <summary>What a user may do, as it stands now.</summary>
    /// <exception cref="DataverseFaultException">There is no such user, or the user is disabled.</exception>
    public UserRights RightsOf(Guid userId) => engine.Call(userId, isRead: true, scope => new UserRights(scope.Caller, engine.Runtime.Catalog));

    public void Dispose() => engine.Dispose();

    private static void Grant(IDataverse connection, Guid user, string name)
    {
        foreach ((string table, string relationship) in new[]
        {
            ("role", "systemuserroles_association"), ("fieldsecurityprofile", "systemuserprofiles_association"),
        })
        {
            var query = new QueryByAttribute(table) { ColumnSet = new ColumnSet() };
            query.AddAttributeValue("name", name);
            if (connection.RetrieveMultiple(query).Entities.FirstOrDefault() is { } found)
            {
                connection.Associate("systemuser", user, new Relationship(relationship), [found.ToEntityReference()]);
                return;
            }
        }

        throw new SandboxException($"There is no role or field security profile with the name '{name}'.");
    }
}
