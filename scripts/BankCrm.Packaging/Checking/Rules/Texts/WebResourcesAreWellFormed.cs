using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using BankCrm.Packaging.Checking.Model;

namespace BankCrm.Packaging.Checking.Rules.Texts;

internal sealed partial class WebResourcesAreWellFormed : ContentRule
{
    private const int LastType = 12;
    private const int ResxType = 12;

    public WebResourcesAreWellFormed()
        : base("SOL-092", "A web resource has a name without blanks and a type from 1 to 12; a resx resource whose name says a language has its twin in every other language of the package.", Sources.Exports)
    {
    }

    public override IEnumerable<string> Check(CheckedSolution solution)
    {
        HashSet<string> names = solution.WebResources.Select(resource => resource.Text("Name")).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (XElement resource in solution.WebResources)
        {
            string name = resource.Text("Name");
            if (name.Length == 0 || name.Any(char.IsWhiteSpace))
            {
                yield return $"{CustomizationsFile}: the web resource '{name}' must have a name without blanks.";
            }

            int? type = resource.Number("WebResourceType");
            if (type is not (>= 1 and <= LastType))
            {
                yield return $"{CustomizationsFile}: the web resource {name} has the type '{resource.Text("WebResourceType")}', which is not from 1 to {LastType}.";
            }

            Match localized = LocalizedName().Match(name);
            if (type == ResxType && localized.Success)
            {
                foreach (string language in solution.Languages.Where(language => !names.Contains(localized.Groups["stem"].Value + "." + language + ".resx")))
                {
                    yield return $"{CustomizationsFile}: the web resource {name} has no twin in language {language}.";
                }
            }
        }
    }

    [GeneratedRegex("^(?<stem>.+)\\.(?<language>[0-9]{4,5})\\.resx$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LocalizedName();
}
