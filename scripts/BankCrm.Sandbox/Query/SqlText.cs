using System.Collections.Generic;
using System.Text;
using BankCrm.Sandbox.Storage;

namespace BankCrm.Sandbox.Query;

/// <summary>SQL under construction with its values in order; values never enter the text.</summary>
internal sealed class SqlText
{
    private readonly StringBuilder text = new();
    private readonly List<StoredValue> values = [];

    public SqlText Add(string part)
    {
        text.Append(part);
        return this;
    }

    public SqlText Add(in StoredValue value)
    {
        text.Append('?');
        values.Add(value);
        return this;
    }

    public SqlText Add(SqlText other)
    {
        text.Append(other.text);
        values.AddRange(other.values);
        return this;
    }

    public bool IsEmpty => text.Length == 0;

    public Statement Prepare(Database database)
    {
        Statement statement = database.Prepare(text.ToString());
        for (int index = 0; index < values.Count; index++)
        {
            statement.Bind(index + 1, values[index]);
        }

        return statement;
    }

    public override string ToString() => text.ToString();
}
