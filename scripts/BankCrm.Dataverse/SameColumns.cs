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

        foreach (KeyValuePair<string, object> column in x.Attributes)
        {
            if (!y.Attributes.ContainsKey(column.Key))
            {
                return false;
            }
        }

        return true;
    }

    public int GetHashCode(Entity obj)
    {
        int sum = 0;
        foreach (KeyValuePair<string, object> column in obj.Attributes)
        {
            sum += string.GetHashCode(column.Key, StringComparison.Ordinal);
        }

        return sum;
    }
}
