using System;
using System.Collections.Generic;

namespace BankCrm.Domain.Complaints.Returns;

/// <summary>A regime as its returns need it.</summary>
public sealed class ReturnRegime
{
    public required Guid Id { get; init; }

    public required string Code { get; init; }

    /// <summary>The zone whose days its returns count.</summary>
    public required TimeZoneInfo Zone { get; init; }

    public required IReadOnlyList<ReturnBand> Bands { get; init; }
}
