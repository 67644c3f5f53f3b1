using System;
using BankCrm.Sandbox.Messages;
using BankCrm.Sandbox.Metadata;
using BankCrm.Sandbox.Pipeline;
using BankCrm.Sandbox.Storage;

namespace BankCrm.Sandbox.Import;

/// <summary>Makes an empty database an environment: system tables, and the first rows that everything else refers to.</summary>
internal static class EnvironmentBuilder
{
    public static void Build(Database database, SandboxOptions options)
    {
        database.Begin();
        SandboxFile.CreateInfo(database);
        ComponentStore.CreateTables(database);
        Components components = SystemTables.AsComponents();
        new ComponentStore(database).Save(components, SystemTables.Solution);
        var versions = new RowVersions(database);
        using (var runtime = new Runtime(database, versions, components))
        {
            SchemaSync.Apply(database, runtime.Catalog);
            new FirstRows(runtime, options).Write();
        }

        versions.Save();
        database.Commit();
    }

    /// <summary>The scope of work that the environment does by itself.</summary>
    public static CallScope SystemScope(Runtime runtime, DateTime now) => new()
    {
        Caller = runtime.Principals.Of(WellKnown.SystemUser),
        InitiatingUserId = WellKnown.SystemUser,
        Now = now,
        CorrelationId = Guid.Empty,
        Outermost = new OutermostCall(new CallTally()),
    };
}
