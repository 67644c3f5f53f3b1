using System;
using BankCrm.Domain.Foundation;

namespace BankCrm.Plugins.Tests.Scenarios;

/// <summary>The days that scenarios play on: month ends of the first half of 2024, looked at on 5 July.</summary>
internal static class ScenarioDays
{
    public static readonly Day January = new(2024, 1, 31);
    public static readonly Day February = new(2024, 2, 29);
    public static readonly Day March = new(2024, 3, 31);
    public static readonly Day April = new(2024, 4, 30);
    public static readonly Day May = new(2024, 5, 31);
    public static readonly Day June = new(2024, 6, 30);

    /// <summary>The bank's day on which a scenario begins.</summary>
    public static readonly Day Today = new(2024, 7, 5);

    /// <summary>The instant at which a scenario begins: ten in the morning in China.</summary>
    public static readonly DateTime FirstInstant = new(2024, 7, 5, 2, 0, 0, DateTimeKind.Utc);

    /// <summary>Half past midnight on 6 July in China, while it is still 5 July in UTC.</summary>
    public static readonly DateTime AfterMidnightInChina = new(2024, 7, 5, 16, 30, 0, DateTimeKind.Utc);
}
