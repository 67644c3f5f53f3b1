using System;
using System.Numerics;
using BankCrm.Sandbox.Columns;
using BankCrm.Sandbox.Metadata;

namespace BankCrm.Sandbox.Storage;

/// <summary>Values for some columns of one row, by ordinal; made once per table and cleared between rows.</summary>
internal sealed class RowBuffer(Table table)
{
    private readonly StoredValue[] values = new StoredValue[table.Columns.Length];
    private readonly ulong[] present = new ulong[(table.Columns.Length + 63) / 64];

    /// <summary>Which columns are set, as bits by ordinal.</summary>
    public ReadOnlySpan<ulong> Present => present;

    public bool Has(Column column) => (present[column.Ordinal >> 6] & (1UL << (column.Ordinal & 63))) != 0;

    public ref readonly StoredValue this[Column column] => ref values[column.Ordinal];

    public void Set(Column column, in StoredValue value)
    {
        values[column.Ordinal] = value;
        present[column.Ordinal >> 6] |= 1UL << (column.Ordinal & 63);
    }

    public void Clear()
    {
        for (int word = 0; word < present.Length; word++)
        {
            ulong bits = present[word];
            while (bits != 0)
            {
                values[(word << 6) + BitOperations.TrailingZeroCount(bits)] = default;
                bits &= bits - 1;
            }

            present[word] = 0;
        }
    }
}
