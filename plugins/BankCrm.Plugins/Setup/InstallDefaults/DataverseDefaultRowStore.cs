using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Setup;
using BankCrm.Plugins.Model;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.Plugins.Setup.InstallDefaults;

/// <summary>Default rows on Dataverse. A policy is written as a draft, gets its rows, and is put in force last, as a person would do it.</summary>
internal sealed class DataverseDefaultRowStore : IDefaultRowStore
{
    private readonly IOrganizationService service;
    private readonly Dictionary<string, Dictionary<string, Guid>> idsByKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<Guid, string>> keysById = new(StringComparer.Ordinal);
    private readonly HashSet<Guid> fixedRows = new();
    private readonly List<Entity> toPublish = new();

    public DataverseDefaultRowStore(IOrganizationService service) => this.service = service;

    public IReadOnlyList<string> Tables { get; } = DefaultTable.All.Select(table => table.LogicalName).ToList();

    public IReadOnlyList<DefaultRow> ReadShipped(string table) => ShippedDefaults.Read(Find(table));

    public IReadOnlyDictionary<string, ExistingRow> ReadExisting(string table)
    {
        DefaultTable definition = Find(table);
        var query = new QueryExpression(table)
        {
            ColumnSet = new ColumnSet(definition.Columns.Select(column => column.Name).Concat(new[] { DefaultTable.HashColumn }).ToArray()),
        };
        query.AddOrder(table + "id", OrderType.Ascending);
        idsByKey[table] = new Dictionary<string, Guid>(StringComparer.OrdinalIgnoreCase);
        keysById[table] = new Dictionary<Guid, string>();
        var existing = new Dictionary<string, ExistingRow>(StringComparer.OrdinalIgnoreCase);
        List<Entity> rows = service.ReadAll(query).ToList();
        foreach (Entity row in rows)
        {
            // All keys first: a row may point to another of its own table, such as a category to the one above it.
            Remember(table, KeyOf(definition, row), row.Id);
        }

        foreach (Entity row in rows)
        {
            DefaultRow content = ReadContent(definition, row);
            existing[content.Key] = new ExistingRow
            {
                Id = row.Id,
                Content = content,
                WrittenAs = row.GetAttributeValue<string>(DefaultTable.HashColumn),
                IsFixed = IsFixed(definition, row),
            };
        }

        return existing;
    }

    public void Create(string table, DefaultRow row)
    {
        DefaultTable definition = Find(table);
        Guid id = service.Create(NewRow(definition, row));
        Remember(table, row.Key, id);
        if (row.Values.TryGetValue(PolicyColumns.StatusCode, out string? status) && status.Length > 0)
        {
            toPublish.Add(new Entity(table, id) { [PolicyColumns.StatusCode] = DefaultValues.Parse(DefaultColumnKind.Choice, status) });
        }
    }

    public void Update(string table, ExistingRow existing, DefaultRow row)
    {
        Entity update = NewRow(Find(table), row);
        update.Id = existing.Id;
        service.Update(update);
    }

    public void Publish()
    {
        foreach (Entity policy in toPublish)
        {
            service.Update(policy);
        }
    }

    public bool IsParentFixed(string table, DefaultRow row)
    {
        DefaultTable definition = Find(table);
        return IsClosed(definition, row.ParentKey) || !definition.Columns.Where(column => column.Target is not null).All(column => IsThere(column, row));
    }

    /// <summary>Whether the row that rows belong to takes no more: a tier that was kept out of a policy in force has no row, so its benefits belong to nothing.</summary>
    private bool IsClosed(DefaultTable definition, string? parentKey) =>
        parentKey is not null && (!idsByKey[definition.Parent!].TryGetValue(parentKey, out Guid parentId) || (definition.IsFixedWithParent && fixedRows.Contains(parentId)));

    private static DefaultTable Find(string table) => DefaultTable.All.Single(definition => definition.LogicalName == table);

    /// <summary>Whether the row that a row names in a column, if any, is there.</summary>
    private bool IsThere(DefaultColumn column, DefaultRow row) =>
        row.Values[column.Name] is not { Length: > 0 } text || idsByKey[column.Target!].ContainsKey(TargetKey(column, row.ParentKey, text));

    private static string TargetKey(DefaultColumn column, string? parentKey, string text) => column.Kind == DefaultColumnKind.Sibling ? SiblingKey(parentKey, text) : text;

    private static string SiblingKey(string? parentKey, string text) => parentKey + DefaultTable.KeySeparator + text;

    private Entity NewRow(DefaultTable definition, DefaultRow row)
    {
        var entity = new Entity(definition.LogicalName) { [DefaultTable.HashColumn] = row.Fingerprint() };
        foreach (DefaultColumn column in definition.Columns.Where(column => column.Name != PolicyColumns.StatusCode))
        {
            entity[column.Name] = ValueOf(definition, row, column);
        }

        return entity;
    }

    private object? ValueOf(DefaultTable definition, DefaultRow row, DefaultColumn column)
    {
        string text = row.Values[column.Name];
        return column.Kind switch
        {
            DefaultColumnKind.Parent => new EntityReference(definition.Parent, idsByKey[definition.Parent!][text]),
            DefaultColumnKind.Sibling or DefaultColumnKind.Reference when text.Length > 0 => new EntityReference(column.Target, idsByKey[column.Target!][TargetKey(column, row.ParentKey, text)]),
            _ => DefaultValues.Parse(column.Kind, text),
        };
    }

    private DefaultRow ReadContent(DefaultTable definition, Entity row)
    {
        string? parentKey = ParentKeyOf(definition, row);
        Dictionary<string, string> values = definition.Columns.ToDictionary(
            column => column.Name,
            column => column.Kind switch
            {
                DefaultColumnKind.Parent => parentKey!,
                DefaultColumnKind.Sibling => SiblingText(parentKey, KeyOf(column.Target!, row.Lookup(column.Name))),
                DefaultColumnKind.Reference => KeyOf(column.Target!, row.Lookup(column.Name)),
                _ => DefaultValues.Canonical(row.Contains(column.Name) ? row[column.Name] : null),
            },
            StringComparer.Ordinal);
        return new DefaultRow(definition.KeyOf(parentKey, definition.Key.Select(column => values[column])), parentKey, values);
    }

    private string KeyOf(DefaultTable definition, Entity row) =>
        definition.KeyOf(ParentKeyOf(definition, row), definition.Key.Select(column => DefaultValues.Canonical(row.Contains(column) ? row[column] : null)));

    private string? ParentKeyOf(DefaultTable definition, Entity row) =>
        definition.Columns.SingleOrDefault(column => column.Kind == DefaultColumnKind.Parent) is { } parent ? KeyOf(definition.Parent!, row.Lookup(parent.Name)) : null;

    private string KeyOf(string table, Guid? id) => id is { } known && keysById[table].TryGetValue(known, out string? key) ? key : string.Empty;

    private static string SiblingText(string? parentKey, string key)
    {
        string shared = SiblingKey(parentKey, string.Empty);
        return key.StartsWith(shared, StringComparison.OrdinalIgnoreCase) ? key.Substring(shared.Length) : key;
    }

    private bool IsFixed(DefaultTable definition, Entity row)
    {
        bool isFixed = definition.IsPolicy
            ? row.GetAttributeValue<OptionSetValue>(PolicyColumns.StatusCode)?.Value != PolicyColumns.Draft
            : definition.IsFixedWithParent && definition.Columns.Any(column => column.Kind == DefaultColumnKind.Parent && row.Lookup(column.Name) is { } parentId && fixedRows.Contains(parentId));
        if (isFixed)
        {
            fixedRows.Add(row.Id);
        }

        return isFixed;
    }

    private void Remember(string table, string key, Guid id)
    {
        idsByKey[table][key] = id;
        keysById[table][id] = key;
    }
}
