using System;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Value;

/// <summary>Values one customer as of one window (domain rules, section 3). Pure; the same figures always give the same value.</summary>
public static class ValueEngine
{
    private const int Decimals = 2;
    private const decimal Percent = 100m;

    /// <summary>Values a customer.</summary>
    /// <returns>Null before the relationship began, and when the policy has no parameters for the customer's segment.</returns>
    public static CustomerValue? Assess(ValuePolicy policy, RfmScale? scale, FigureReader figures, ValueState before) =>
        figures.IsWithinRelationship ? Assess(policy, scale, ValueInputs.Of(figures), before) : null;

    /// <summary>Values a customer from figures that were read before.</summary>
    /// <returns>Null when the policy has no parameters for the customer's segment.</returns>
    public static CustomerValue? Assess(ValuePolicy policy, RfmScale? scale, ValueInputs inputs, ValueState before)
    {
        Rfm rfm = RfmScale.Score(scale, inputs.Measure);
        if (policy.Find(rfm.Segment) is not { } parameters)
        {
            return null;
        }

        ServiceAccount account = ServiceAccount.Of(policy.Terms, parameters, inputs);
        decimal explicitValue = Round((account.Contribution ?? 0m) * policy.PresentWorthOf(rfm.Segment));
        decimal potential = Potential(parameters, inputs);
        decimal growth = Growth(parameters, inputs);
        ValueClass valueClass = ClassOf(policy.Terms, account, explicitValue, potential, growth);
        ValueCause? cause = valueClass == ValueClass.BelowMarginalCost ? CauseFinder.Of(policy.Terms, parameters, inputs, account) : null;
        bool isKept = before.Class == valueClass && before.Cause == cause && before.Segment == rfm.Segment;
        return new CustomerValue(policy, scale, inputs, account)
        {
            Rfm = rfm,
            ExplicitValue = explicitValue,
            PotentialValue = potential,
            GrowthValue = growth,
            Class = valueClass,
            Cause = cause,
            IsUndisturbed = isKept && policy.Terms.RecordChangePercent is > 0m and var limit
                && !HasMoved(before.ExplicitValue, explicitValue, limit) && !HasMoved(before.PotentialValue, potential, limit) && !HasMoved(before.GrowthValue, growth, limit),
        };
    }

    /// <summary>Values a customer again from stored inputs; the scale is found by the window that they name.</summary>
    /// <exception cref="FormatException">The text is not what a value stores.</exception>
    public static CustomerValue? Remake(ValuePolicy policy, RfmScaleBook scales, Day periodEnd, string inputs, ValueState before)
    {
        ValueInputs read = ValueInputs.Parse(periodEnd, inputs, out Day? scaleEnd);
        RfmScale? scale = scaleEnd is { } end ? scales.Find(policy.CustomerKind, policy.PeriodKind, end) : null;
        return Assess(policy, scale, read, before);
    }

    /// <summary>(wealth − assets) · margin · win rate, never below 0.</summary>
    private static decimal Potential(ValueParameters parameters, ValueInputs inputs) => inputs.Wealth is { } wealth && inputs.Assets is { } assets && wealth > assets
        ? Round((wealth - assets) * (parameters.MarginPercent / Percent) * (parameters.WinRatePercent / Percent))
        : 0m;

    /// <summary>Expected growth of wealth · share · margin.</summary>
    private static decimal Growth(ValueParameters parameters, ValueInputs inputs) => inputs.Wealth is { } wealth
        ? Round(wealth * (parameters.WealthGrowthPercent / Percent) * (parameters.SharePercent / Percent) * (parameters.MarginPercent / Percent))
        : 0m;

    /// <summary>
    /// Who costs more than the relationship earns is told first, because the bank must act on it whatever the customer may bring. Then
    /// what the customer earns today goes before what is held elsewhere, and that before what may grow.
    /// </summary>
    private static ValueClass ClassOf(ValuePolicyTerms terms, ServiceAccount account, decimal explicitValue, decimal potential, decimal growth)
    {
        if (account.IsCostKnown && account.Contribution < 0m)
        {
            return ValueClass.BelowMarginalCost;
        }

        if (explicitValue >= terms.HighValueFrom)
        {
            return ValueClass.HighValue;
        }

        if (potential >= terms.PotentialFrom)
        {
            return ValueClass.Potential;
        }

        return growth >= terms.GrowthFrom ? ValueClass.Growth : ValueClass.Ordinary;
    }

    private static bool HasMoved(decimal? before, decimal after, decimal limitPercent) =>
        before is not { } basis || (basis != after && Math.Abs(after - basis) * Percent > Math.Abs(basis) * limitPercent);

    private static decimal Round(decimal value) => MoneyRange.Bounded(Math.Round(value, Decimals, MidpointRounding.AwayFromZero));
}
