using System.Collections.Generic;
using System.Linq;
using BankCrm.Packaging.Checking.Model;

namespace BankCrm.Packaging.Checking.Rules.Plugins;

internal sealed class UpdateStepsFilter : ContentRule
{
    public UpdateStepsFilter()
        : base("SOL-065", "A step on Update names the columns whose change it reacts to (FilteringAttributes), or it runs on every save.", Sources.StepDocs)
    {
    }

    public override IEnumerable<string> Check(CheckedSolution solution) =>
        solution.Steps
            .Where(step => Messages.NameOf(step) is "Update" or "UpdateMultiple" && step.Text("FilteringAttributes").Length == 0)
            .Select(step => $"{CustomizationsFile}: the step {step.Attr("Name")} reacts to Update and names no FilteringAttributes.");
}
