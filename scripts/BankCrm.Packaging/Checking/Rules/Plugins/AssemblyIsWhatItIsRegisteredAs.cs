using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using BankCrm.Packaging.Assemblies;
using BankCrm.Packaging.Checking.Model;

namespace BankCrm.Packaging.Checking.Rules.Plugins;

internal sealed class AssemblyIsWhatItIsRegisteredAs : ContentRule
{
    /// <summary>Bytes: 16 MB.</summary>
    private const int MaxSize = 16 * 1024 * 1024;

    public AssemblyIsWhatItIsRegisteredAs()
        : base("SOL-061", "The plug-in assembly's file is a signed .NET assembly of at most 16 MB whose full name is the registered one, also in every type's assembly-qualified name and in its root component; it runs isolated (2).", Sources.PluginDocs)
    {
    }

    public override IEnumerable<string> Check(CheckedSolution solution)
    {
        foreach (PackagedAssembly assembly in solution.Assemblies)
        {
            foreach (string problem in Problems(solution, assembly))
            {
                yield return $"{CustomizationsFile}: the {assembly}: {problem}";
            }
        }
    }

    private static IEnumerable<string> Problems(CheckedSolution solution, PackagedAssembly assembly)
    {
        if (assembly.Damage is not null)
        {
            yield return assembly.Damage;
        }

        if (assembly.Size > MaxSize)
        {
            yield return $"The file has {assembly.Size} bytes, and at most {MaxSize} are allowed.";
        }

        string isolation = assembly.Element.Text("IsolationMode");
        if (isolation != "2")
        {
            yield return $"IsolationMode is '{isolation}', and must be 2: only Microsoft's own assemblies run without isolation.";
        }

        if (assembly.File is null)
        {
            yield break;
        }

        if (assembly.File.Identity.PublicKeyToken == "null")
        {
            yield return "The file is not signed.";
        }

        foreach (string problem in PluginRegistration.IdentityProblems(assembly.Element, assembly.File))
        {
            yield return problem;
        }

        string id = XmlReading.Id(assembly.Element.Attr("PluginAssemblyId"));
        string listed = solution.Manifest.Elements("RootComponents").Elements("RootComponent")
            .FirstOrDefault(root => root.Attr("type") == "91" && XmlReading.Id(root.Attr("id")) == id)?.Attr("schemaName") ?? string.Empty;
        if (listed.Length > 0 && listed != assembly.File.Identity.FullName)
        {
            yield return $"solution.xml lists it as '{listed}', and the file is '{assembly.File.Identity.FullName}'.";
        }
    }
}
