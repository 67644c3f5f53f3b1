using System;
using System.Collections;
using System.Collections.Generic;

namespace Microsoft.Xrm.Sdk;

/// <summary>Values by key; a missing key is an error to read and a new entry to write.</summary>
public abstract class DataCollection<TKey, TValue> : IEnumerable<KeyValuePair<TKey, TValue>>
{
    private readonly IDictionary<TKey, TValue> values;

    protected DataCollection()
        : this(new Dictionary<TKey, TValue>())
    {
    }

    protected DataCollection(IDictionary<TKey, TValue> collection)
    {
        values = collection ?? throw new ArgumentNullException(nameof(collection));
    }

    public int Count => values.Count;

    public ICollection<TKey> Keys => values.Keys;

    public ICollection<TValue> Values => values.Values;

    public virtual bool IsReadOnly => values.IsReadOnly;

    public virtual TValue this[TKey key]
    {
        get => values[key];
        set => values[key] = value;
    }

    public void Add(TKey key, TValue value) => values.Add(key, value);

    public void Add(KeyValuePair<TKey, TValue> item) => values.Add(item);

    public void AddRange(params KeyValuePair<TKey, TValue>[] items) => AddRange((IEnumerable<KeyValuePair<TKey, TValue>>)items);

    public void AddRange(IEnumerable<KeyValuePair<TKey, TValue>> items)
    {
        foreach (var item in items ?? Array.Empty<KeyValuePair<TKey, TValue>>())
        {
            values.Add(item);
        }
    }

    public bool Contains(TKey key) => values.ContainsKey(key);

    public bool Contains(KeyValuePair<TKey, TValue> key) => values.Contains(key);

    public bool ContainsKey(TKey key) => values.ContainsKey(key);

    public bool TryGetValue(TKey key, out TValue value) => values.TryGetValue(key, out value);

    public bool Remove(TKey key) => values.Remove(key);

    public bool Remove(KeyValuePair<TKey, TValue> item) => values.Remove(item);

    public void Clear() => values.Clear();

    public void CopyTo(KeyValuePair<TKey, TValue>[] array, int arrayIndex) => values.CopyTo(array, arrayIndex);

    public IEnumerator<KeyValuePair<TKey, TValue>> GetEnumerator() => values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
