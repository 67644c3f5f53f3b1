namespace BankCrm.Domain.Complaints.Returns;

/// <summary>A band of durations of a regime's return, in calendar days from the day of receipt to the day of closing.</summary>
public sealed record ReturnBand
{
    public required string RegimeCode { get; init; }

    public required string Code { get; init; }

    public required string Name { get; init; }

    public required string NameZh { get; init; }

    public int Order { get; init; }

    /// <summary>The band holds durations above this; null holds all from 0.</summary>
    public int? FromDays { get; init; }

    /// <summary>The band holds durations up to and including this; null holds all above <see cref="FromDays"/>.</summary>
    public int? ToDays { get; init; }

    public bool Holds(int days) => (FromDays is null || days > FromDays) && (ToDays is null || days <= ToDays);
}
