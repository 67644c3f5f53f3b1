using System;
using System.Collections.Generic;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Groups;
using BankCrm.Domain.Tests.Support;
using BankCrm.Domain.Tiering.Policies;

namespace BankCrm.Domain.Tests.Groups;

/// <summary>Groups, and a policy that pools them.</summary>
internal static class Household
{
    public static readonly TierPolicy Policy = new PolicyBuilder { Pooling = Pooling.HouseholdAndBusinessGroup }.Build();

    public static Guid IdOf(string number) => StableId.Of("customer/" + number);

    public static GroupMembership Member(string group, string number, decimal share = 100m, Day? startsOn = null, Day? endsOn = null, GroupKind kind = GroupKind.Household, long version = 0, bool isPooled = true) => new()
    {
        Group = new CustomerGroup { Id = StableId.Of("group/" + group), Code = group, Kind = kind, IsPooled = isPooled },
        CustomerId = IdOf(number),
        SharePercent = share,
        StartsOn = startsOn,
        EndsOn = endsOn,
        RowVersion = version,
    };

    public static CustomerMetric Metric(string number, decimal? average, long version = 0, Day? end = null, PeriodKind kind = PeriodKind.Month, Dictionary<AssetCategory, decimal>? balances = null) => new()
    {
        CustomerId = IdOf(number),
        Metric = new WindowMetric { PeriodKind = kind, PeriodEnd = end ?? Deciding.FirstWindow, AumAverage = average, RowVersion = version, Balances = balances ?? new Dictionary<AssetCategory, decimal>() },
    };
}
