using System;
using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Customers;

/// <summary>
/// Reads the figures of one customer as of one window. Null is "the bank does not supply it"; nothing older than twelve months is read,
/// so that a figure is the same whether all windows were loaded or only the latest.
/// </summary>
public sealed class FigureReader : IFigures
{
    /// <summary>How many months any figure reaches back.</summary>
    public const int Months = 12;

    private const decimal Percent = 100m;

    private readonly MetricTimeline timeline;
    private readonly CustomerProfile profile;
    private readonly Day? stageSince;
    private readonly int index;
    private bool hasLastActive;
    private Day? lastActive;

    /// <summary>A reader as of a closed window.</summary>
    /// <param name="timeline">The customer's windows of the length that the policy reads.</param>
    /// <param name="profile">What else is known of the customer.</param>
    /// <param name="periodEnd">The window's last day.</param>
    /// <param name="stageSince">Since when the customer has been in the lifecycle stage.</param>
    public FigureReader(MetricTimeline timeline, CustomerProfile profile, Day periodEnd, Day? stageSince = null)
    {
        this.timeline = timeline;
        this.profile = profile;
        this.stageSince = stageSince;
        PeriodEnd = periodEnd;
        index = timeline.IndexOf(periodEnd);
    }

    /// <summary>The last day of the window.</summary>
    public Day PeriodEnd { get; }

    public CustomerProfile Profile => profile;

    /// <summary>The window's metric, or null where nothing is held.</summary>
    public WindowMetric? Metric => timeline.MetricAt(index);

    /// <summary>Whether the relationship had begun by the window's end.</summary>
    public bool IsWithinRelationship => timeline.IsWithinRelationship(index);

    /// <summary>The relationship's first day.</summary>
    public Day? RelationshipStart => timeline.Start;

    private int NinetyDays => timeline.WindowsInNinetyDays;

    private int Year => timeline.WindowsInTwelveMonths;

    /// <summary>A figure's value, or null when it is unknown.</summary>
    public decimal? Read(Figure figure) => figure switch
    {
        Figure.AssetsUnderManagement => timeline.AssetsAt(index),
        Figure.AssetsChangeThreeWindows => PercentChange(timeline.AssetsAt(index - 2), timeline.AssetsAt(index)),
        Figure.AssetsChangeOneWindow => PercentChange(timeline.AssetsAt(index - 1), timeline.AssetsAt(index)),
        Figure.AssetsShareOfPeak => ShareOfPeak(),
        Figure.Deposits => Balance(AssetCategory.DemandDeposit, AssetCategory.TimeDeposit),
        Figure.LoanBalance => Balance(AssetCategory.Loan),
        Figure.CardBalance => Balance(AssetCategory.Card),
        Figure.ProductsHeld => Metric?.ProductsHeld,
        Figure.ProductsChangeThreeWindows => Metric?.ProductsHeld - timeline.MetricAt(index - 2)?.ProductsHeld,
        Figure.TransactionsInWindow => Metric?.TransactionCount,
        Figure.TransactionsTwelveMonths => Sum(Year, metric => metric.TransactionCount),
        Figure.TransactionsChangeNinetyDays => Metric?.TransactionChange ?? NinetyDayChange(metric => metric.TransactionCount),
        Figure.AmountChangeNinetyDays => Metric?.AmountChange ?? NinetyDayChange(metric => metric.AmountIn + metric.AmountOut),
        Figure.AmountTwelveMonths => Sum(Year, metric => metric.AmountIn is null && metric.AmountOut is null ? null : (metric.AmountIn ?? 0m) + (metric.AmountOut ?? 0m)),
        Figure.LoginsChangeNinetyDays => NinetyDayChange(Logins),
        Figure.ContactsTwelveMonths => Sum(Year, metric => metric.BranchCount is null && metric.PhoneCount is null ? null : (metric.BranchCount ?? 0) + (metric.PhoneCount ?? 0)),
        Figure.CrossBorderNinetyDays => Sum(NinetyDays, metric => metric.CrossBorderCount),
        Figure.SalaryStopped => SalaryStopped(),
        Figure.DirectDebitsChangeThreeWindows => Metric?.DirectDebitCount - timeline.MetricAt(index - 2)?.DirectDebitCount,
        Figure.CompetitorTransferNinetyDays => Sum(NinetyDays, metric => metric.CompetitorTransfer),
        Figure.MaturedUnrenewedNinetyDays => Sum(NinetyDays, metric => metric.MaturedUnrenewed),
        Figure.DaysSinceActive => DaysSince(LastActive()),
        Figure.ActiveInWindow => ActiveInWindow(),
        Figure.DaysSinceStart => DaysSince(timeline.Start),
        Figure.DaysInStage => DaysSince(stageSince),
        Figure.OpenComplaints => profile.OpenComplaints,
        Figure.ComplaintsBadlyClosed => profile.ComplaintsBadlyClosed,
        Figure.ManagerLeft => profile.ManagerLeft is { } left ? left ? 1m : 0m : null,
        Figure.ContributionTwelveMonths => Sum(Year, metric => metric.Contribution),
        Figure.Age => Age(),
        Figure.AnnualIncome => profile.AnnualIncome,
        Figure.LoyaltyPoints => profile.LoyaltyPoints,
        _ => throw new ArgumentOutOfRangeException(nameof(figure), figure, "Not a figure."),
    };

    /// <summary>The sum of what is known of the latest windows, back to the relationship's start; null when nothing is.</summary>
    /// <param name="windows">How many windows; no more than make a year.</param>
    /// <param name="figure">What is added up of each window's metric.</param>
    public decimal? Sum(int windows, Func<WindowMetric, decimal?> figure)
    {
        decimal? sum = null;
        for (int place = Math.Max(0, index - windows + 1); place <= index; place++)
        {
            if (timeline.MetricAt(place) is { } metric && figure(metric) is { } value)
            {
                sum = (sum ?? 0m) + value;
            }
        }

        return sum;
    }

    /// <summary>The sum over twelve months.</summary>
    public decimal? TwelveMonths(Func<WindowMetric, decimal?> figure) => Sum(Year, figure);

    /// <summary>The last day with an active transaction that is known of in the latest twelve months.</summary>
    public Day? LastActive()
    {
        if (!hasLastActive)
        {
            lastActive = FindLastActive();
            hasLastActive = true;
        }

        return lastActive;
    }

    private static decimal? Logins(WindowMetric metric) =>
        metric.WebCount is null && metric.MobileCount is null ? null : (metric.WebCount ?? 0) + (metric.MobileCount ?? 0);

    private static decimal? PercentChange(decimal? before, decimal? after) =>
        before is { } basis && basis > 0m && after is { } now ? (now - basis) / basis * Percent : null;

    private Day? FindLastActive()
    {
        Day? known = null;
        int quietFrom = index + 1;
        bool isQuiet = true;
        for (int place = index; place >= 0 && place > index - Year; place--)
        {
            // An older window tells of no later day than its own last.
            if (known is { } found && found >= timeline.EndOf(place))
            {
                return known;
            }

            WindowMetric? metric = timeline.MetricAt(place);
            if (metric?.LastActiveOn is { } day && day <= PeriodEnd && (known is not { } latest || day > latest))
            {
                known = day;
            }

            if (metric?.TransactionCount > 0 && known is null)
            {
                known = timeline.EndOf(place);
            }

            isQuiet = isQuiet && metric?.TransactionCount == 0;
            quietFrom = isQuiet ? place : quietFrom;
        }

        // Windows known to be without a transaction say that the last one was before them. Fewer than make ninety days say too little:
        // a dormant customer's first quiet window after a gap in the figures is no sign of life.
        return known ?? (index - quietFrom + 1 >= NinetyDays ? Periods.StartOf(timeline.Kind, timeline.EndOf(quietFrom)).AddDays(-1) : null);
    }

    private decimal? ShareOfPeak()
    {
        decimal peak = 0m;
        for (int place = Math.Max(0, index - Year + 1); place <= index; place++)
        {
            peak = Math.Max(peak, timeline.AssetsAt(place) ?? 0m);
        }

        return peak > 0m && timeline.AssetsAt(index) is { } now ? now / peak * Percent : null;
    }

    private decimal? Balance(params AssetCategory[] categories)
    {
        if (Metric is not { } metric)
        {
            return IsWithinRelationship ? 0m : null;
        }

        decimal? sum = null;
        foreach (AssetCategory category in categories)
        {
            sum = metric.Balances.TryGetValue(category, out decimal balance) ? (sum ?? 0m) + balance : sum;
        }

        return sum;
    }

    /// <summary>The change is known only when every window of both spans is.</summary>
    private decimal? NinetyDayChange(Func<WindowMetric, decimal?> figure)
    {
        decimal before = 0m;
        decimal after = 0m;
        for (int back = 0; back < 2 * NinetyDays; back++)
        {
            if (timeline.MetricAt(index - back) is not { } metric || figure(metric) is not { } value)
            {
                return null;
            }

            if (back < NinetyDays)
            {
                after += value;
            }
            else
            {
                before += value;
            }
        }

        return PercentChange(before, after);
    }

    private decimal? SalaryStopped()
    {
        if (Metric?.SalaryCredit is not { } comes)
        {
            return null;
        }

        bool isKnown = comes;
        for (int back = 1; back <= 3 && !comes; back++)
        {
            bool? came = timeline.MetricAt(index - back)?.SalaryCredit;
            isKnown = isKnown || came is not null;
            if (came == true)
            {
                return 1m;
            }
        }

        return isKnown ? 0m : null;
    }

    private decimal? ActiveInWindow()
    {
        if (Metric is not { } metric)
        {
            return null;
        }

        bool? byDay = metric.LastActiveOn is { } day && day <= PeriodEnd ? day >= Periods.StartOf(timeline.Kind, PeriodEnd) : null;
        bool? byCount = metric.TransactionCount is { } count ? count > 0 : null;
        return byDay is null && byCount is null ? null : byDay == true || byCount == true ? 1m : 0m;
    }

    /// <summary>What begins after the window has not begun in it.</summary>
    private decimal? DaysSince(Day? day) => day is { } known && known <= PeriodEnd ? known.DaysUntil(PeriodEnd) : null;

    private decimal? Age()
    {
        if (profile.BirthDate is not { } birth || birth > PeriodEnd)
        {
            return null;
        }

        int years = PeriodEnd.Year - birth.Year;
        return birth.AddMonths(12 * years) > PeriodEnd ? years - 1 : years;
    }
}
