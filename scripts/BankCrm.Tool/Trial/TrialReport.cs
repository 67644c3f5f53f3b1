using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Encodings.Web;
using System.Text.Json;
using BankCrm.Domain.Churn;
using BankCrm.Domain.Lifecycle.Funnel;
using BankCrm.Domain.Tiering.Growth;
using BankCrm.Tool.Complaints;
using BankCrm.Tool.Review.Totals;

namespace BankCrm.Tool.Trial;

/// <summary>The totals of a trial as they are written to --json. Their names and forms are a contract: other programs read them.</summary>
internal sealed class TrialReport
{
    private static readonly JsonSerializerOptions Format = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly ReviewTotals totals;

    public TrialReport(ReviewTotals totals) => this.totals = totals;

    public required string AsOf { get; init; }

    /// <summary>Customers in the environment.</summary>
    public required long Customers { get; init; }

    /// <summary>Metric rows of the extracts, one per customer and window.</summary>
    public required long Metrics { get; init; }

    public required long RowsRead { get; init; }

    public required long RowsRejected { get; init; }

    public long Decisions => totals.Decisions;

    public Counts DecisionsByPeriod => totals.DecisionsByPeriod;

    public Counts TiersByPeriod => totals.TiersByPeriod;

    public Counts ZonesByPeriod => totals.ZonesByPeriod;

    /// <summary>Customers by the tier of their first window, then by the tier after their last.</summary>
    public Counts MigrationMatrix => totals.Migration;

    public Counts StagesByPeriod => totals.StagesByPeriod;

    public Counts ClassesByPeriod => totals.ClassesByPeriod;

    public Counts CausesByPeriod => totals.CausesByPeriod;

    public Counts BandsByPeriod => totals.BandsByPeriod;

    public IEnumerable<object> ChurnPerformance => totals.ChurnPerformance.Select(Of);

    public IEnumerable<object> Funnel => totals.Funnel.Select(Of);

    public IEnumerable<object> TierGrowth => totals.TierGrowth.Select(Of);

    public object Written => new { totals.HistoryRows, totals.Tasks, ChurnAlerts = totals.Alerts, totals.BenefitsGranted, totals.BenefitsWithdrawn };

    public required StorageEstimate Storage { get; init; }

    public required Dictionary<string, double> SecondsByStep { get; init; }

    public required double PeakMemoryMegabytes { get; init; }

    public required Dictionary<string, long> RequestsByStep { get; init; }

    /// <summary>Dataverse requests of the review per 1,000 customers and window.</summary>
    public required double RequestsPerThousandCustomers { get; init; }

    public required ComplaintTotals Complaints { get; init; }

    public void Write(TextWriter writer) => Write(writer, this);

    /// <summary>Writes a report of another trial in the same form.</summary>
    public static void Write(TextWriter writer, object report) => writer.WriteLine(JsonSerializer.Serialize(report, Format));

    private static object Of(ChurnPerformance window) => new
    {
        Policy = window.Policy.Code,
        window.Policy.Version,
        Period = window.PeriodEnd.ToString(),
        MeasuredOn = window.MeasuredOn.ToString(),
        window.Scored,
        window.Flagged,
        window.Lost,
        window.Found,
        window.Precision,
        window.Recall,
        window.BaseRate,
        window.Lift,
    };

    private static object Of(StageFunnelRow row) => new
    {
        Policy = row.Policy.Code,
        row.Policy.Version,
        Period = row.PeriodEnd.ToString(),
        Stage = row.Stage.Code,
        row.Entered,
        row.Left,
        row.Converted,
        row.AtEnd,
        row.MedianDays,
    };

    private static object Of(TierGrowth growth) => new
    {
        Policy = growth.Policy.Code,
        growth.Policy.Version,
        Period = growth.PeriodEnd.ToString(),
        Tier = growth.Tier.Code,
        Manager = growth.ManagerId,
        growth.Headcount,
        growth.Assets,
        growth.HeadcountBefore,
        growth.AssetsBefore,
        growth.HeadcountGrowth,
        growth.AssetsGrowth,
        growth.Gap,
        Mismatch = growth.IsMismatch,
    };
}
