using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Complaints.Register.Severity;

/// <summary>What the severity matrix must be: each field once, none taken away, and no complaint less severe for more harm or more haste.</summary>
public static class SeverityRuleRules
{
    /// <summary>What is wrong with a new or changed row, or null.</summary>
    /// <param name="name">What the refusal calls the row.</param>
    /// <param name="rule">The row as it will be; null when impact, urgency or severity is not given.</param>
    /// <param name="others">Every other row in use, by what a refusal calls it.</param>
    public static Violation? RowIsSound(string name, SeverityRule? rule, IReadOnlyCollection<KeyValuePair<string, SeverityRule>> others)
    {
        if (rule is null)
        {
            return new Violation(RegisterCodes.SeverityRowIncomplete, name);
        }

        if (others.Where(other => IsSameField(other.Value, rule)).Select(other => other.Key).FirstOrDefault() is { } twin)
        {
            return new Violation(RegisterCodes.SeverityRowTwice, name, twin);
        }

        return others.Where(other => Falls(rule, other.Value) || Falls(other.Value, rule)).Select(other => other.Key).FirstOrDefault() is { } wrong
            ? new Violation(RegisterCodes.SeverityRowsContradict, name, wrong)
            : null;
    }

    /// <summary>A field that the matrix has stays in it: without it, complaints would count as not rated.</summary>
    /// <param name="name">What the refusal calls the row.</param>
    /// <param name="was">The row as it was in use; null when it was not.</param>
    /// <param name="becomes">The row as it will be in use; null when it is taken out.</param>
    public static Violation? FieldStays(string name, SeverityRule? was, SeverityRule? becomes) =>
        was is null || (becomes is not null && IsSameField(was, becomes)) ? null : new Violation(RegisterCodes.SeverityFieldMissing, name);

    private static bool IsSameField(SeverityRule rule, SeverityRule other) => rule.Impact == other.Impact && rule.Urgency == other.Urgency;

    /// <summary>Whether a field with no less impact and urgency has less severity.</summary>
    private static bool Falls(SeverityRule higher, SeverityRule lower) => higher.Impact >= lower.Impact && higher.Urgency >= lower.Urgency && higher.Severity < lower.Severity;
}
