using System.Collections.Generic;
using System.Linq;
using BankCrm.Packaging.Assemblies;
using BankCrm.Packaging.Checking.Model;

namespace BankCrm.Packaging.Checking.Rules.Plugins;

internal sealed class PluginTypesCanRun : ContentRule
{
    public PluginTypesCanRun()
        : base("SOL-062", "Every registered plug-in type is a public class of the assembly that implements IPlugin and has a public constructor that takes nothing or strings.", Sources.PluginDocs)
    {
    }

    public override IEnumerable<string> Check(CheckedSolution solution) =>
        from assembly in solution.Assemblies
        where assembly.File is not null
        from problem in PluginRegistration.TypeProblems(assembly.Element, assembly.File!)
        select $"{assembly.EntryName}: {problem}";
}
