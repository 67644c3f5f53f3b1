using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Plugins.Framework;

/// <summary>Compares a row as it was sent with the row as it was.</summary>
internal static class ColumnChanges
{
    /// <summary>The columns that were sent with another value than they had.</summary>
    public static IReadOnlyList<string> Of(Entity target, Entity before) =>
        target.Attributes.Where(sent => !Equals(sent.Value, before.Contains(sent.Key) ? before[sent.Key] : null)).Select(sent => sent.Key).ToList();

    /// <summary>The row as it will be: what was sent over what was.</summary>
    public static Entity Merge(Entity target, Entity before)
    {
        var merged = new Entity(before.LogicalName, before.Id);
        foreach (KeyValuePair<string, object> column in before.Attributes.Concat(target.Attributes))
        {
            merged[column.Key] = column.Value;
        }

        return merged;
    }

    private static new bool Equals(object? left, object? right) => left switch
    {
        EntityReference reference => right is EntityReference other && reference.Id == other.Id && reference.LogicalName == other.LogicalName,
        DateTime instant => right is DateTime other && instant.ToUniversalTime() == other.ToUniversalTime(),
        _ => object.Equals(left, right),
    };
}
