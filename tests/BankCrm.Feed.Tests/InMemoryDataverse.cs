using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using BankCrm.Dataverse;
using BankCrm.Plugins.Model;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.Feed.Tests;

/// <summary>
/// Just enough of an environment for the feed: alternate keys, all-or-nothing batches, pages, owners and row versions. It can refuse
/// the n-th request, before or after it took effect.
/// </summary>
internal sealed class InMemoryDataverse : IDataverse
{
    private static readonly Dictionary<string, string[]> Keys = new(StringComparer.Ordinal)
    {
        [CustomerColumns.Contact] = [CustomerColumns.Number],
        [CustomerColumns.Account] = [CustomerColumns.Number],
        [CustomerMetricTable.LogicalName] = [CustomerMetricTable.CustomerNumber, CustomerMetricTable.PeriodKind, CustomerMetricTable.PeriodEnd],
        [MetricWindowTable.LogicalName] = [MetricWindowTable.PeriodKind, MetricWindowTable.PeriodEnd],
    };

    private readonly Store store;

    internal InMemoryDataverse()
        : this(new Store())
    {
    }

    private InMemoryDataverse(Store store)
    {
        this.store = store;
    }

    public string Description => "memory";

    public int RecommendedParallelism { get; init; } = 1;

    internal EntityReference User => store.User;

    internal int Requests => store.Requests;

    /// <summary>The largest number of rows that one request carried or gave back.</summary>
    internal int LargestRequest => store.Largest;

    /// <summary>The request, counted from 1, that fails; 0 for none.</summary>
    internal int FailingRequest { set => store.FailingRequest = value; }

    /// <summary>Whether the failing request takes effect before it fails, as when the answer is lost.</summary>
    internal bool FailsAfterwards { set => store.FailsAfterwards = value; }

    /// <summary>Runs before every request.</summary>
    internal Action<OrganizationRequest>? BeforeRequest { set => store.BeforeRequest = value; }

    internal IReadOnlyList<Entity> Rows(string table)
    {
        lock (store)
        {
            return [.. store.Table(table).Values];
        }
    }

    /// <summary>Every row but for its id and version, for comparing two environments.</summary>
    internal IReadOnlyList<string> Snapshot()
    {
        lock (store)
        {
            return [.. Keys.Keys.SelectMany(table => store.Table(table).Values.Select(row => $"{table}: {Describe(row)}")).Order(StringComparer.Ordinal)];
        }
    }

    /// <summary>The version of every row, by id.</summary>
    internal IReadOnlyDictionary<Guid, long> Versions()
    {
        lock (store)
        {
            return Keys.Keys.SelectMany(table => store.Table(table).Values)
                .ToDictionary(row => row.Id, row => row.GetAttributeValue<long>("versionnumber"));
        }
    }

    public IDataverse Clone() => new InMemoryDataverse(store) { RecommendedParallelism = RecommendedParallelism };

    public void Dispose()
    {
    }

    public Guid Create(Entity entity) => Do(new CreateRequest { Target = entity }, () => store.Create(entity));

    public void Update(Entity entity) => Do(new UpdateRequest { Target = entity }, () =>
    {
        store.Update(entity);
        return true;
    });

    public EntityCollection RetrieveMultiple(QueryBase query) =>
        Do(new RetrieveMultipleRequest { Query = query }, () => store.Query((QueryExpression)query));

    public OrganizationResponse Execute(OrganizationRequest request) => Do<OrganizationResponse>(request, () =>
    {
        switch (request)
        {
            case CreateMultipleRequest create:
                store.AllOrNothing(create.Targets, row => store.Create(row));
                return new CreateMultipleResponse();
            case UpdateMultipleRequest update:
                store.AllOrNothing(update.Targets, store.Update);
                return new UpdateMultipleResponse();
            case UpsertRequest upsert:
                return store.Upsert(upsert.Target);
            default:
                throw new NotSupportedException(request.RequestName);
        }
    });

    public Entity Retrieve(string entityName, Guid id, ColumnSet columnSet) => throw new NotSupportedException();

    public void Delete(string entityName, Guid id) => throw new NotSupportedException();

    public void Associate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        throw new NotSupportedException();

    public void Disassociate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        throw new NotSupportedException();

    private static string Describe(Entity row) => string.Join(", ", row.Attributes
        .Where(column => column.Key != "versionnumber" && column.Value is not null)
        .OrderBy(column => column.Key, StringComparer.Ordinal)
        .Select(column => $"{column.Key}={Text(column.Value is EntityReference { LogicalName: not "systemuser" } reference ? reference.LogicalName : column.Value)}"));

    private static string Text(object? value) => value switch
    {
        Money money => money.Value.ToString("G29", CultureInfo.InvariantCulture),
        OptionSetValue choice => choice.Value.ToString(CultureInfo.InvariantCulture),
        DateTime date => date.ToString("O", CultureInfo.InvariantCulture),
        EntityReference reference => reference.Id.ToString(),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? string.Empty,
    };

    private T Do<T>(OrganizationRequest request, Func<T> act)
    {
        lock (store)
        {
            store.BeforeRequest?.Invoke(request);
            store.Requests++;
            var fails = store.Requests == store.FailingRequest;
            if (fails && !store.FailsAfterwards)
            {
                throw new TimeoutException("The environment does not answer.");
            }

            var result = act();
            return fails ? throw new TimeoutException("The answer was lost.") : result;
        }
    }

    private sealed class Store
    {
        private readonly Dictionary<string, Dictionary<Guid, Entity>> tables = new(StringComparer.Ordinal);
        private readonly Dictionary<string, Dictionary<string, Guid>> keys = new(StringComparer.Ordinal);
        private Entity[] found = [];
        private long version;

        internal EntityReference User { get; } = new("systemuser", new Guid("11111111-1111-1111-1111-111111111111"));

        internal int Requests { get; set; }

        internal int Largest { get; private set; }

        internal int FailingRequest { get; set; }

        internal bool FailsAfterwards { get; set; }

        internal Action<OrganizationRequest>? BeforeRequest { get; set; }

        internal Dictionary<Guid, Entity> Table(string name)
        {
            if (!tables.TryGetValue(name, out var table))
            {
                tables[name] = table = [];
                keys[name] = new Dictionary<string, Guid>(StringComparer.OrdinalIgnoreCase);
            }

            return table;
        }

        internal void AllOrNothing(EntityCollection targets, Action<Entity> write)
        {
            Largest = Math.Max(Largest, targets.Entities.Count);
            var before = Table(targets.EntityName).ToDictionary(row => row.Key, row => row.Value);
            var keysBefore = new Dictionary<string, Guid>(keys[targets.EntityName], StringComparer.OrdinalIgnoreCase);
            try
            {
                foreach (var row in targets.Entities)
                {
                    write(row);
                }
            }
            catch (DataverseFaultException)
            {
                tables[targets.EntityName] = before;
                keys[targets.EntityName] = keysBefore;
                throw;
            }
        }

        internal Guid Create(Entity row)
        {
            var table = Table(row.LogicalName);
            var stored = new Entity(row.LogicalName, Guid.NewGuid()) { ["ownerid"] = User };
            Copy(row, stored);
            if (KeyOf(stored) is { } key && !keys[row.LogicalName].TryAdd(key, stored.Id))
            {
                throw new DataverseFaultException(unchecked((int)0x80060892), "A record that has the attribute values already exists.");
            }

            table.Add(stored.Id, stored);
            return stored.Id;
        }

        internal void Update(Entity row)
        {
            if (!Table(row.LogicalName).TryGetValue(row.Id, out var stored))
            {
                throw new DataverseFaultException(unchecked((int)0x80040217), "The row does not exist.");
            }

            var changed = new Entity(row.LogicalName, row.Id);
            Copy(stored, changed);
            Copy(row, changed);
            Table(row.LogicalName)[row.Id] = changed;
        }

        internal UpsertResponse Upsert(Entity target)
        {
            var response = new UpsertResponse();
            var key = string.Join('|', Keys[target.LogicalName].Select(column => Text(target.KeyAttributes[column])));
            Table(target.LogicalName);
            var exists = keys[target.LogicalName].TryGetValue(key, out var id);
            if (exists)
            {
                var row = new Entity(target.LogicalName, id);
                Copy(target, row);
                Update(row);
            }
            else
            {
                Create(target);
            }

            response.Results["RecordCreated"] = !exists;
            return response;
        }

        internal EntityCollection Query(QueryExpression query)
        {
            Xunit.Assert.Equal(query.PageInfo.PageNumber > 1, query.PageInfo.PagingCookie is not null);
            var order = query.Orders.Single().AttributeName;
            if (query.PageInfo.PageNumber == 1)
            {
                found = [.. Table(query.EntityName).Values
                    .Where(row => query.Criteria.Conditions.All(condition => Holds(row, condition)))
                    .OrderBy(row => Text(row.GetAttributeValue<object>(order)), StringComparer.OrdinalIgnoreCase)];
            }

            var page = found.Skip((query.PageInfo.PageNumber - 1) * query.PageInfo.Count).Take(query.PageInfo.Count + 1).ToArray();
            Largest = Math.Max(Largest, Math.Min(page.Length, query.PageInfo.Count));
            var result = new EntityCollection { EntityName = query.EntityName, MoreRecords = page.Length > query.PageInfo.Count };
            result.PagingCookie = result.MoreRecords ? $"<cookie page=\"{query.PageInfo.PageNumber}\"/>" : null;
            foreach (var row in page.Take(query.PageInfo.Count))
            {
                var copy = new Entity(row.LogicalName, row.Id);
                foreach (var column in query.ColumnSet.Columns.Where(column => row.GetAttributeValue<object>(column) is not null))
                {
                    copy[column] = row[column];
                }

                result.Entities.Add(copy);
            }

            return result;
        }

        private static bool Holds(Entity row, ConditionExpression condition)
        {
            var value = row.GetAttributeValue<object>(condition.AttributeName);
            return condition.Operator switch
            {
                ConditionOperator.NotNull => value is not null,
                ConditionOperator.Equal => Text(value) == Text(condition.Values.Single()),
                _ => throw new NotSupportedException(condition.Operator.ToString()),
            };
        }

        private static string? KeyOf(Entity row)
        {
            var values = Keys[row.LogicalName].Select(column => row.GetAttributeValue<object>(column)).ToArray();
            return values.Any(value => value is null) ? null : string.Join('|', values.Select(Text));
        }

        private void Copy(Entity from, Entity to)
        {
            foreach (var (column, value) in from.Attributes)
            {
                to[column] = value;
            }

            to["versionnumber"] = ++version;
        }
    }
}
