using System.Linq;
using BankCrm.Sandbox.Schema;

namespace BankCrm.WebApi.Model;

/// <summary>What a navigation property means.</summary>
internal abstract record Navigation(string Name, string Target)
{
    /// <summary>A lookup, or one of the tables that a lookup may point to.</summary>
    /// <param name="Name">The property's name.</param>
    /// <param name="Column">The lookup.</param>
    /// <param name="Target">The table; principal for an owner, who is a user or a team.</param>
    /// <param name="Relationship">The relationship's name; null for the platform's own columns, which have none here.</param>
    public sealed record Lookup(string Name, ColumnSchema Column, string Target, string? Relationship) : Navigation(Name, Target)
    {
        public const string AnyOwner = "principal";

        /// <summary>Whether it can point to a row of a table.</summary>
        public bool Takes(string table) => Target == AnyOwner ? Column.Targets.Contains(table) : table == Target;
    }

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
