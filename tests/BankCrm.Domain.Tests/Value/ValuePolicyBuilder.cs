using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Policies;
using BankCrm.Domain.Value;

namespace BankCrm.Domain.Tests.Value;

/// <summary>A value policy, valid by default: two years ahead, no discount, and for every segment 2 percent margin, 50 percent retention.</summary>
internal sealed class ValuePolicyBuilder
{
    public string? Name { get; init; } = "Value";

    public string? NameZh { get; init; } = "价值";

    public Day? EffectiveTo { get; init; }

    public int HorizonYears { get; init; } = 2;

    public decimal DiscountPercent { get; init; }

    public decimal HighValueFrom { get; init; } = 10_000m;

    public decimal GrowthFrom { get; init; } = 100m;

    public decimal PotentialFrom { get; init; } = 500m;

    public decimal? LowBalanceUnder { get; init; } = 1000m;

    public ContactCosts ContactCosts { get; init; } = new() { Branch = 10m, Phone = 5m, Web = 0.5m, Mobile = 0.25m, Partner = 1m };

    public decimal? FixedCost { get; init; } = 10m;

    public decimal? HeavyChannelShare { get; init; } = 80m;

    public int? OverServiceContacts { get; init; } = 24;

    public decimal RecordChangePercent { get; init; } = 10m;

    public IReadOnlyList<ValueParameters> Parameters { get; init; } = Enum.GetValues<RfmSegment>().Select(segment => Row(segment)).ToList();

    public ValuePolicyTerms Terms => new()
    {
        Id = StableId.Of("value policy"),
        Code = "VALUE",
        Version = 1,
        CustomerKind = CustomerKind.Personal,
        PeriodKind = PeriodKind.Month,
        EffectiveFrom = new Day(2000, 1, 1),
        EffectiveTo = EffectiveTo,
        Name = Name,
        NameZh = NameZh,
        HorizonYears = HorizonYears,
        DiscountPercent = DiscountPercent,
        HighValueFrom = HighValueFrom,
        GrowthFrom = GrowthFrom,
        PotentialFrom = PotentialFrom,
        LowBalanceUnder = LowBalanceUnder,
        ContactCosts = ContactCosts,
        FixedCost = FixedCost,
        HeavyChannelShare = HeavyChannelShare,
        OverServiceContacts = OverServiceContacts,
        RecordChangePercent = RecordChangePercent,
    };

    public PolicyBook<ValuePolicy> Book => new(new[] { Build() });

    public ValuePolicy Build() => new(Terms, isPublished: true, Parameters);

    public static ValueParameters Row(RfmSegment segment, decimal margin = 2m, decimal retention = 50m, decimal winRate = 25m, decimal growth = 10m, decimal share = 40m) => new()
    {
        Segment = segment,
        MarginPercent = margin,
        RetentionPercent = retention,
        WinRatePercent = winRate,
        WealthGrowthPercent = growth,
        SharePercent = share,
    };
}
