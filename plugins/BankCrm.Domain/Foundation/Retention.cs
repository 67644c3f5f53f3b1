namespace BankCrm.Domain.Foundation;

/// <summary>How long rows are kept (domain rules, section 12, "retention rows").</summary>
public static class Retention
{
    /// <summary>The first day whose rows are still kept.</summary>
    /// <param name="asOf">The day that the rule is applied on.</param>
    /// <param name="months">How long rows are kept; at least 1.</param>
    public static Day KeptFrom(Day asOf, int months) => asOf.AddMonths(-months);
}
