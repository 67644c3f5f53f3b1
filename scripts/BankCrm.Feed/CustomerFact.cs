using System.Collections.Generic;
using System.Linq;
using BankCrm.Plugins.Model;

namespace BankCrm.Feed;

/// <summary>What a fact about a customer is, which says how it is read, staged and written.</summary>
internal enum FactKind
{
    /// <summary>An amount with at most four decimals; staged as ten-thousandths.</summary>
    Money,

    /// <summary>A whole number.</summary>
    Count,

    /// <summary>A day; staged as its number since 0001-01-01.</summary>
    Date,

    /// <summary>C1 to C5; staged as 0 to 4.</summary>
    RiskLevel,

    /// <summary>A code.</summary>
    Text,
}

/// <summary>A column of contact and account that an extract may fill beside names: what decisions read of the customer.</summary>
/// <param name="Property">What mappings call it.</param>
/// <param name="Column">The platform's column, which is the staged one too.</param>
/// <param name="Kind">What it is.</param>
internal sealed record CustomerFact(string Property, string Column, FactKind Kind)
{
    internal static IReadOnlyList<CustomerFact> All { get; } =
    [
        new("relationshipStart", CustomerColumns.RelationshipStart, FactKind.Date),
        new("annualIncome", CustomerColumns.AnnualIncome, FactKind.Money),
        new("wealthEstimate", CustomerColumns.WealthEstimate, FactKind.Money),
        new("loyaltyPoints", CustomerColumns.LoyaltyPoints, FactKind.Count),
        new("riskLevel", CustomerColumns.RiskLevel, FactKind.RiskLevel),
        new("industry", CustomerColumns.IndustryCode, FactKind.Text),
    ];

    /// <summary>The staged columns of facts with their types, each after a comma.</summary>
    internal static string Declare(IEnumerable<CustomerFact> facts) =>
        string.Concat(facts.Select(fact => $", {fact.Column} {(fact.Kind == FactKind.Text ? "TEXT" : "INTEGER")}"));
}
