using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using BankCrm.Packaging.Checking.Model;

namespace BankCrm.Packaging.Checking.Rules.Plugins;

internal sealed class StepColumnsAreThere : ContentRule
{
    public StepColumnsAreThere()
        : base("SOL-066", "The table of a step, the columns it filters by and the columns of its images are there.", Sources.Exports)
    {
    }

    public override IEnumerable<string> Check(CheckedSolution solution) =>
        from step in solution.Steps
        from problem in Problems(solution, step).Distinct(StringComparer.Ordinal)
        select $"{CustomizationsFile}: the step {step.Attr("Name")} names the {problem}, which neither the package nor the platform has.";

    private static IEnumerable<string> Problems(CheckedSolution solution, XElement step)
    {
        string table = step.Text("PrimaryEntity").ToLowerInvariant();
        if (table.Length is 0 || table == "none")
        {
            yield break;
        }

        if (solution.HasTable(table) == Answer.No)
        {
            yield return $"table {table}";
            yield break;
        }

        IEnumerable<string> imageColumns = step.Elements("SdkMessageProcessingStepImages").Elements("SdkMessageProcessingStepImage").Select(image => image.Text("Attributes"));
        foreach (string column in imageColumns.Append(step.Text("FilteringAttributes")).SelectMany(XmlReading.List).Where(column => solution.HasColumn(table, column) == Answer.No))
        {
            yield return $"column {column} of table {table}";
        }
    }
}
