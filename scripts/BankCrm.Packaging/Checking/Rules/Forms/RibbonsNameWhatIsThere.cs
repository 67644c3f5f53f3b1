using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using BankCrm.Packaging.Checking.Model;

namespace BankCrm.Packaging.Checking.Rules.Forms;

internal sealed class RibbonsNameWhatIsThere : ContentRule
{
    private const string WebResourceMark = "$webresource:";
    private const string LabelMark = "$LocLabels:";

    public RibbonsNameWhatIsThere()
        : base("SOL-054", "Every web resource, label and command of its own that a command bar names is there.", Sources.Exports)
    {
    }

    public override IEnumerable<string> Check(CheckedSolution solution)
    {
        IEnumerable<(string Owner, XElement Ribbon)> ribbons = solution.Tables.SelectMany(table => table.Element.Elements("RibbonDiffXml").Select(ribbon => (table.ToString(), ribbon)))
            .Concat(solution.Root.Elements("RibbonDiffXml").Select(ribbon => ("organisation", ribbon)));
        return from one in ribbons
               from problem in Problems(solution, one.Ribbon).Distinct(StringComparer.Ordinal)
               select $"{CustomizationsFile}: the command bar of the {one.Owner} names the {problem}, which neither the package nor the platform has.";
    }

    private static IEnumerable<string> Problems(CheckedSolution solution, XElement ribbon)
    {
        List<string> values = ribbon.Descendants().Attributes().Select(attribute => attribute.Value).ToList();
        foreach (string name in After(values, WebResourceMark).Where(name => solution.HasWebResource(name) == Answer.No))
        {
            yield return $"web resource {name}";
        }

        HashSet<string> labels = ribbon.Elements("LocLabels").Elements("LocLabel").Select(label => label.Attr("Id")).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (string name in After(values, LabelMark).Where(name => !labels.Contains(name)))
        {
            yield return $"label {name}";
        }

        HashSet<string> commands = ribbon.Elements("CommandDefinitions").Elements("CommandDefinition").Select(command => command.Attr("Id")).ToHashSet(StringComparer.Ordinal);
        foreach (string name in ribbon.Descendants().Attributes("Command").Select(attribute => attribute.Value).Where(name => solution.IsOwn(name.Replace('.', '_')) && !commands.Contains(name)))
        {
            yield return $"command {name}";
        }
    }

    private static IEnumerable<string> After(IEnumerable<string> values, string mark) =>
        values.Where(value => value.StartsWith(mark, StringComparison.OrdinalIgnoreCase) && value.Length > mark.Length).Select(value => value[mark.Length..]);
}
