using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using BankCrm.Packaging.Checking.Model;

namespace BankCrm.Packaging.Checking.Rules.Container;

internal sealed class FilesMatchFileNames : ContentRule
{
    /// <summary>Elements of customizations.xml that name a file in the zip.</summary>
    private static readonly string[] NamingElements = ["FileName", "XamlFileName", "JsonFileName", "ExportedFileName", "FormulaDefinitionFileName"];

    /// <summary>Folders whose every file some component must name.</summary>
    private static readonly string[] NamedFolders = ["WebResources/", "PluginAssemblies/", "Workflows/", "Formulas/"];

    public FilesMatchFileNames()
        : base("SOL-007", "Every FileName in customizations.xml is a file in the zip, and every web resource, assembly, process and code component in the zip is named by one.", Sources.Exports)
    {
    }

    public override IEnumerable<string> Check(CheckedSolution solution)
    {
        List<string> named = solution.Root.Descendants()
            .Where(element => NamingElements.Contains(element.Name.LocalName, StringComparer.Ordinal) && element.Value.Trim().StartsWith('/'))
            .Select(element => element.Value.Trim()[1..])
            .Distinct(StringComparer.Ordinal)
            .ToList();
        foreach (string name in named.Where(name => !solution.Package.Contains(name)))
        {
            yield return $"customizations.xml names the file {name}, which is not in the zip.";
        }

        var known = new HashSet<string>(named, StringComparer.Ordinal);
        string[] controls = solution.Root.Elements("CustomControls").Elements("CustomControl")
            .Select(control => control.Text("FileName").TrimStart('/'))
            .Where(name => name.Contains('/', StringComparison.Ordinal))
            .Select(name => name[..(name.LastIndexOf('/') + 1)])
            .ToArray();
        foreach (string file in solution.Package.EntryNames.Where(name => !name.EndsWith('/')))
        {
            bool mustBeNamed = NamedFolders.Any(folder => file.StartsWith(folder, StringComparison.Ordinal)) && !known.Contains(file);
            bool isOrphanOfControl = file.StartsWith("Controls/", StringComparison.Ordinal) && !controls.Any(folder => file.StartsWith(folder, StringComparison.Ordinal));
            if (mustBeNamed || isOrphanOfControl)
            {
                yield return $"The file {file} is in the zip, and no component in customizations.xml names it.";
            }
        }
    }
}
