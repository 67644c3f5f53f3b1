using System.IO;
using System.Linq;
using System.Text.Json;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Recovery.Effect;

namespace BankCrm.Tool.Effects;

/// <summary>An effect report as it is written to --json. Its names and forms are a contract: other programs read it.</summary>
internal static class EffectJson
{
    private static readonly JsonSerializerOptions Format = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    public static void Write(TextWriter writer, EffectReport report, Day asOf) => writer.WriteLine(JsonSerializer.Serialize(
        new
        {
            AsOf = asOf.ToString(),
            report.Complainants,
            report.Pairs,
            report.WithoutMatch,
            report.WithoutFigures,
            ConfidenceLevel = 0.95,
            Measures = report.Lines.Select(line => new
            {
                line.Horizon,
                Measure = line.Measure.ToString(),
                line.Pairs,
                line.Complainants,
                line.Others,
                Difference = line.Difference?.Estimate,
                Low = line.Difference?.Low,
                High = line.Difference?.High,
            }),
            Retention = report.Retention.Select(kept => new
            {
                kept.Horizon,
                kept.Pairs,
                kept.ComplainantsKept,
                kept.OthersKept,
                Complainants = kept.Complainants,
                Others = kept.Others,
                kept.Difference,
            }),
        },
        Format));
}
