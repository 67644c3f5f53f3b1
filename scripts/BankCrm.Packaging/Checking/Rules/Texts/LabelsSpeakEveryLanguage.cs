using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using BankCrm.Packaging.Checking.Model;

namespace BankCrm.Packaging.Checking.Rules.Texts;

internal sealed class LabelsSpeakEveryLanguage : ContentRule
{
    public LabelsSpeakEveryLanguage()
        : base("SOL-090", "Every label and description that is given is given in every language of the package, once; a text is not empty in one language and present in another.", Sources.House)
    {
    }

    public override IEnumerable<string> Check(CheckedSolution solution)
    {
        IReadOnlyList<string> languages = solution.Languages;
        IEnumerable<(string File, XElement Root)> documents = new[] { (SolutionFile, solution.Manifest), (CustomizationsFile, solution.Root) }
            .Concat(solution.CustomApis.SelectMany(Documents));
        foreach ((string file, XElement root) in documents)
        {
            foreach (XElement group in root.DescendantsAndSelf().Where(element => element.Elements().Any(child => LanguageOf(child).Length > 0)))
            {
                foreach (string problem in Problems(group, languages))
                {
                    yield return $"{file}: {Place.Of(group)} {problem}.";
                }
            }
        }
    }

    private static IEnumerable<(string File, XElement Root)> Documents(CustomApi api) =>
        api.Requests.Concat(api.Responses).Select(part => (part.File, part.Element)).Prepend((api.File, api.Element));

    private static IEnumerable<string> Problems(XElement group, IReadOnlyList<string> languages)
    {
        ILookup<string, XElement> byLanguage = group.Elements().Where(child => LanguageOf(child).Length > 0).ToLookup(Key, StringComparer.Ordinal);
        IEnumerable<string> kinds = byLanguage.Select(one => one.Key.Split('|')[0]).Distinct(StringComparer.Ordinal);
        foreach (string kind in kinds)
        {
            bool anyText = byLanguage.Where(one => one.Key.StartsWith(kind + "|", StringComparison.Ordinal)).SelectMany(one => one).Any(HasText);
            foreach (string language in languages)
            {
                List<XElement> labels = byLanguage[$"{kind}|{language}"].ToList();
                if (labels.Count == 0)
                {
                    yield return $"has no {kind} in language {language}";
                }
                else if (labels.Count > 1)
                {
                    yield return $"has more than one {kind} in language {language}";
                }
                else if (anyText && !HasText(labels[0]))
                {
                    yield return $"has an empty {kind} in language {language}";
                }
            }
        }
    }

    private static string Key(XElement label) => $"{label.Name.LocalName}|{LanguageOf(label)}";

    private static string LanguageOf(XElement label) => label.Attr("languagecode") is { Length: > 0 } code ? code : label.Attr("LCID");

    private static bool HasText(XElement label) =>
        label.Attributes().Any(attribute => attribute.Name.LocalName is "description" or "Title" or "Description" && attribute.Value.Trim().Length > 0);
}
