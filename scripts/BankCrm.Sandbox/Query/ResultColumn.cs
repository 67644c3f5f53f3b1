using BankCrm.Sandbox.Columns;

namespace BankCrm.Sandbox.Query;

/// <summary>A column of a result.</summary>
/// <param name="Column">The table's column.</param>
/// <param name="Name">The key of the attribute in the result's rows.</param>
/// <param name="Index">Its first place in SQLite's row.</param>
/// <param name="IsAliased">True for a column of a joined table, or one that the caller renamed.</param>
/// <param name="CurrencyIndex">For money: where its row's currency stands; -1 without.</param>
internal sealed record ResultColumn(Column Column, string Name, int Index, bool IsAliased, int CurrencyIndex)
{
    private object? last;
    private string? lastFormatted;

    /// <summary>The formatted value; the one before is remembered, because a period or a count repeats row after row.</summary>
    public string? Format(object value, int language)
    {
        if (!value.Equals(last))
        {
            last = value;
            lastFormatted = Column.Format(value, language);
        }

        return lastFormatted;
    }
}
