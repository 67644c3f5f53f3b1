using System;
using System.Collections.Generic;
using System.Globalization;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Value;

/// <summary>The figures that one customer is valued by, as of one window. With the policy version and the scale they are enough to value the customer again.</summary>
public sealed class ValueInputs
{
    private const string Scale = "scale";
    private const string BranchName = "branch";
    private const string PhoneName = "phone";
    private const string WebName = "web";
    private const string MobileName = "mobile";
    private const string PartnerName = "partner";
    private const string FeesWaivedName = "fees-waived";
    private const string ComplaintCostName = "complaint-cost";
    private const string ServiceCostName = "service-cost";
    private const string StaffContactsName = "staff-contacts";
    private const string WealthName = "wealth";

    private ValueInputs()
    {
    }

    public Day PeriodEnd { get; private set; }

    public RfmMeasure Measure { get; private set; }

    /// <summary>Assets under management of the window.</summary>
    public decimal? Assets => Measure.Monetary;

    /// <summary>Revenue less cost to serve in twelve months, where the bank supplies it. All that follows is of twelve months, too.</summary>
    public decimal? Contribution { get; private set; }

    public int? BranchContacts { get; private set; }

    public int? PhoneContacts { get; private set; }

    public int? WebContacts { get; private set; }

    public int? MobileContacts { get; private set; }

    public int? PartnerContacts { get; private set; }

    public decimal? FeesWaived { get; private set; }

    public decimal? ComplaintCost { get; private set; }

    public decimal? ServiceCost { get; private set; }

    /// <summary>Contacts by staff.</summary>
    public int? StaffContacts { get; private set; }

    /// <summary>All that the customer owns, with any bank.</summary>
    public decimal? Wealth { get; private set; }

    /// <summary>Reads the figures as of a window.</summary>
    public static ValueInputs Of(FigureReader figures)
    {
        var inputs = new ValueInputs
        {
            PeriodEnd = figures.PeriodEnd,
            Measure = RfmMeasure.Of(figures),
            Contribution = figures.Read(Figure.ContributionTwelveMonths),
            Wealth = figures.Profile.WealthEstimate,
        };
        figures.TwelveMonths(inputs.Include);
        return inputs;
    }

    /// <summary>Reads stored inputs.</summary>
    /// <param name="periodEnd">The window's last day.</param>
    /// <param name="text">What <see cref="ToPairs"/> gave, as one text.</param>
    /// <param name="scaleEnd">The window of the scale that scored; null when there was none.</param>
    /// <exception cref="FormatException">The text is not that.</exception>
    public static ValueInputs Parse(Day periodEnd, string text, out Day? scaleEnd)
    {
        var stored = new StoredFigures(periodEnd, text);
        scaleEnd = stored.Find(Scale) is { } end ? Day.Parse(end) : null;
        return new ValueInputs
        {
            PeriodEnd = periodEnd,
            Measure = RfmMeasure.Of(stored),
            Contribution = stored.Read(Figure.ContributionTwelveMonths),
            BranchContacts = (int?)Number(stored, BranchName),
            PhoneContacts = (int?)Number(stored, PhoneName),
            WebContacts = (int?)Number(stored, WebName),
            MobileContacts = (int?)Number(stored, MobileName),
            PartnerContacts = (int?)Number(stored, PartnerName),
            FeesWaived = Number(stored, FeesWaivedName),
            ComplaintCost = Number(stored, ComplaintCostName),
            ServiceCost = Number(stored, ServiceCostName),
            StaffContacts = (int?)Number(stored, StaffContactsName),
            Wealth = Number(stored, WealthName),
        };
    }

    /// <summary>What is known, as name=value pairs.</summary>
    public IReadOnlyList<string> ToPairs(RfmScale? scale)
    {
        var pairs = new List<string>();
        Add(pairs, Figure.DaysSinceActive, Measure.Recency);
        Add(pairs, Figure.TransactionsTwelveMonths, Measure.Frequency);
        Add(pairs, Figure.AssetsUnderManagement, Measure.Monetary);
        Add(pairs, Figure.ContributionTwelveMonths, Contribution);
        Add(pairs, BranchName, BranchContacts);
        Add(pairs, PhoneName, PhoneContacts);
        Add(pairs, WebName, WebContacts);
        Add(pairs, MobileName, MobileContacts);
        Add(pairs, PartnerName, PartnerContacts);
        Add(pairs, FeesWaivedName, FeesWaived);
        Add(pairs, ComplaintCostName, ComplaintCost);
        Add(pairs, ServiceCostName, ServiceCost);
        Add(pairs, StaffContactsName, StaffContacts);
        Add(pairs, WealthName, Wealth);
        if (scale is not null)
        {
            pairs.Add(StoredFigures.Pair(Scale, scale.PeriodEnd.ToString()));
        }

        return pairs;
    }

    /// <summary>Adds a window to the sums: one way through the windows for all of them, because every customer is valued every month.</summary>
    private decimal? Include(WindowMetric metric)
    {
        BranchContacts = Sum(BranchContacts, metric.BranchCount);
        PhoneContacts = Sum(PhoneContacts, metric.PhoneCount);
        WebContacts = Sum(WebContacts, metric.WebCount);
        MobileContacts = Sum(MobileContacts, metric.MobileCount);
        PartnerContacts = Sum(PartnerContacts, metric.PartnerCount);
        StaffContacts = Sum(StaffContacts, metric.ContactCount);
        FeesWaived = Sum(FeesWaived, metric.FeesWaived);
        ComplaintCost = Sum(ComplaintCost, metric.ComplaintCost);
        ServiceCost = Sum(ServiceCost, metric.ServiceCost);
        return null;
    }

    private static int? Sum(int? sum, int? value) => value is { } known ? (sum ?? 0) + known : sum;

    private static decimal? Sum(decimal? sum, decimal? value) => value is { } known ? (sum ?? 0m) + known : sum;

    private static void Add(List<string> pairs, Figure figure, decimal? value)
    {
        if (value is { } known)
        {
            pairs.Add(StoredFigures.Pair(figure, known));
        }
    }

    private static void Add(List<string> pairs, string name, decimal? value)
    {
        if (value is { } known)
        {
            pairs.Add(StoredFigures.Pair(name, known.ToString("0.####", CultureInfo.InvariantCulture)));
        }
    }

    private static decimal? Number(StoredFigures stored, string name)
    {
        if (stored.Find(name) is not { } text)
        {
            return null;
        }

        return decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal value)
            ? value
            : throw new FormatException($"'{text}' is not a value of {name}.");
    }
}
