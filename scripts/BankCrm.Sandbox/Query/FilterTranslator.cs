using System.Linq;
using BankCrm.Sandbox.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.Sandbox.Query;

/// <summary>A filter with its nested filters as SQL.</summary>
internal sealed class FilterTranslator(ConditionTranslator conditions)
{
    private const int MostConditions = 500;

    private int count;

    /// <summary>Appends the filter with AND before it; nothing when it is empty.</summary>
    public void Append(SqlText sql, FilterExpression? filter, QueryTable owner)
    {
        if (filter is null)
        {
            return;
        }

        SqlText inner = Translate(filter, owner);
        if (!inner.IsEmpty)
        {
            sql.Add(" AND ").Add(inner);
        }
    }

    private SqlText Translate(FilterExpression filter, QueryTable owner)
    {
        if (filter.AnyAllFilterLinkEntity is not null)
        {
            throw Fault.Unsupported($"a filter on related rows (any, all)");
        }

        if (filter.IsQuickFindFilter)
        {
            throw Fault.Unsupported($"quick-find filters");
        }

        string glue = filter.FilterOperator == LogicalOperator.Or ? " OR " : " AND ";
        var sql = new SqlText();
        foreach (ConditionExpression condition in filter.Conditions)
        {
            if (++count > MostConditions)
            {
                throw Fault.Argument($"The query has more than {MostConditions} conditions.");
            }

            sql.Add(sql.IsEmpty ? "(" : glue);
            conditions.Append(sql, condition, owner);
        }

        foreach (SqlText nested in filter.Filters.Select(item => Translate(item, owner)).Where(item => !item.IsEmpty))
        {
            sql.Add(sql.IsEmpty ? "(" : glue).Add(nested);
        }

        return sql.IsEmpty ? sql : sql.Add(")");
    }
}
