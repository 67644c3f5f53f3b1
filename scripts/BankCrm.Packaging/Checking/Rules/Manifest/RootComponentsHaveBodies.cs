using System.Collections.Generic;
using System.Linq;
using BankCrm.Packaging.Checking.Model;

namespace BankCrm.Packaging.Checking.Rules.Manifest;

internal sealed class RootComponentsHaveBodies : ContentRule
{
    public RootComponentsHaveBodies()
        : base("SOL-011", "Every root component in solution.xml has its body in customizations.xml.", Sources.Exports)
    {
    }

    public override IEnumerable<string> Check(CheckedSolution solution) =>
        RootComponentMatch.Of(solution.Package.Solution, solution.Package.Customizations).WithoutBody
            .Select(component => $"{SolutionFile} lists the root component {component}, which {CustomizationsFile} does not hold.");
}
