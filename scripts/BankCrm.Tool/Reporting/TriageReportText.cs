using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using BankCrm.Domain.Complaints.Triage;
using BankCrm.Domain.Complaints.Triage.Training;
using BankCrm.Plugins.Model;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Tool.Reporting;

/// <summary>How well triage finds categories, as tables for a person.</summary>
internal static class TriageReportText
{
    public static void Write(TextWriter output, string title, TriageEvaluation evaluation)
    {
        var table = new ReportTable(title, ["category"], ["texts", "suggested", "right", "precision", "recall", "F1"]);
        foreach (CategoryScore category in evaluation.Categories)
        {
            table.AddRow(
                category.CategoryCode,
                ReportTable.Count(category.Texts),
                ReportTable.Count(category.Suggested),
                ReportTable.Count(category.Right),
                Number(category.Precision),
                Number(category.Recall),
                Number(category.F1));
        }

        table.Write(output);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"macro-F1 {Number(evaluation.MacroF1)} over {evaluation.Categories.Count} categories, {ReportTable.Count(evaluation.Right)} of {ReportTable.Count(evaluation.Texts)} texts right ({evaluation.Accuracy * 100:0.0} %)"));
    }

    /// <summary>What was suggested now, and what people made of suggestions so far.</summary>
    public static void Write(TextWriter output, IReadOnlyDictionary<string, int> suggested, IReadOnlyList<Entity> accuracy)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Suggested for {suggested.Values.Sum():N0} complaints"));
        if (suggested.Count > 0)
        {
            var categories = new ReportTable("Suggestions by category", ["category"], ["complaints"]);
            foreach (KeyValuePair<string, int> category in suggested)
            {
                categories.AddRow(category.Key.Length == 0 ? "no known word" : category.Key, ReportTable.Count(category.Value));
            }

            categories.Write(output);
        }

        if (accuracy.Count > 0)
        {
            var months = new ReportTable("What people made of suggestions", ["month", "language"], ["suggested", "confirmed", "changed", "confirmed of decided"]);
            foreach (Entity row in accuracy)
            {
                int confirmed = row.GetAttributeValue<int?>(TriageAccuracyTable.Confirmed) ?? 0;
                int changed = row.GetAttributeValue<int?>(TriageAccuracyTable.Changed) ?? 0;
                months.AddRow(
                    row.Day(TriageAccuracyTable.PeriodEnd).ToString()!,
                    Choices.Read<TextLanguage>(row, TriageAccuracyTable.TextLanguage).ToString(),
                    ReportTable.Count(row.GetAttributeValue<int?>(TriageAccuracyTable.Suggested) ?? 0),
                    ReportTable.Count(confirmed),
                    ReportTable.Count(changed),
                    ReportTable.Share(confirmed + changed == 0 ? null : (decimal)confirmed / (confirmed + changed)));
            }

            months.Write(output);
        }
    }

    /// <summary>How far repeated evaluations, each with other parts, lie apart.</summary>
    public static void WriteSpread(TextWriter output, double[] macroF1) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"macro-F1 with the texts parted in {macroF1.Length} ways: mean {macroF1.Average():0.000}, lowest {macroF1.Min():0.000}, highest {macroF1.Max():0.000}"));

    private static string Number(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);
}
