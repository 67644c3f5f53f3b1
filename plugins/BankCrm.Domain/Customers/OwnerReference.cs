using System;

namespace BankCrm.Domain.Customers;

/// <summary>Who owns a row: a user or a team. The default value is nobody.</summary>
public readonly struct OwnerReference : IEquatable<OwnerReference>
{
    public OwnerReference(Guid id, bool isTeam)
    {
        Id = id;
        IsTeam = isTeam;
    }

    public Guid Id { get; }

    public bool IsTeam { get; }

    public bool Equals(OwnerReference other) => Id == other.Id && IsTeam == other.IsTeam;

    public override bool Equals(object? obj) => obj is OwnerReference other && Equals(other);

    public override int GetHashCode() => Id.GetHashCode();
}
