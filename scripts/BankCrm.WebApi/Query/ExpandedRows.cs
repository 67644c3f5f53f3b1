using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Dataverse;
using BankCrm.WebApi.Model;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.WebApi.Query;

/// <summary>
/// The rows that expansions show, at any depth, by the row that they belong to: one query per expansion and page, whatever the number of rows.
/// </summary>
internal sealed class ExpandedRows
{
    private const string PairAlias = "pair";
    private const int MostParents = 1000;

    private readonly Dictionary<(Expansion Expansion, Guid Parent), List<Entity>> rows = [];

    public static ExpandedRows Load(IDataverse connection, RowShape shape, IReadOnlyList<Entity> parents)
    {
        var expanded = new ExpandedRows();
        expanded.Fill(connection, shape, parents);
        return expanded;
    }

    public IReadOnlyList<Entity> Of(Expansion expansion, Guid parent) => rows.GetValueOrDefault((expansion, parent), []);

    private void Fill(IDataverse connection, RowShape shape, IReadOnlyList<Entity> parents)
    {
        foreach ((_, RowShape single) in shape.Single)
        {
            Fill(connection, single, parents);
        }

        foreach (Expansion expansion in shape.Many)
        {
            var related = new List<Entity>();
            foreach (Guid[] some in parents.Select(shape.IdOf).OfType<Guid>().Distinct().Chunk(MostParents))
            {
                Load(connection, expansion, some, related);
            }

            Fill(connection, expansion.Shape, related);
        }
    }

    private void Load(IDataverse connection, Expansion expansion, Guid[] parents, List<Entity> related)
    {
        QueryExpression query = Copy(expansion.Query);
        Func<Entity, Guid> parentOf = Restrict(query, expansion.Navigation, parents);
        if (parents.Length == 1 && expansion.Top is > 0 and <= Http.Preferences.LargestPage)
        {
            query.TopCount = expansion.Top;
        }
        else
        {
            query.PageInfo = new PagingInfo { Count = Http.Preferences.LargestPage, PageNumber = 1 };
        }

        while (true)
        {
            EntityCollection page = connection.RetrieveMultiple(query);
            foreach (Entity row in page.Entities)
            {
                if (Add(expansion, parentOf(row), row))
                {
                    related.Add(row);
                }
            }

            if (!page.MoreRecords)
            {
                return;
            }

            query.PageInfo.PageNumber++;
            query.PageInfo.PagingCookie = page.PagingCookie;
        }
    }

    private bool Add(Expansion expansion, Guid parent, Entity row)
    {
        if (!rows.TryGetValue((expansion, parent), out List<Entity>? present))
        {
            rows[(expansion, parent)] = present = [];
        }

        bool isShown = expansion.Top is null || present.Count < expansion.Top;
        if (isShown)
        {
            present.Add(row);
        }

        return isShown;
    }

    /// <summary>Leaves the rows that belong to the parents, and says which parent a row belongs to.</summary>
    private static Func<Entity, Guid> Restrict(QueryExpression query, Navigation navigation, Guid[] parents)
    {
        object[] ids = [.. parents.Cast<object>()];
        if (navigation is Navigation.Children children)
        {
            string lookup = children.Relationship.Column;
            query.Criteria.AddCondition(lookup, ConditionOperator.In, ids);
            if (!query.ColumnSet.AllColumns && !query.ColumnSet.Columns.Contains(lookup))
            {
                query.ColumnSet.AddColumn(lookup);
            }

            return row => row.GetAttributeValue<EntityReference>(lookup).Id;
        }

        var partners = (Navigation.Partners)navigation;
        LinkEntity link = query.AddLink(partners.Pair.Intersect, partners.OtherColumn, partners.OtherColumn, JoinOperator.Inner);
        link.EntityAlias = PairAlias;
        link.Columns = new ColumnSet(partners.OwnColumn);
        link.LinkCriteria.AddCondition(partners.OwnColumn, ConditionOperator.In, ids);
        return row => (Guid)row.GetAttributeValue<AliasedValue>($"{PairAlias}.{partners.OwnColumn}").Value;
    }

    private static QueryExpression Copy(QueryExpression template)
    {
        var copy = new QueryExpression(template.EntityName) { ColumnSet = new ColumnSet(template.ColumnSet.AllColumns) };
        copy.ColumnSet.AddColumns([.. template.ColumnSet.Columns]);
        copy.Criteria.AddFilter(template.Criteria);
        copy.Orders.AddRange(template.Orders);
        copy.LinkEntities.AddRange(template.LinkEntities);
        return copy;
    }
}
