using BankCrm.Tool.Review.Totals;

namespace BankCrm.Tool.Trial;

/// <summary>What a year of history costs on the platform, per 1,000 customers. Rows are counted; sizes are estimated.</summary>
internal sealed class StorageEstimate
{
    /// <summary>A decision row with its system columns, its texts and its share of the indexes on keys and lookups.</summary>
    private const double KilobytesPerDecision = 2.0;

    /// <summary>A metric row of about ten figures, likewise.</summary>
    private const double KilobytesPerMetric = 1.2;

    private const double WindowsPerYear = 12.0;

    /// <summary>History rows per 1,000 customers and year, without the first assignment, which comes once.</summary>
    public required double DecisionRowsPerThousandCustomersAndYear { get; init; }

    public required double MetricRowsPerThousandCustomersAndYear { get; init; }

    public required double MegabytesPerThousandCustomersAndYear { get; init; }

    /// <summary>Projects what was written to a year.</summary>
    /// <param name="customers">Customers; more than 0.</param>
    /// <param name="windows">Windows that were decided; more than 0.</param>
    /// <param name="totals">What the review wrote.</param>
    /// <param name="metrics">Metric rows of those windows.</param>
    public static StorageEstimate Of(long customers, int windows, ReviewTotals totals, long metrics)
    {
        // The first window only assigns; changes can be counted over the windows after it.
        double decisions = windows > 1 ? (totals.HistoryRows - totals.FirstRows) * 1000.0 / customers / (windows - 1) * WindowsPerYear : 0.0;
        double metricRows = metrics * 1000.0 / customers / windows * WindowsPerYear;
        return new StorageEstimate
        {
            DecisionRowsPerThousandCustomersAndYear = decisions,
            MetricRowsPerThousandCustomersAndYear = metricRows,
            MegabytesPerThousandCustomersAndYear = ((decisions * KilobytesPerDecision) + (metricRows * KilobytesPerMetric)) / 1024.0,
        };
    }
}
