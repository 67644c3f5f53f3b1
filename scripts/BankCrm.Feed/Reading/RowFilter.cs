using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using BankCrm.Feed.Mapping;

namespace BankCrm.Feed.Reading;

/// <summary>The conditions of a mapping, bound to the columns of one file.</summary>
internal sealed class RowFilter
{
    private readonly (int Column, ConditionKind Kind, byte[][] Values)[] conditions;

    internal RowFilter(IReadOnlyList<Condition> rules, ExtractReader reader)
    {
        conditions = [.. rules.Select(rule =>
            (reader.Column(rule.Column), rule.Kind, rule.Values.Select(Encoding.UTF8.GetBytes).ToArray()))];
    }

    /// <summary>Whether there is nothing to meet.</summary>
    internal bool IsEmpty => conditions.Length == 0;

    /// <summary>Whether the current row meets every condition.</summary>
    internal bool Matches(ExtractReader reader)
    {
        foreach (var (column, kind, values) in conditions)
        {
            if (!Holds(reader.Field(column), kind, values))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Holds(ReadOnlySpan<byte> field, ConditionKind kind, byte[][] values) => kind switch
    {
        ConditionKind.In => IsAmong(field, values),
        ConditionKind.NotIn => !IsAmong(field, values),
        ConditionKind.Empty => field.IsEmpty,
        ConditionKind.NotEmpty => !field.IsEmpty,
        ConditionKind.Negative => field.Length > 1 && field[0] == '-' && field.ContainsAnyInRange((byte)'1', (byte)'9'),
        _ => !field.IsEmpty && field[0] != '-' && field.ContainsAnyInRange((byte)'1', (byte)'9'),
    };

    private static bool IsAmong(ReadOnlySpan<byte> field, byte[][] values)
    {
        foreach (var value in values)
        {
            if (field.SequenceEqual(value))
            {
                return true;
            }
        }

        return false;
    }
}
