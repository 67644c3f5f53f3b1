using System.Globalization;
using System.IO;
using System.Linq;
using BankCrm.Domain.Complaints.Triage.Training;

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

    /// <summary>How far repeated evaluations, each with other parts, lie apart.</summary>
    public static void WriteSpread(TextWriter output, double[] macroF1) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"macro-F1 with the texts parted in {macroF1.Length} ways: mean {macroF1.Average():0.000}, lowest {macroF1.Min():0.000}, highest {macroF1.Max():0.000}"));

    private static string Number(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);
}
