using System.Collections.Generic;
using System.Linq;
using BankCrm.Sandbox.Schema;
using BankCrm.WebApi.Http;
using BankCrm.WebApi.Model;
using Microsoft.OData.UriParser;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.WebApi.Query;

/// <summary>Turns the query options of an address into a query and the shape of its answer.</summary>
internal sealed class QueryReader(ApiModel model, ConstantReader constants)
{
    /// <summary>$select, $expand, $filter and $orderby on a table; paging is the caller's.</summary>
    public (QueryExpression Query, RowShape Shape) Read(EntityModel entity, SelectExpandClause? select, FilterClause? filter, OrderByClause? order)
    {
        var query = new QueryExpression(entity.Table.LogicalName);
        JoinScope scope = JoinScope.Of(query, entity);
        RowShape shape = Shape(scope, string.Empty, select);
        query.ColumnSet = shape.Columns();
        if (filter is not null)
        {
            query.Criteria = new FilterReader(model, scope, constants).Read(filter.Expression);
        }

        for (OrderByClause? term = order; term is not null; term = term.ThenBy)
        {
            query.Orders.Add(Order(scope, term));
        }

        return (query, shape);
    }

    private RowShape Shape(JoinScope scope, string prefix, SelectExpandClause? select)
    {
        var shape = new RowShape(scope.Entity, prefix);
        List<SelectItem> items = [.. select?.SelectedItems ?? []];
        string[] chosen = [.. items.OfType<PathSelectItem>().Select(Property)];
        shape.IsWhole = select is null || select.AllSelected || chosen.Length == 0;
        shape.Properties.AddRange(shape.IsWhole
            ? scope.Entity.Columns
            : chosen.Distinct().Select(name => KeyValuePair.Create(name, scope.Entity.Columns[name])));
        foreach (SelectItem item in items)
        {
            switch (item)
            {
                case PathSelectItem or WildcardSelectItem:
                    break;
                case ExpandedNavigationSelectItem expanded:
                    Expand(scope, shape, expanded);
                    break;
                default:
                    throw ApiFault.Unsupported($"{item.GetType().Name} in $select or $expand");
            }
        }

        return shape;
    }

    private static string Property(PathSelectItem item) => item.SelectedPath.FirstSegment is PropertySegment property && item.SelectedPath.Count == 1
        ? property.Property.Name
        : throw ApiFault.Query($"$select takes properties, not '{item.SelectedPath.FirstSegment.Identifier}'; a lookup's value is '_{item.SelectedPath.FirstSegment.Identifier}_value'.");

    private void Expand(JoinScope scope, RowShape shape, ExpandedNavigationSelectItem item)
    {
        if (item.PathToNavigationProperty.Count != 1 || item.PathToNavigationProperty.FirstSegment is not NavigationPropertySegment segment)
        {
            throw ApiFault.Unsupported("a path in $expand");
        }

        if (item.ApplyOption is not null || item.SearchOption is not null || item.SkipOption is not null || item.LevelsOption is not null || item.ComputeOption is not null)
        {
            throw ApiFault.Unsupported("$apply, $compute, $search, $skip and $levels inside $expand");
        }

        Navigation navigation = scope.Entity.Navigations[segment.NavigationProperty.Name];
        if (navigation is Navigation.Lookup)
        {
            if (item.FilterOption is not null || item.OrderByOption is not null || item.TopOption is not null || item.CountOption is not null)
            {
                throw ApiFault.Query($"'{navigation.Name}' is a single row; only $select and $expand can be used inside its $expand.");
            }

            JoinScope joined = scope.Follow(navigation.Name, model);
            RowShape inner = Shape(joined, joined.Alias + ".", item.SelectAndExpand);
            joined.Shown = inner.Columns();
            shape.Single.Add((navigation.Name, inner));
            return;
        }

        shape.Many.Add(Many(navigation, item));
    }

    private Expansion Many(Navigation navigation, ExpandedNavigationSelectItem item)
    {
        if (item.CountOption == true)
        {
            throw ApiFault.Unsupported("$count inside $expand");
        }

        (QueryExpression query, RowShape shape) = Read(model.Of(navigation.Target), item.SelectAndExpand, item.FilterOption, item.OrderByOption);
        return new Expansion(navigation, shape, query, item.TopOption is long top ? checked((int)System.Math.Min(top, int.MaxValue)) : null);
    }

    private OrderExpression Order(JoinScope scope, OrderByClause term)
    {
        if (term.Expression is not SingleValuePropertyAccessNode property)
        {
            throw ApiFault.Unsupported("an expression in $orderby");
        }

        JoinScope table = ScopeOf(scope, property.Source);
        ColumnSchema column = table.Entity.Columns[property.Property.Name];
        return new OrderExpression(column.LogicalName, term.Direction == OrderByDirection.Descending ? OrderType.Descending : OrderType.Ascending)
        {
            EntityName = table.Alias,
        };
    }

    private JoinScope ScopeOf(JoinScope root, QueryNode source) => source switch
    {
        ResourceRangeVariableReferenceNode => root,
        SingleNavigationNode navigation => ScopeOf(root, navigation.Source).Follow(navigation.NavigationProperty.Name, model),
        _ => throw ApiFault.Unsupported("this path in $orderby"),
    };
}
