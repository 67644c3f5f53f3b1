using System;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.Sandbox.Query;

/// <summary>
/// The span of time that a relative date operator means, in UTC: the sandbox's users all live there. Its fiscal periods are quarters of the
/// calendar year, as in an organisation that sets none.
/// </summary>
internal static class DateRanges
{
    /// <summary>From (inclusive) and to (exclusive); null for an operator that is not of this kind.</summary>
    public static (DateTime? From, DateTime? To)? Of(ConditionOperator operation, int count, DateTime now)
    {
        DateTime today = now.Date;
        var month = new DateTime(today.Year, today.Month, 1, 0, 0, 0, DateTimeKind.Utc);
        var year = new DateTime(today.Year, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        DateTime quarter = year.AddMonths((today.Month - 1) / 3 * 3);
        return operation switch
        {
            ConditionOperator.Today => (today, today.AddDays(1)),
            ConditionOperator.Yesterday => (today.AddDays(-1), today),
            ConditionOperator.Tomorrow => (today.AddDays(1), today.AddDays(2)),
            ConditionOperator.Last7Days => (today.AddDays(-7), now),
            ConditionOperator.Next7Days => (now, today.AddDays(8)),
            ConditionOperator.LastXDays => (today.AddDays(-count), now),
            ConditionOperator.NextXDays => (now, today.AddDays(count + 1)),
            ConditionOperator.LastXHours => (now.AddHours(-count), now),
            ConditionOperator.NextXHours => (now, now.AddHours(count)),
            ConditionOperator.LastXMonths => (today.AddMonths(-count), now),
            ConditionOperator.NextXMonths => (now, today.AddMonths(count).AddDays(1)),
            ConditionOperator.ThisMonth => (month, month.AddMonths(1)),
            ConditionOperator.LastMonth => (month.AddMonths(-1), month),
            ConditionOperator.NextMonth => (month.AddMonths(1), month.AddMonths(2)),
            ConditionOperator.ThisYear => (year, year.AddYears(1)),
            ConditionOperator.LastYear => (year.AddYears(-1), year),
            ConditionOperator.NextYear => (year.AddYears(1), year.AddYears(2)),
            ConditionOperator.ThisFiscalPeriod => (quarter, quarter.AddMonths(3)),
            ConditionOperator.OlderThanXMinutes => (null, now.AddMinutes(-count)),
            ConditionOperator.OlderThanXHours => (null, now.AddHours(-count)),
            ConditionOperator.OlderThanXDays => (null, today.AddDays(-count)),
            ConditionOperator.OlderThanXWeeks => (null, today.AddDays(-7 * count)),
            ConditionOperator.OlderThanXMonths => (null, today.AddMonths(-count)),
            ConditionOperator.OlderThanXYears => (null, today.AddYears(-count)),
            _ => null,
        };
    }

    /// <summary>True for operators that take a number of units.</summary>
    public static bool TakesCount(ConditionOperator operation) => operation is
        ConditionOperator.LastXDays or ConditionOperator.NextXDays or ConditionOperator.LastXHours or ConditionOperator.NextXHours
        or ConditionOperator.LastXMonths or ConditionOperator.NextXMonths or ConditionOperator.OlderThanXMinutes
        or ConditionOperator.OlderThanXHours or ConditionOperator.OlderThanXDays or ConditionOperator.OlderThanXWeeks
        or ConditionOperator.OlderThanXMonths or ConditionOperator.OlderThanXYears;
}
