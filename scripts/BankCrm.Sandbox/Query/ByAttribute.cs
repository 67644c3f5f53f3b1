using BankCrm.Sandbox.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.Sandbox.Query;

/// <summary>A query by attribute values as a query expression.</summary>
internal static class ByAttribute
{
    public static QueryExpression Translate(QueryByAttribute query)
    {
        if (query.Attributes.Count != query.Values.Count)
        {
            throw Fault.Argument($"The query names {query.Attributes.Count} attributes and {query.Values.Count} values.");
        }

        var expression = new QueryExpression(query.EntityName) { ColumnSet = query.ColumnSet, PageInfo = query.PageInfo, TopCount = query.TopCount };
        for (int index = 0; index < query.Attributes.Count; index++)
        {
            if (query.Values[index] is null)
            {
                expression.Criteria.AddCondition(query.Attributes[index], ConditionOperator.Null);
            }
            else
            {
                expression.Criteria.AddCondition(query.Attributes[index], ConditionOperator.Equal, query.Values[index]);
            }
        }

        expression.Orders.AddRange(query.Orders);
        return expression;
    }
}
