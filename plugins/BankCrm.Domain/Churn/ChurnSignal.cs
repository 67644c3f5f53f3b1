using System;
using BankCrm.Domain.Conditions;
using BankCrm.Domain.Customers;

namespace BankCrm.Domain.Churn;

/// <summary>A sign that a customer may leave: a condition on one figure, and what it adds to the score.</summary>
public sealed class ChurnSignal
{
    /// <summary>The row's id in the store.</summary>
    public Guid Id { get; init; }

    /// <summary>The signal's code, by which scores name it as a reason.</summary>
    public required string Code { get; init; }

    /// <summary>What staff read in English.</summary>
    public string? Name { get; init; }

    /// <summary>What staff read in Chinese.</summary>
    public string? NameZh { get; init; }

    /// <summary>Its place among the policy's signals; of two reasons of one weight the lower comes first.</summary>
    public int Order { get; init; }

    public required Condition Condition { get; init; }

    /// <summary>What it adds to the score while it holds, above 0 and at most 100.</summary>
    public required decimal Weight { get; init; }

    public Figure Figure => Condition.Figure;

    public Comparison Comparison => Condition.Comparison;

    public decimal Value => Condition.Value;
}
