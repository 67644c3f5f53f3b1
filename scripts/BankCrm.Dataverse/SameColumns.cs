using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Dataverse;

/// <summary>Rows are alike when they set the same columns, in whatever order.</summary>
internal sealed class SameColumns : IEqualityComparer<Entity>
{
    public static readonly SameColumns Comparer = new();

    public bool Equals(Entity? x, Entity? y)
    {
        if (x is null || y is null || x.Attributes.Count != y.Attributes.Count)
        {
            return x is null && y is null;
        }

        using IEnumerator<KeyValuePair<string, object>> other = y.Attributes.GetEnumerator();
        foreach (KeyValuePair<string, object> column in x.Attributes)
        {
            // Rows of one maker set the same columns in the same order, by the very same names.
            bool isNext = other.MoveNext() && ReferenceEquals(other.Current.Key, column.Key);
            if (!isNext && !y.Attributes.ContainsKey(column.Key))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Rows that differ in columns most often differ in their number; those that do not are told apart by comparing them.</summary>
    public int GetHashCode(Entity obj) => HashCode.Combine(obj.LogicalName, obj.Attributes.Count);
}
