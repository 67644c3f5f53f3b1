using System;
using System.Collections.Generic;
using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Tiering.Benefits;

/// <summary>A benefit that a customer is to be given.</summary>
public sealed class BenefitGrant
{
    /// <summary>The same grant always has the same id, so that a repeated run does not give it twice.</summary>
    public required Guid Id { get; init; }

    public required Benefit Benefit { get; init; }

    /// <summary>The tier that gives it: the one shown, which may keep the benefits of an earlier version.</summary>
    public required Guid TierId { get; init; }

    public required Day GrantedOn { get; init; }
}

/// <summary>A benefit that a customer has.</summary>
public sealed class StoredGrant
{
    public required Guid Id { get; init; }

    public required Guid CustomerId { get; init; }

    public required Guid BenefitId { get; init; }

    public required Day GrantedOn { get; init; }
}

/// <summary>What a new tier gives a customer and takes away.</summary>
public sealed class BenefitChange
{
    public static readonly BenefitChange None = new(Array.Empty<BenefitGrant>(), Array.Empty<Guid>(), default);

    public BenefitChange(IReadOnlyList<BenefitGrant> granted, IReadOnlyList<Guid> withdrawn, Day on)
    {
        Granted = granted;
        Withdrawn = withdrawn;
        On = on;
    }

    public IReadOnlyList<BenefitGrant> Granted { get; }

    /// <summary>Rows of grants that end.</summary>
    public IReadOnlyList<Guid> Withdrawn { get; }

    /// <summary>The first day with the new benefits and without the old ones.</summary>
    public Day On { get; }

    public bool IsEmpty => Granted.Count == 0 && Withdrawn.Count == 0;
}
