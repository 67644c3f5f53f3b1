using System.Collections.Generic;
using System.IO;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace BankCrm.Tool.Trial;

/// <summary>The totals of a trial as they are written to --json.</summary>
internal sealed class TrialReport
{
    private static readonly JsonSerializerOptions Format = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public required string AsOf { get; init; }

    /// <summary>Customers in the environment.</summary>
    public required long Customers { get; init; }

    /// <summary>Metric rows of the extracts, one per customer and window.</summary>
    public required long Metrics { get; init; }

    public required long RowsRead { get; init; }

    public required long RowsRejected { get; init; }

    public required long Decisions { get; init; }

    public required SortedDictionary<string, SortedDictionary<string, long>> DecisionsByPeriod { get; init; }

    public required SortedDictionary<string, SortedDictionary<string, long>> TiersByPeriod { get; init; }

    public required SortedDictionary<string, SortedDictionary<string, long>> ZonesByPeriod { get; init; }

    /// <summary>Customers by the tier of their first window, then by the tier after their last.</summary>
    public required SortedDictionary<string, SortedDictionary<string, long>> MigrationMatrix { get; init; }

    public required StorageEstimate Storage { get; init; }

    public required Dictionary<string, double> SecondsByStep { get; init; }

    public required double PeakMemoryMegabytes { get; init; }

    public required Dictionary<string, long> RequestsByStep { get; init; }

    /// <summary>Dataverse requests of the review per 1,000 customers and window.</summary>
    public required double RequestsPerThousandCustomers { get; init; }

    public void Write(TextWriter writer) => writer.WriteLine(JsonSerializer.Serialize(this, Format));
}
