using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Review.History;

namespace BankCrm.Domain.Tests.Support;

/// <summary>The history rows of one module, with the platform's alternate key of customer, window and revision.</summary>
internal sealed class HistoryTable<TRow>
    where TRow : class, IHistoryRow
{
    private readonly Dictionary<string, (Guid CustomerId, TRow Row)> rows = new(StringComparer.Ordinal);

    public IEnumerable<TRow> Rows => rows.Values.Select(entry => entry.Row);

    /// <summary>Adds a row; two rows of one window and revision are refused, as the platform's alternate key does.</summary>
    public void Add(Guid customerId, TRow row)
    {
        string key = customerId + "/" + row.PeriodKind + "/" + row.PeriodEnd + "/" + row.Revision.ToString(CultureInfo.InvariantCulture);
        if (!rows.TryAdd(key, (customerId, row)))
        {
            throw new InvalidOperationException("A history row with this key exists: " + key);
        }
    }

    /// <summary>Puts a changed row in the place of the row with its id.</summary>
    public void Change(Guid id, Func<TRow, TRow> change)
    {
        string key = rows.Single(entry => entry.Value.Row.Id == id).Key;
        rows[key] = (rows[key].CustomerId, change(rows[key].Row));
    }

    /// <summary>The rows of some customers, of later periods only where asked.</summary>
    public IReadOnlyList<TRow> Of(IReadOnlySet<Guid> customers, Day? after) =>
        rows.Values.Where(entry => customers.Contains(entry.CustomerId) && (after is null || entry.Row.PeriodEnd > after)).Select(entry => entry.Row).ToList();
}
