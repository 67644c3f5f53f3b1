using BankCrm.Sandbox.Schema;

namespace BankCrm.WebApi.Model;

/// <summary>What a navigation property means.</summary>
internal abstract record Navigation(string Name, string Target)
{
    /// <summary>A lookup, or one of the tables that a lookup may point to.</summary>
    public sealed record Lookup(string Name, ColumnSchema Column, string Target) : Navigation(Name, Target);

    /// <summary>The rows whose lookup points to this one.</summary>
    public sealed record Children(string Name, RelationshipSchema Relationship) : Navigation(Name, Relationship.Referencing);

    /// <summary>The rows that are paired with this one.</summary>
    /// <param name="Name">The property's name.</param>
    /// <param name="Pair">The relationship.</param>
    /// <param name="IsFirst">Whether this row is the first of the pair.</param>
    public sealed record Partners(string Name, PairSchema Pair, bool IsFirst) : Navigation(Name, IsFirst ? Pair.Second : Pair.First)
    {
        public string OwnColumn => IsFirst ? Pair.FirstColumn : Pair.SecondColumn;

        public string OtherColumn => IsFirst ? Pair.SecondColumn : Pair.FirstColumn;
    }
}
