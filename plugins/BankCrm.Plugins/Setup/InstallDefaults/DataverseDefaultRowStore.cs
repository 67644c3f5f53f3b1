using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Setup;
using BankCrm.Plugins.Model;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.Plugins.Setup.InstallDefaults;

/// <summary>Default rows on Dataverse. A policy is written as a draft, gets its tiers, and is put in force last, as a person would do it.</summary>
internal sealed class DataverseDefaultRowStore : IDefaultRowStore
{
    private readonly IOrganizationService service;
    private readonly Dictionary<string, Dictionary<string, Guid>> idsByKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<Guid, string>> keysById = new(StringComparer.Ordinal);
    private readonly HashSet<Guid> published = new();
    private readonly Dictionary<Guid, string> toPublish = new();

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
        foreach (Entity row in service.ReadAll(query))
        {
            DefaultRow content = ReadContent(definition, row);
            Remember(table, content.Key, row.Id);
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
        if (row.Values.TryGetValue(TierPolicyTable.StatusCode, out string? status) && status.Length > 0)
        {
            toPublish[id] = status;
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
        foreach (KeyValuePair<Guid, string> policy in toPublish)
        {
            service.Update(new Entity(TierPolicyTable.LogicalName, policy.Key)
            {
                [TierPolicyTable.StatusCode] = DefaultValues.Parse(DefaultColumnKind.Choice, policy.Value),
            });
        }
    }

    public bool IsParentFixed(string table, DefaultRow row)
    {
        if (row.ParentKey is not { } parentKey)
        {
            return false;
        }

        // A tier that was kept out of a policy in force has no row, so there is nothing for its benefits to belong to.
        return !idsByKey[Find(table).Parent!].TryGetValue(parentKey, out Guid parentId) || (table == TierTable.LogicalName && published.Contains(parentId));
    }

    private static DefaultTable Find(string table) => DefaultTable.All.Single(definition => definition.LogicalName == table);

    private Entity NewRow(DefaultTable definition, DefaultRow row)
    {
        var entity = new Entity(definition.LogicalName) { [DefaultTable.HashColumn] = row.Fingerprint() };
        foreach (DefaultColumn column in definition.Columns.Where(column => column.Name != TierPolicyTable.StatusCode))
        {
            string text = row.Values[column.Name];
            entity[column.Name] = column.Kind == DefaultColumnKind.Parent
                ? new EntityReference(definition.Parent, idsByKey[definition.Parent!][text])
                : DefaultValues.Parse(column.Kind, text);
        }

        return entity;
    }

    private DefaultRow ReadContent(DefaultTable definition, Entity row)
    {
        string? parentKey = null;
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (DefaultColumn column in definition.Columns)
        {
            if (column.Kind == DefaultColumnKind.Parent)
            {
                parentKey = row.Lookup(column.Name) is { } id && keysById[definition.Parent!].TryGetValue(id, out string? key) ? key : string.Empty;
                values[column.Name] = parentKey;
            }
            else
            {
                values[column.Name] = DefaultValues.Canonical(row.Contains(column.Name) ? row[column.Name] : null);
            }
        }

        return new DefaultRow(definition.KeyOf(parentKey, definition.Key.Select(column => values[column])), parentKey, values);
    }

    private bool IsFixed(DefaultTable definition, Entity row)
    {
        if (definition.LogicalName == TierPolicyTable.LogicalName)
        {
            bool isPublished = row.GetAttributeValue<OptionSetValue>(TierPolicyTable.StatusCode)?.Value != TierPolicyTable.Draft;
            if (isPublished)
            {
                published.Add(row.Id);
            }

            return isPublished;
        }

        return definition.LogicalName == TierTable.LogicalName && row.Lookup(TierTable.Policy) is { } policyId && published.Contains(policyId);
    }

    private void Remember(string table, string key, Guid id)
    {
        idsByKey[table][key] = id;
        keysById[table][id] = key;
    }
}
