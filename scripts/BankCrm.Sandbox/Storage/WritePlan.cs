using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using BankCrm.Sandbox.Columns;
using BankCrm.Sandbox.Metadata;

namespace BankCrm.Sandbox.Storage;

/// <summary>The prepared insert or update of one set of columns.</summary>
internal sealed class WritePlan : IDisposable
{
    private readonly ulong[] present;
    private readonly Column[] columns;
    private readonly Statement statement;

    private WritePlan(ulong[] present, Column[] columns, Statement statement)
    {
        this.present = present;
        this.columns = columns;
        this.statement = statement;
    }

    public static WritePlan Insert(Table table, RowBuffer row, Func<string, Statement> prepare)
    {
        Column[] columns = Present(table, row);
        string names = string.Join(',', columns.SelectMany(PhysicalNames).Select(name => $"\"{name}\""));
        string marks = string.Join(',', columns.SelectMany(PhysicalNames).Select(_ => "?"));
        return new WritePlan(row.Present.ToArray(), columns, prepare($"INSERT INTO \"{table.Name}\"({names}) VALUES({marks})"));
    }

    /// <summary>The update of the row whose id is the last parameter.</summary>
    public static WritePlan Update(Table table, RowBuffer row, Func<string, Statement> prepare)
    {
        Column[] columns = Present(table, row);
        var sql = new StringBuilder("UPDATE \"").Append(table.Name).Append("\" SET ");
        sql.AppendJoin(',', columns.SelectMany(PhysicalNames).Select(name => $"\"{name}\"=?"));
        sql.Append(" WHERE \"").Append(table.PrimaryKey.Name).Append("\"=?");
        return new WritePlan(row.Present.ToArray(), columns, prepare(sql.ToString()));
    }

    public bool Fits(RowBuffer row) => row.Present.SequenceEqual(present);

    public void Run(RowBuffer row, Guid? id)
    {
        int index = 1;
        foreach (Column column in columns)
        {
            ref readonly StoredValue value = ref row[column];
            statement.Bind(index++, value);
            if (column.Width == 2)
            {
                if (value.Kind == StoredKind.Reference)
                {
                    statement.Bind(index++, value.Text!);
                }
                else
                {
                    statement.BindNull(index++);
                }
            }
        }

        if (id is Guid key)
        {
            statement.Bind(index, key);
        }

        statement.Run();
    }

    public void Dispose() => statement.Dispose();

    private static Column[] Present(Table table, RowBuffer row) => [.. table.Columns.Where(column => column.IsStored && row.Has(column))];

    private static IEnumerable<string> PhysicalNames(Column column)
    {
        yield return column.Name;
        if (column is LookupColumn { IsPolymorphic: true } lookup)
        {
            yield return lookup.TableColumn;
        }
    }
}
