using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Sandbox.Messages;

namespace BankCrm.Sandbox.Metadata;

/// <summary>Everything that metadata says, compiled for use; made anew after each import.</summary>
internal sealed class Catalog
{
    private readonly FrozenDictionary<string, Table> tables;
    private readonly FrozenDictionary<(string Message, string Table), StepDefinition[]> steps;

    public Catalog(Components components, IEnumerable<Table> tables)
    {
        this.tables = tables.ToFrozenDictionary(table => table.Name, StringComparer.Ordinal);
        Relationships = components.All<RelationshipDefinition>().ToFrozenDictionary(item => item.Name, StringComparer.OrdinalIgnoreCase);
        ManyToMany = components.All<ManyToManyDefinition>().ToFrozenDictionary(item => item.Name, StringComparer.OrdinalIgnoreCase);
        CustomApis = components.All<CustomApiDefinition>().ToFrozenDictionary(item => item.Name, StringComparer.OrdinalIgnoreCase);
        Roles = components.All<RoleDefinition>().ToFrozenDictionary(item => item.Id);
        FieldProfiles = components.All<FieldSecurityProfileDefinition>().ToFrozenDictionary(item => item.Id);
        Solutions = components.All<SolutionDefinition>().ToFrozenDictionary(item => item.Name, StringComparer.OrdinalIgnoreCase);
        Assemblies = [.. components.All<PluginAssemblyDefinition>()];
        steps = components.All<StepDefinition>()
            .GroupBy(step => (step.Message, step.Table))
            .ToFrozenDictionary(group => group.Key, group => group.OrderBy(step => step.Rank).ThenBy(step => step.Name, StringComparer.Ordinal).ToArray());
    }

    public IEnumerable<Table> Tables => tables.Values;

    public FrozenDictionary<string, RelationshipDefinition> Relationships { get; }

    public FrozenDictionary<string, ManyToManyDefinition> ManyToMany { get; }

    public FrozenDictionary<string, CustomApiDefinition> CustomApis { get; }

    public FrozenDictionary<Guid, RoleDefinition> Roles { get; }

    public FrozenDictionary<Guid, FieldSecurityProfileDefinition> FieldProfiles { get; }

    public FrozenDictionary<string, SolutionDefinition> Solutions { get; }

    public IReadOnlyList<PluginAssemblyDefinition> Assemblies { get; }

    public Table? Find(string name) => tables.GetValueOrDefault(name);

    /// <summary>A table by logical name.</summary>
    /// <exception cref="BankCrm.Dataverse.DataverseFaultException">There is no such table.</exception>
    public Table Table(string? name) => tables.GetValueOrDefault(name ?? string.Empty) ?? throw Fault.UnknownTable(name ?? string.Empty);

    /// <summary>The steps of a message on a table, in rank order; empty when there is none.</summary>
    public StepDefinition[] Steps(string message, string table) => steps.GetValueOrDefault((message, table), []);
}
