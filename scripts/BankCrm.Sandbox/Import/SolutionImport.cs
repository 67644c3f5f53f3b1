using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Packaging;
using BankCrm.Sandbox.Messages;
using BankCrm.Sandbox.Metadata;
using BankCrm.Sandbox.Pipeline;
using BankCrm.Sandbox.Storage;

namespace BankCrm.Sandbox.Import;

/// <summary>
/// Imports a solution in one transaction. Tables, columns and choices are added to; steps, custom APIs, keys, roles, forms and the
/// like become those of the zip, as a platform upgrade makes them.
/// </summary>
internal static class SolutionImport
{
    private static readonly Type[] Replaced =
    [
        typeof(StepDefinition), typeof(CustomApiDefinition), typeof(KeyDefinition), typeof(RoleDefinition), typeof(FieldSecurityProfileDefinition),
        typeof(PluginAssemblyDefinition), typeof(DocumentDefinition),
    ];

    public static ImportResult Run(Engine engine, string zipPath)
    {
        using SolutionPackage package = SolutionPackage.Open(zipPath);
        ComponentGuard.Check(package);
        return engine.Change((database, store, components) =>
        {
            bool isUpdate = DemandAllowed(package, components);
            Dictionary<string, byte[]> assemblies = Read(package, components, out int count);
            foreach ((string name, byte[] bytes) in assemblies)
            {
                store.SaveAssembly(name, bytes);
            }

            store.Save(components, package.UniqueName);
            Apply(engine, database, store, components, package);
            return (components, new ImportResult(package.UniqueName, package.Version, isUpdate, count));
        });
    }

    /// <summary>True when the solution is there already.</summary>
    /// <exception cref="SandboxException">It is there from another publisher or in a higher version, or its prefix is another publisher's.</exception>
    private static bool DemandAllowed(SolutionPackage package, Components components)
    {
        foreach (SolutionDefinition other in components.All<SolutionDefinition>())
        {
            if (other.Prefix == package.PublisherPrefix && other.Publisher != package.PublisherUniqueName)
            {
                throw new SandboxException($"The prefix '{other.Prefix}' of the publisher '{package.PublisherUniqueName}' belongs to the publisher '{other.Publisher}' here.");
            }
        }

        if (components.Find<SolutionDefinition>(package.UniqueName) is not { } present)
        {
            return false;
        }

        if (present.Publisher != package.PublisherUniqueName)
        {
            throw new SandboxException($"The solution '{present.Name}' is here already, from the publisher '{present.Publisher}'.");
        }

        return package.Version >= Version.Parse(present.Version)
            ? true
            : throw new SandboxException($"The solution '{present.Name}' is here already in the higher version {present.Version}; the zip holds {package.Version}.");
    }

    private static Dictionary<string, byte[]> Read(SolutionPackage package, Components components, out int count)
    {
        foreach ((Type kind, string name, _, _) in components.Everything.Where(item => item.Solution == package.UniqueName && Replaced.Contains(item.Kind)).ToList())
        {
            components.Remove(kind, name);
        }

        var target = new ImportTarget(package, components);
        ChoiceReader.ReadGlobal(target);
        TableReader.Read(target);
        RelationshipReader.Read(target);
        (Dictionary<string, byte[]> assemblies, Dictionary<Guid, string> types) = AssemblyReader.Read(target);
        CustomApiReader.Read(target, types);
        StepReader.Read(target, types);
        SecurityReader.Read(target);
        DocumentReader.Read(target);
        count = target.Count;
        components.Put(package.UniqueName, package.UniqueName, new SolutionDefinition
        {
            Name = package.UniqueName,
            Publisher = package.PublisherUniqueName,
            Prefix = package.PublisherPrefix,
            Version = package.Version.ToString(),
            IsManaged = package.IsManaged,
        });
        return assemblies;
    }

    private static void Apply(Engine engine, Database database, ComponentStore store, Components components, SolutionPackage package)
    {
        using var runtime = new Runtime(database, engine.Runtime.Versions, components);
        var plugins = new PluginHost(runtime.Catalog.Assemblies, store.LoadAssembly);
        foreach (string type in runtime.Catalog.Assemblies.SelectMany(assembly => assembly.Types))
        {
            plugins.TypeOf(type);
        }

        CheckSteps(runtime.Catalog, components);
        SchemaSync.Apply(database, runtime.Catalog);
        CallScope scope = EnvironmentBuilder.SystemScope(runtime, engine.Options.Clock.GetUtcNow().UtcDateTime);
        new ComponentRows(runtime, scope).Write(package);
    }

    /// <summary>Columns that steps name must exist; they are known only when everything has been read.</summary>
    private static void CheckSteps(Catalog catalog, Components components)
    {
        foreach (StepDefinition step in components.All<StepDefinition>())
        {
            if (catalog.Find(step.Table) is not { } table)
            {
                continue;
            }

            foreach (string column in step.FilteringColumns.Concat(step.Images.SelectMany(image => image.Columns)))
            {
                if (table.Find(column) is null)
                {
                    throw new SandboxException($"The step '{step.Name}' names the column '{column}', which '{table.Name}' does not have.");
                }
            }
        }
    }
}
