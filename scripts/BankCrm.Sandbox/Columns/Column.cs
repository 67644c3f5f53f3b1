using BankCrm.Sandbox.Metadata;
using BankCrm.Sandbox.Storage;

namespace BankCrm.Sandbox.Columns;

/// <summary>
/// A column at work: it checks and converts a value of its type to what SQLite stores, and back. One instance serves a table for
/// the life of the catalog, so it holds everything that would otherwise be looked up per row.
/// </summary>
internal abstract class Column
{
    protected Column(ColumnDefinition definition)
    {
        Definition = definition;
    }

    public ColumnDefinition Definition { get; }

    public string Name => Definition.Name;

    public string Table => Definition.Table;

    public ColumnKind Kind => Definition.Kind;

    /// <summary>Place in the table, from 0; the key of row buffers.</summary>
    public int Ordinal { get; set; }

    /// <summary>SQLite's declaration, or null for a column that is computed when read.</summary>
    public abstract string? SqlType { get; }

    public bool IsStored => SqlType is not null;

    /// <summary>How many result columns <see cref="SelectSql"/> gives.</summary>
    public virtual int Width => 1;

    /// <summary>The expression that filters and orders use.</summary>
    public virtual string Sql(string alias) => $"{alias}.\"{Name}\"";

    /// <summary>The result columns that <see cref="Read"/> reads.</summary>
    public virtual string SelectSql(string alias) => Sql(alias);

    /// <summary>Checks a value of the SDK's type for the column and gives what to store.</summary>
    public abstract StoredValue Store(object value);

    /// <summary>Converts a value that a condition compares with; text is parsed, as FetchXML has nothing else.</summary>
    public abstract StoredValue Filter(object value);

    /// <summary>Reads the value at a place in the current row, which is not null.</summary>
    public abstract object Read(Statement row, int index);

    /// <summary>The value as a person of that language sees it; null for types without a formatted value.</summary>
    public virtual string? Format(object value, int language) => null;
}
