using System;
using System.Collections.Generic;

namespace BankCrm.Domain.Review;

/// <summary>Rows of many customers, found by customer.</summary>
/// <typeparam name="T">The sort of row.</typeparam>
internal sealed class ByCustomer<T>
{
    private readonly Dictionary<Guid, List<T>> lists = new();

    public ByCustomer()
    {
    }

    public ByCustomer(IEnumerable<T> rows, Func<T, Guid> customerOf)
    {
        foreach (T row in rows)
        {
            Add(customerOf(row), row);
        }
    }

    public IReadOnlyCollection<T> this[Guid customerId] => lists.TryGetValue(customerId, out List<T>? list) ? list : (IReadOnlyCollection<T>)Array.Empty<T>();

    public void Add(Guid customerId, T row)
    {
        if (!lists.TryGetValue(customerId, out List<T>? list))
        {
            lists[customerId] = list = new List<T>();
        }

        list.Add(row);
    }

    /// <summary>Puts the rows of one customer in the place of those it had.</summary>
    public void Replace(Guid customerId, IReadOnlyCollection<T> rows) => lists[customerId] = new List<T>(rows);
}
