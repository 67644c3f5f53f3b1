using System.Collections.Generic;
using System.Xml.Linq;
using BankCrm.Packaging.Checking.Model;

namespace BankCrm.Packaging.Checking.Rules.Manifest;

internal sealed class RootComponentsAreOfListedKinds : ContentRule
{
    /// <summary>Kinds that travel with their table or assembly, or in a folder of their own, and are therefore never listed.</summary>
    private static readonly IReadOnlyDictionary<int, string> NeverListed = new Dictionary<int, string>
    {
        [2] = "a column, which travels with its table",
        [10] = "a relationship, which travels with its tables",
        [14] = "a key, which travels with its table",
        [90] = "a plug-in type, which travels with its assembly",
        [93] = "a step image, which travels with its step",
        [380] = "an environment variable, which travels in its own folder",
        [381] = "an environment variable value, which travels in its own folder",
    };

    /// <summary>From this number on, types belong to one environment's solution component framework (custom APIs, connection references and so on).</summary>
    private const int FirstFrameworkType = 10_000;

    public RootComponentsAreOfListedKinds()
        : base("SOL-013", "solution.xml lists no component that is never listed: column, relationship, key, plug-in type, step image, environment variable, custom API; and no component twice.", Sources.Exports)
    {
    }

    public override IEnumerable<string> Check(CheckedSolution solution)
    {
        var seen = new HashSet<(int?, string)>();
        foreach (XElement root in solution.Manifest.Elements("RootComponents").Elements("RootComponent"))
        {
            int? type = XmlReading.ToNumber(root.Attr("type"));
            string key = root.Attr("id").Length > 0 ? root.Attr("id") : root.Attr("schemaName");
            if (type is null)
            {
                yield return $"{SolutionFile} lists a root component '{key}' whose type '{root.Attr("type")}' is not a number.";
            }
            else if (NeverListed.TryGetValue(type.Value, out string? kind))
            {
                yield return $"{SolutionFile} lists the root component {key} of type {type}: that is {kind}, and must not be listed.";
            }
            else if (type >= FirstFrameworkType)
            {
                yield return $"{SolutionFile} lists the root component {key} of type {type}: that number means another thing in every environment, and such components travel in their own folder.";
            }

            if (!seen.Add((type, RootComponentKind.Normalize(key))))
            {
                yield return $"{SolutionFile} lists the root component {key} of type {root.Attr("type")} twice.";
            }
        }
    }
}
