using BankCrm.Sandbox.Columns;

namespace BankCrm.Sandbox.Query;

/// <summary>One term of an order.</summary>
/// <param name="Sql">What is ordered by.</param>
/// <param name="Column">The column that the caller named.</param>
/// <param name="IsDescending">True for largest first.</param>
/// <param name="IsPlain">True for a stored column of the query's own table, from whose last value the next page can start.</param>
internal sealed record QueryOrder(SqlText Sql, Column Column, bool IsDescending, bool IsPlain)
{
    public QueryOrder(string sql, Column column, bool isDescending, bool IsPlain)
        : this(new SqlText().Add(sql), column, isDescending, IsPlain)
    {
    }
}
