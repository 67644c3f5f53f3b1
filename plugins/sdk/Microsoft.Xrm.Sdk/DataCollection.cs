using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Linq;

namespace Microsoft.Xrm.Sdk;

/// <summary>A list that can take several items at once.</summary>
public class DataCollection<T> : Collection<T>
{
    public DataCollection(int capacity)
        : base(new List<T>(capacity))
    {
    }

    internal DataCollection()
    {
    }

    internal DataCollection(IList<T> list)
        : base(list)
    {
    }

    public void AddRange(params T[] items) => AddRange((IEnumerable<T>)items);

    public void AddRange(IEnumerable<T> items)
    {
        foreach (var item in items ?? Array.Empty<T>())
        {
            Add(item);
        }
    }

    public T[] ToArray() => Items.ToArray();
}
