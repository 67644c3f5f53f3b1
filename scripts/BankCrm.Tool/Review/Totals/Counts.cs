using System;
using System.Collections.Generic;

namespace BankCrm.Tool.Review.Totals;

/// <summary>Counts by two names, such as window and tier; both are kept in order.</summary>
internal sealed class Counts : SortedDictionary<string, SortedDictionary<string, long>>
{
    public Counts()
        : base(StringComparer.Ordinal)
    {
    }

    public void Add(string row, string column)
    {
        if (!TryGetValue(row, out SortedDictionary<string, long>? counts))
        {
            this[row] = counts = new SortedDictionary<string, long>(StringComparer.Ordinal);
        }

        counts[column] = counts.GetValueOrDefault(column) + 1;
    }
}
