using System.Globalization;
using System.IO;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Recovery.Effect;

namespace BankCrm.Tool.Reporting;

/// <summary>An effect report as tables for a person, with how it was made.</summary>
internal static class EffectText
{
    public static void Write(TextWriter output, EffectReport report, Day asOf)
    {
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Customers who complained, up to {asOf}: {report.Complainants:N0}; matched {report.Pairs:N0}, without a match {report.WithoutMatch:N0}, without figures before {report.WithoutFigures:N0}"));
        var changes = new ReportTable("Change against customers alike who never complained", ["after", "measure"], ["pairs", "complained", "alike", "difference", "95 % from", "to"]);
        foreach (EffectLine line in report.Lines)
        {
            changes.AddRow(
                Days(line.Horizon),
                NameOf(line.Measure),
                ReportTable.Count(line.Pairs),
                Change(line.Measure, line.Complainants),
                Change(line.Measure, line.Others),
                Change(line.Measure, line.Difference?.Estimate),
                Change(line.Measure, line.Difference?.Low),
                Change(line.Measure, line.Difference?.High));
        }

        changes.Write(output);
        var kept = new ReportTable("Who still holds assets, of those who did before", ["after"], ["pairs", "complained", "95 % from", "to", "alike", "95 % from", "to", "difference", "95 % from", "to"]);
        foreach (EffectRetention retention in report.Retention)
        {
            kept.AddRow(
                Days(retention.Horizon),
                ReportTable.Count(retention.Pairs),
                Share(retention.Complainants?.Estimate),
                Share(retention.Complainants?.Low),
                Share(retention.Complainants?.High),
                Share(retention.Others?.Estimate),
                Share(retention.Others?.Low),
                Share(retention.Others?.High),
                Share(retention.Difference?.Estimate),
                Share(retention.Difference?.Low),
                Share(retention.Difference?.High));
        }

        kept.Write(output);
        output.WriteLine("Matched one to one by tier, stage, fifth of assets and fifth of tenure in the last month before the complaint, then by the nearest assets.");
        output.WriteLine("Growth is the change over the mean of before and after (-200 % to 200 %). Intervals: Student's t on pairs; Wilson and Newcombe for shares.");
        output.WriteLine("Each interval misses in 5 of 100 cases by itself; of several, one may miss more often. Satisfaction is no part of this report: it does not tell who stays.");
    }

    private static string NameOf(EffectMeasure measure) => measure switch
    {
        EffectMeasure.Aum => "growth of assets",
        EffectMeasure.Products => "products held",
        EffectMeasure.Transactions => "growth of transactions",
        _ => measure.ToString(),
    };

    private static string Days(int horizon) => string.Create(CultureInfo.InvariantCulture, $"{horizon} days");

    private static string Change(EffectMeasure measure, double? value) => measure == EffectMeasure.Products ? value?.ToString("+0.000;-0.000;0.000", CultureInfo.InvariantCulture) ?? ReportTable.Nothing : Share(value);

    private static string Share(double? value) => value is { } known ? (known * 100).ToString("0.0", CultureInfo.InvariantCulture) + " %" : ReportTable.Nothing;
}
