using System.Collections.Generic;
using System.Linq;
using BankCrm.Packaging.Checking.Model;

namespace BankCrm.Packaging.Checking.Rules.Plugins;

internal sealed class PackageHasOneAssembly : ContentRule
{
    public PackageHasOneAssembly()
        : base("SOL-060", "The package has at most one plug-in assembly, and no other dll.", Sources.PluginDocs)
    {
    }

    public override IEnumerable<string> Check(CheckedSolution solution)
    {
        List<string> libraries = solution.Package.EntryNames
            .Where(name => name.EndsWith(".dll", System.StringComparison.OrdinalIgnoreCase))
            .Concat(solution.Assemblies.Select(assembly => assembly.EntryName))
            .Distinct(System.StringComparer.Ordinal)
            .Order(System.StringComparer.Ordinal)
            .ToList();
        if (libraries.Count > 1)
        {
            yield return $"The zip has {libraries.Count} assemblies, and must have one: {string.Join(", ", libraries)}.";
        }
    }
}
