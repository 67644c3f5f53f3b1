using BankCrm.Domain.Policies;

namespace BankCrm.Domain.Value;

/// <summary>A value policy without its parameters: what the guards compare. Amounts are in the organisation's base currency.</summary>
public sealed class ValuePolicyTerms : PolicyTerms
{
    public string? Name { get; init; }

    public string? NameZh { get; init; }

    /// <summary>How many years ahead the explicit value looks, 1 to 30.</summary>
    public required int HorizonYears { get; init; }

    /// <summary>By how much a year ahead is worth less, 0 to 100 percent.</summary>
    public required decimal DiscountPercent { get; init; }

    /// <summary>The least explicit value of the class high value.</summary>
    public required decimal HighValueFrom { get; init; }

    /// <summary>The least growth part of the class growth.</summary>
    public required decimal GrowthFrom { get; init; }

    /// <summary>The least potential part of the class potential.</summary>
    public required decimal PotentialFrom { get; init; }

    /// <summary>The assets below which a balance is low; null is never.</summary>
    public decimal? LowBalanceUnder { get; init; }

    public ContactCosts ContactCosts { get; init; } = ContactCosts.Unknown;

    /// <summary>What a year of the relationship costs, however little is done; counted where any cost of the customer is known.</summary>
    public decimal? FixedCost { get; init; }

    /// <summary>The channel cost, in percent of revenue, from which the use of channels is heavy; null is never.</summary>
    public decimal? HeavyChannelShare { get; init; }

    /// <summary>The contacts by staff in twelve months from which a customer is over-served; null is never.</summary>
    public int? OverServiceContacts { get; init; }

    /// <summary>By how many percent a part must move for a month to be kept; 0 keeps every month.</summary>
    public decimal RecordChangePercent { get; init; }
}

/// <summary>What one contact costs the bank in each channel; null is unknown.</summary>
public sealed class ContactCosts
{
    public static readonly ContactCosts Unknown = new();

    public decimal? Branch { get; init; }

    public decimal? Phone { get; init; }

    public decimal? Web { get; init; }

    public decimal? Mobile { get; init; }

    public decimal? Partner { get; init; }
}
