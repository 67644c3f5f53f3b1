using System.Collections.Generic;
using BankCrm.Sandbox.Metadata;
using BankCrm.WebApi.Http;
using BankCrm.WebApi.Model;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.WebApi.Query;

/// <summary>A table within a query, to which the tables that its lookups point to are joined when something needs them.</summary>
internal sealed class JoinScope(EntityModel entity, string? alias, DataCollection<LinkEntity> links, JoinNames names)
{
    private readonly Dictionary<string, JoinScope> joined = [];
    private LinkEntity? own;

    public EntityModel Entity => entity;

    /// <summary>The name under which conditions know the table; null for the table that the query or the join is about.</summary>
    public string? Alias => alias;

    /// <summary>The columns of a joined table that the result shows.</summary>
    public ColumnSet Shown
    {
        set => own!.Columns = value;
    }

    public static JoinScope Of(QueryExpression query, EntityModel entity) => new(entity, null, query.LinkEntities, new JoinNames());

    /// <summary>The table that a lookup points to.</summary>
    public JoinScope Follow(string navigation, ApiModel model)
    {
        if (joined.TryGetValue(navigation, out JoinScope? present))
        {
            return present;
        }

        if (!entity.Navigations.TryGetValue(navigation, out Navigation? meaning) || meaning is not Navigation.Lookup lookup)
        {
            throw ApiFault.Query($"'{navigation}' of '{entity.Table.LogicalName}' is no single row.");
        }

        if (lookup.Column.Kind == ColumnKind.Owner)
        {
            throw ApiFault.Unsupported("'ownerid' as a row, because an owner is a user or a team; use owninguser or owningteam");
        }

        EntityModel target = model.Of(lookup.Target);
        LinkEntity link = Add(target, lookup.Column.LogicalName, target.Table.PrimaryId, JoinOperator.LeftOuter);
        var scope = new JoinScope(target, link.EntityAlias, link.LinkEntities, names) { own = link };
        joined.Add(navigation, scope);
        return scope;
    }

    /// <summary>Demands that there is a related row that fulfils conditions, which the caller adds to the join.</summary>
    public (LinkEntity Link, JoinScope Scope) DemandAny(Navigation.Children children, EntityModel target)
    {
        LinkEntity link = Add(target, entity.Table.PrimaryId, children.Relationship.Column, JoinOperator.Exists);
        return (link, new JoinScope(target, null, link.LinkEntities, names));
    }

    private LinkEntity Add(EntityModel target, string from, string to, JoinOperator join)
    {
        var link = new LinkEntity(entity.Table.LogicalName, target.Table.LogicalName, from, to, join) { EntityAlias = names.Next() };
        links.Add(link);
        return link;
    }
}
