using System.Linq;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Tiering.Policies;

namespace BankCrm.Domain.Tiering.Decisions;

/// <summary>When a policy looks at a customer again.</summary>
public static class ReviewCalendar
{
    /// <summary>The first day of the window that ends on a day.</summary>
    public static Day StartOf(PeriodKind kind, Day periodEnd) => kind switch
    {
        PeriodKind.Month => new Day(periodEnd.Year, periodEnd.Month, 1),
        PeriodKind.Quarter => new Day(periodEnd.Year, periodEnd.Month, 1).AddMonths(-2),
        _ => periodEnd,
    };

    /// <summary>Whether one of the policy's fixed review dates lies in the window that ends on a day.</summary>
    public static bool HasReviewDate(TierPolicy policy, Day periodEnd)
    {
        Day dayBefore = StartOf(policy.PeriodKind, periodEnd).AddDays(-1);
        return policy.ReviewDates.Any(date => date.NextAfter(dayBefore) <= periodEnd);
    }

    /// <summary>The end of the next window; under fixed review dates, the next of them.</summary>
    public static Day NextReview(TierPolicy policy, Day periodEnd)
    {
        if (policy.DowngradeRule == DowngradeRule.FixedReviewDates && policy.ReviewDates.Count > 0)
        {
            return policy.ReviewDates.Select(date => date.NextAfter(periodEnd)).Min();
        }

        Day nextWindow = periodEnd.AddDays(1);
        return policy.PeriodKind switch
        {
            PeriodKind.Month => nextWindow.EndOfMonth,
            PeriodKind.Quarter => nextWindow.AddMonths(2).EndOfMonth,
            _ => nextWindow,
        };
    }
}
