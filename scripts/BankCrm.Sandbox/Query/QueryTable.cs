using BankCrm.Sandbox.Columns;
using BankCrm.Sandbox.Metadata;

namespace BankCrm.Sandbox.Query;

/// <summary>A table within a query.</summary>
/// <param name="Table">The table.</param>
/// <param name="Sql">Its alias in SQL.</param>
/// <param name="Alias">The name under which conditions and result columns know it; null for the query's own table.</param>
internal sealed record QueryTable(Table Table, string Sql, string? Alias)
{
    public string Expression(Column column) => column.Sql(Sql);
}
