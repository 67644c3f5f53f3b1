using System.Collections.Generic;
using System.Linq;
using BankCrm.Sandbox.Schema;
using BankCrm.WebApi.Http;
using BankCrm.WebApi.Model;
using Microsoft.OData.UriParser;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.WebApi.Query;

/// <summary>Turns a parsed $filter into the conditions of a query. A "not" is carried inwards to the conditions.</summary>
/// <param name="model">The tables.</param>
/// <param name="scope">The table that the filter is about.</param>
/// <param name="constants">Reads what is compared with.</param>
/// <param name="variable">The name that "any" gives to its rows; null for the filter of the query itself.</param>
internal sealed class FilterReader(ApiModel model, JoinScope scope, ConstantReader constants, string? variable = null)
{
    public FilterExpression Read(QueryNode expression)
    {
        var filter = new FilterExpression(LogicalOperator.And);
        Append(filter, expression, isNegated: false, isCertain: true);
        return filter;
    }

    /// <param name="filter">What the expression is added to.</param>
    /// <param name="node">The expression.</param>
    /// <param name="isNegated">Whether it stands under a "not".</param>
    /// <param name="isCertain">Whether every row of the result must fulfil it: no "or" and no "not" around it.</param>
    private void Append(FilterExpression filter, QueryNode node, bool isNegated, bool isCertain)
    {
        switch (Plain(node))
        {
            case BinaryOperatorNode { OperatorKind: BinaryOperatorKind.And or BinaryOperatorKind.Or } both:
                AppendBoth(filter, both, isNegated, isCertain);
                break;
            case BinaryOperatorNode comparison:
                AppendComparison(filter, comparison, isNegated);
                break;
            case UnaryOperatorNode { OperatorKind: UnaryOperatorKind.Not } not:
                Append(filter, not.Operand, !isNegated, isCertain: false);
                break;
            case InNode list:
                AppendList(filter, list, isNegated);
                break;
            case SingleValueFunctionCallNode call:
                AppendCall(filter, call, isNegated);
                break;
            case AnyNode any when isCertain:
                AppendAny(any);
                break;
            case SingleValuePropertyAccessNode property:
                (JoinScope table, ColumnSchema column) = Resolve(property);
                filter.AddCondition(Condition(table, column, ConditionOperator.Equal, !isNegated));
                break;
            case { } other:
                throw ApiFault.Unsupported($"the expression of kind {other.Kind} at this place of $filter");
        }
    }

    private void AppendBoth(FilterExpression filter, BinaryOperatorNode both, bool isNegated, bool isCertain)
    {
        bool isAnd = both.OperatorKind == BinaryOperatorKind.And != isNegated;
        LogicalOperator glue = isAnd ? LogicalOperator.And : LogicalOperator.Or;
        FilterExpression target = filter.FilterOperator == glue ? filter : filter.AddFilter(glue);
        bool remainsCertain = isCertain && isAnd && !isNegated;
        Append(target, both.Left, isNegated, remainsCertain);
        Append(target, both.Right, isNegated, remainsCertain);
    }

    private void AppendComparison(FilterExpression filter, BinaryOperatorNode comparison, bool isNegated)
    {
        QueryNode left = Plain(comparison.Left);
        QueryNode right = Plain(comparison.Right);
        BinaryOperatorKind kind = comparison.OperatorKind;
        if (left is not SingleValuePropertyAccessNode && right is SingleValuePropertyAccessNode)
        {
            (left, right, kind) = (right, left, Mirrored(kind));
        }

        if (left is not SingleValuePropertyAccessNode property)
        {
            throw ApiFault.Unsupported(left is SingleValueFunctionCallNode call ? $"the function '{call.Name}' in $filter" : $"a comparison of {left.Kind} in $filter");
        }

        (JoinScope table, ColumnSchema column) = Resolve(property);
        ConditionOperator operation = Operator(kind, isNegated);
        if (right is SingleValuePropertyAccessNode otherProperty)
        {
            (JoinScope otherTable, ColumnSchema other) = Resolve(otherProperty);
            filter.AddCondition(otherTable == table
                ? new ConditionExpression(table.Alias, column.LogicalName, operation, true, other.LogicalName)
                : throw ApiFault.Unsupported("a comparison of columns of two tables in $filter"));
            return;
        }

        if (constants.Read(right, column) is { } value)
        {
            filter.AddCondition(Condition(table, column, operation, value));
            return;
        }

        filter.AddCondition(Condition(table, column, operation switch
        {
            ConditionOperator.Equal => ConditionOperator.Null,
            ConditionOperator.NotEqual => ConditionOperator.NotNull,
            _ => throw ApiFault.Query($"'{property.Property.Name}' can be compared with null by eq and ne only."),
        }));
    }

    private void AppendList(FilterExpression filter, InNode list, bool isNegated)
    {
        if (Plain(list.Left) is not SingleValuePropertyAccessNode property || list.Right is not CollectionConstantNode values)
        {
            throw ApiFault.Unsupported("this use of 'in' in $filter");
        }

        (JoinScope table, ColumnSchema column) = Resolve(property);
        object[] read = [.. values.Collection.Select(value => constants.Read(value, column) ?? throw ApiFault.Query("A list of 'in' cannot hold null."))];
        filter.AddCondition(Condition(table, column, isNegated ? ConditionOperator.NotIn : ConditionOperator.In, read));
    }

    private void AppendCall(FilterExpression filter, SingleValueFunctionCallNode call, bool isNegated)
    {
        QueryNode[] arguments = [.. call.Parameters];
        if (QueryFunction.Find(call.Name) is { } function)
        {
            AppendQueryFunction(filter, function, arguments, isNegated);
            return;
        }

        if (call.Name is not ("contains" or "startswith" or "endswith") || Plain(arguments[0]) is not SingleValuePropertyAccessNode property)
        {
            throw ApiFault.Unsupported($"the function '{call.Name}' in $filter");
        }

        (JoinScope table, ColumnSchema column) = Resolve(property);
        if (constants.Read(arguments[1], column) is not string text)
        {
            throw ApiFault.Query($"The function '{call.Name}' takes a text.");
        }

        (ConditionOperator plain, ConditionOperator negated) = call.Name switch
        {
            "contains" => (ConditionOperator.Like, ConditionOperator.NotLike),
            "startswith" => (ConditionOperator.BeginsWith, ConditionOperator.DoesNotBeginWith),
            _ => (ConditionOperator.EndsWith, ConditionOperator.DoesNotEndWith),
        };
        filter.AddCondition(Condition(table, column, isNegated ? negated : plain, call.Name == "contains" ? $"%{text}%" : text));
    }

    private void AppendQueryFunction(FilterExpression filter, QueryFunction function, QueryNode[] arguments, bool isNegated)
    {
        Dictionary<string, QueryNode> named = arguments.OfType<NamedFunctionParameterNode>().ToDictionary(item => item.Name, item => item.Value);
        string name = constants.Text(named[QueryFunction.PropertyName]);
        ColumnSchema column = scope.Entity.Columns.GetValueOrDefault(name) ?? scope.Entity.Table.Find(name)
            ?? throw ApiFault.Query($"Could not find a property named '{name}' on type '{ApiModel.Namespace}.{scope.Entity.Table.LogicalName}'.");
        ConditionOperator operation = isNegated ? Opposite(function) : function.Operator;
        object[] values = function.Takes switch
        {
            QueryFunctionValues.Nothing => [],
            QueryFunctionValues.Text => [constants.Text(named[QueryFunction.PropertyValue])],
            QueryFunctionValues.Count => [constants.Count(named[QueryFunction.PropertyValue])],
            _ => [.. constants.Texts(named[QueryFunction.PropertyValues])],
        };
        filter.AddCondition(Condition(scope, column, operation, values));
    }

    private void AppendAny(AnyNode any)
    {
        if (any.Source is not CollectionNavigationNode source
            || Plain(source.Source) is not ResourceRangeVariableReferenceNode
            || !scope.Entity.Navigations.TryGetValue(source.NavigationProperty.Name, out Navigation? navigation)
            || navigation is not Navigation.Children children)
        {
            throw ApiFault.Unsupported("'any' of something else than the row's own one-to-many relationships in $filter");
        }

        (LinkEntity link, JoinScope inner) = scope.DemandAny(children, model.Of(children.Target));
        if (any.Body is not ConstantNode)
        {
            link.LinkCriteria.AddFilter(new FilterReader(model, inner, constants, any.CurrentRangeVariable.Name).Read(any.Body));
        }
    }

    private (JoinScope Table, ColumnSchema Column) Resolve(SingleValuePropertyAccessNode property)
    {
        JoinScope table = ScopeOf(property.Source);
        return (table, table.Entity.Columns[property.Property.Name]);
    }

    private JoinScope ScopeOf(QueryNode source) => Plain(source) switch
    {
        ResourceRangeVariableReferenceNode row when variable is null || row.Name == variable => scope,
        ResourceRangeVariableReferenceNode => throw ApiFault.Unsupported("properties of the row itself inside 'any'"),
        SingleNavigationNode navigation => ScopeOf(navigation.Source).Follow(navigation.NavigationProperty.Name, model),
        _ => throw ApiFault.Unsupported("this path in $filter"),
    };

    private static ConditionExpression Condition(JoinScope table, ColumnSchema column, ConditionOperator operation, params object[] values)
    {
        var condition = new ConditionExpression(column.LogicalName, operation) { EntityName = table.Alias };
        condition.Values.AddRange(values);
        return condition;
    }

    private static QueryNode Plain(QueryNode node) => node is ConvertNode convert ? Plain(convert.Source) : node;

    private static BinaryOperatorKind Mirrored(BinaryOperatorKind kind) => kind switch
    {
        BinaryOperatorKind.GreaterThan => BinaryOperatorKind.LessThan,
        BinaryOperatorKind.GreaterThanOrEqual => BinaryOperatorKind.LessThanOrEqual,
        BinaryOperatorKind.LessThan => BinaryOperatorKind.GreaterThan,
        BinaryOperatorKind.LessThanOrEqual => BinaryOperatorKind.GreaterThanOrEqual,
        _ => kind,
    };

    private static ConditionOperator Operator(BinaryOperatorKind kind, bool isNegated) => (kind, isNegated) switch
    {
        (BinaryOperatorKind.Equal, false) or (BinaryOperatorKind.NotEqual, true) => ConditionOperator.Equal,
        (BinaryOperatorKind.NotEqual, false) or (BinaryOperatorKind.Equal, true) => ConditionOperator.NotEqual,
        (BinaryOperatorKind.GreaterThan, false) or (BinaryOperatorKind.LessThanOrEqual, true) => ConditionOperator.GreaterThan,
        (BinaryOperatorKind.GreaterThanOrEqual, false) or (BinaryOperatorKind.LessThan, true) => ConditionOperator.GreaterEqual,
        (BinaryOperatorKind.LessThan, false) or (BinaryOperatorKind.GreaterThanOrEqual, true) => ConditionOperator.LessThan,
        (BinaryOperatorKind.LessThanOrEqual, false) or (BinaryOperatorKind.GreaterThan, true) => ConditionOperator.LessEqual,
        _ => throw ApiFault.Unsupported($"the operator {kind} in $filter"),
    };

    private static ConditionOperator Opposite(QueryFunction function) => function.Operator switch
    {
        ConditionOperator.In => ConditionOperator.NotIn,
        ConditionOperator.NotIn => ConditionOperator.In,
        ConditionOperator.Between => ConditionOperator.NotBetween,
        ConditionOperator.NotBetween => ConditionOperator.Between,
        ConditionOperator.On => ConditionOperator.NotOn,
        ConditionOperator.NotOn => ConditionOperator.On,
        ConditionOperator.EqualUserId => ConditionOperator.NotEqualUserId,
        ConditionOperator.NotEqualUserId => ConditionOperator.EqualUserId,
        ConditionOperator.EqualBusinessId => ConditionOperator.NotEqualBusinessId,
        ConditionOperator.NotEqualBusinessId => ConditionOperator.EqualBusinessId,
        ConditionOperator.ContainValues => ConditionOperator.DoesNotContainValues,
        ConditionOperator.DoesNotContainValues => ConditionOperator.ContainValues,
        _ => throw ApiFault.Unsupported($"'not' before the function {function.Name} in $filter"),
    };
}
