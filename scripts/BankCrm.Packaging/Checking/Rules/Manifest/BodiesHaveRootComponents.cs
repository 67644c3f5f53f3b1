using System.Collections.Generic;
using System.Linq;
using BankCrm.Packaging.Checking.Model;

namespace BankCrm.Packaging.Checking.Rules.Manifest;

internal sealed class BodiesHaveRootComponents : ContentRule
{
    public BodiesHaveRootComponents()
        : base("SOL-012", "Every component in customizations.xml of a kind that is listed has its root component in solution.xml.", Sources.Exports)
    {
    }

    public override IEnumerable<string> Check(CheckedSolution solution) =>
        RootComponentMatch.Of(solution.Package.Solution, solution.Package.Customizations).WithoutRoot
            .Select(component => $"{CustomizationsFile} holds the {component}, for which {SolutionFile} has no RootComponent.");
}
