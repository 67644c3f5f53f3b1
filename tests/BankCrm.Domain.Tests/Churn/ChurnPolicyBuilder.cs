using System;
using System.Collections.Generic;
using BankCrm.Domain.Churn;
using BankCrm.Domain.Conditions;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Policies;

namespace BankCrm.Domain.Tests.Churn;

/// <summary>A churn policy, valid by default: bands from 40 and 60, alerts from High, one window to the outcome.</summary>
internal sealed class ChurnPolicyBuilder
{
    public Guid Id { get; init; } = StableId.Of("churn policy");

    public string Code { get; init; } = "CHURN";

    public string? Name { get; init; } = "Churn";

    public string? NameZh { get; init; } = "流失";

    public PeriodKind PeriodKind { get; init; } = PeriodKind.Month;

    public Day EffectiveFrom { get; init; } = new(2000, 1, 1);

    public Day? EffectiveTo { get; init; }

    public decimal MediumFrom { get; init; } = 40m;

    public decimal HighFrom { get; init; } = 60m;

    public ChurnBand AlertFrom { get; init; } = ChurnBand.High;

    public int InterventionDays { get; init; } = 7;

    public decimal? MinimumAssets { get; init; }

    public decimal OutcomeDropPercent { get; init; } = 50m;

    public int OutcomeWindows { get; init; } = 1;

    public int TopReasons { get; init; } = 3;

    public IReadOnlyList<ChurnSignal> Signals { get; init; } = new[]
    {
        Signal("HALVED", Figure.AssetsChangeThreeWindows, Comparison.AtMost, -50m, 60m, 1),
        Signal("FALLING", Figure.AssetsChangeOneWindow, Comparison.AtMost, -30m, 40m, 2),
        Signal("COMPLAINT", Figure.OpenComplaints, Comparison.AtLeast, 1m, 10m, 3),
    };

    public ChurnPolicyTerms Terms => new()
    {
        Id = Id,
        Code = Code,
        Version = 1,
        CustomerKind = CustomerKind.Personal,
        PeriodKind = PeriodKind,
        EffectiveFrom = EffectiveFrom,
        EffectiveTo = EffectiveTo,
        Name = Name,
        NameZh = NameZh,
        MediumFrom = MediumFrom,
        HighFrom = HighFrom,
        AlertFrom = AlertFrom,
        InterventionDays = InterventionDays,
        MinimumAssets = MinimumAssets,
        OutcomeDropPercent = OutcomeDropPercent,
        OutcomeWindows = OutcomeWindows,
        TopReasons = TopReasons,
    };

    public PolicyBook<ChurnPolicy> Book => new(new[] { Build() });

    public ChurnPolicy Build() => new(Terms, isPublished: true, Signals);

    public static ChurnSignal Signal(string code, Figure figure, Comparison comparison, decimal value, decimal weight, int order = 1) => new()
    {
        Code = code,
        Name = code,
        NameZh = "信号",
        Order = order,
        Condition = new Condition { Figure = figure, Comparison = comparison, Value = value },
        Weight = weight,
    };
}
