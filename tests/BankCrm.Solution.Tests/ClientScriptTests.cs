using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using BankCrm.Packaging;
using Xunit;

namespace BankCrm.Solution.Tests;

/// <summary>Forms, command bars, scripts and texts of the shipped solution, each against the other.</summary>
public sealed partial class ClientScriptTests
{
    private const string WebResourceMark = "$webresource:";

    /// <summary>A built-in function that does nothing, named by a command to have a script loaded that the next function needs.</summary>
    private const string LoadsOnly = "isNaN";

    private static readonly string Source = RepositoryFolder.SolutionSource();
    private static readonly string Resources = Path.Combine(Source, "WebResources");

    public static TheoryData<string> TextNames() =>
        new(Directory.EnumerateFiles(Resources, "*.1033.resx", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Resources, file)[..^".1033.resx".Length]));

    [Theory]
    [MemberData(nameof(TextNames))]
    public void Texts_BothLanguages_HaveTheSameKeys(string name) => Assert.Equal(Texts(name, 1033).Keys, Texts(name, 2052).Keys);

    [Theory]
    [MemberData(nameof(TextNames))]
    public void Texts_BothLanguages_AreWrittenAndTakeTheSameValues(string name)
    {
        Dictionary<string, string> chinese = Texts(name, 2052);

        Assert.Empty(Texts(name, 1033).Where(text => text.Value.Length == 0 || chinese[text.Key].Length == 0).Select(text => text.Key));
        Assert.Empty(Texts(name, 1033).Where(text => !Places(text.Value).SetEquals(Places(chinese[text.Key]))).Select(text => text.Key));
    }

    [Theory]
    [InlineData("AwardKind.", "bce_awardkind")]
    [InlineData("Action.", "bce_complaintaction")]
    [InlineData("Justice.", "bce_justicekind")]
    public void Texts_NameAChoice_SayWhatTheChoiceSays(string start, string choice)
    {
        XDocument options = XDocument.Load(Path.Combine(Source, "OptionSets", choice + ".xml"));
        foreach (int language in new[] { 1033, 2052 })
        {
            IEnumerable<string> labels = options.Descendants("option").Select(option => Label(option.Element("labels")!, "label", language));

            Assert.Equal(labels, Texts("bce_/strings/client", language).Where(text => text.Key.StartsWith(start, StringComparison.Ordinal)).Select(text => text.Value));
        }
    }

    [Fact]
    public void Scripts_EveryTextNamed_IsThere()
    {
        HashSet<string> keys = Texts("bce_/strings/client", 1033).Keys.ToHashSet(StringComparer.Ordinal);
        IEnumerable<string> named = Scripts().SelectMany(script => TextKey().Matches(File.ReadAllText(script))).Select(match => match.Groups["key"].Value);

        Assert.Empty(named.Where(key => !keys.Contains(key)).Distinct());
    }

    [Fact]
    public void Forms_EveryHandler_IsAFunctionOfALibraryOfTheForm()
    {
        List<XElement> forms = Directory.EnumerateFiles(Path.Combine(Source, "Entities"), "*.xml", SearchOption.AllDirectories)
            .Where(file => file.Contains("FormXml", StringComparison.Ordinal))
            .Select(file => XDocument.Load(file).Descendants("form").First())
            .Where(form => form.Descendants("Handler").Any())
            .ToList();

        Assert.NotEmpty(forms);
        foreach (XElement form in forms)
        {
            HashSet<string> libraries = form.Descendants("Library").Select(library => library.Attribute("name")!.Value).ToHashSet(StringComparer.Ordinal);
            Assert.All(form.Descendants("Handler"), handler =>
            {
                string library = handler.Attribute("libraryName")!.Value;
                Assert.Contains(library, libraries);
                Assert.Contains(handler.Attribute("functionName")!.Value, Functions(library));
                Assert.Equal("true", handler.Attribute("passExecutionContext")!.Value);
            });
            Assert.All(libraries, library => Assert.DoesNotContain(ScriptsNeededBy(library), needed => !libraries.Contains(needed)));
        }
    }

    [Fact]
    public void CommandBars_EveryFunction_IsInItsScript()
    {
        List<XElement> calls = Ribbons().SelectMany(ribbon => ribbon.Descendants()).Where(element => element.Attribute("FunctionName") is not null).ToList();

        Assert.NotEmpty(calls);
        Assert.All(calls.Where(call => call.Attribute("FunctionName")!.Value != LoadsOnly), call =>
            Assert.Contains(call.Attribute("FunctionName")!.Value, Functions(Library(call))));
    }

    [Fact]
    public void CommandBars_EveryCommand_LoadsWhatItsScriptNeedsFirst()
    {
        foreach (XElement command in Ribbons().Descendants("CommandDefinition"))
        {
            List<string> loaded = command.Descendants("JavaScriptFunction").Select(Library).ToList();

            Assert.Equal(ScriptsNeededBy(loaded[^1]).Order(StringComparer.Ordinal), loaded.SkipLast(1).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void CommandBars_EveryLabel_IsInBothLanguages() =>
        Assert.All(Ribbons().Descendants("LocLabel"), label => Assert.Equal(["1033", "2052"], label.Descendants("Title").Select(title => title.Attribute("languagecode")!.Value)));

    [Fact]
    public void Dependencies_EveryResource_NamesWhatIsThere()
    {
        IEnumerable<string> named = Directory.EnumerateFiles(Resources, "*.data.xml", SearchOption.AllDirectories).SelectMany(Needed);

        Assert.DoesNotContain(named, name => !File.Exists(Path.Combine(Resources, name)));
    }

    [Fact]
    public void Pages_EveryScriptAndStyle_IsNamedAsNeededInTheSameOrder()
    {
        List<string> pages = Directory.EnumerateFiles(Resources, "*.html", SearchOption.AllDirectories).ToList();

        Assert.NotEmpty(pages);
        Assert.All(pages, page =>
        {
            string text = File.ReadAllText(page);
            IEnumerable<string> loaded = Loaded().Matches(text).Select(match => Path.GetRelativePath(Resources, Path.GetFullPath(Path.Combine(Path.GetDirectoryName(page)!, match.Groups["address"].Value))).Replace('\\', '/'));
            ILookup<bool, string> byKind = loaded.ToLookup(name => name.EndsWith(".js", StringComparison.Ordinal));

            Assert.Equal(byKind[true].Concat(byKind[false]), Needed(page + ".data.xml").Where(name => !name.EndsWith(".resx", StringComparison.Ordinal)));
            Assert.All(byKind[true], script => Assert.Subset(byKind[true].TakeWhile(name => name != script).ToHashSet(StringComparer.Ordinal), ScriptsNeededBy(script).ToHashSet(StringComparer.Ordinal)));
        });
    }

    [Fact]
    public void Pages_UnderAStrictPolicy_RunNothingOfTheirOwn() =>
        Assert.All(Directory.EnumerateFiles(Resources, "*.html", SearchOption.AllDirectories), page => Assert.DoesNotMatch(@"<script(?![^>]*\ssrc=)|<style|\sstyle=|\son\w+=|javascript:|https?:", File.ReadAllText(page)));

    private static IEnumerable<string> Scripts() => Directory.EnumerateFiles(Resources, "*.js", SearchOption.AllDirectories);

    private static IEnumerable<XElement> Ribbons() =>
        Directory.EnumerateFiles(Path.Combine(Source, "Entities"), "RibbonDiff.xml", SearchOption.AllDirectories).Select(file => XDocument.Load(file).Root!);

    private static string Library(XElement call) => call.Attribute("Library")!.Value[WebResourceMark.Length..];

    /// <summary>The functions that a script offers, by the names that forms and command bars call.</summary>
    private static HashSet<string> Functions(string script)
    {
        string text = File.ReadAllText(Path.Combine(Resources, script));
        return Offered().Matches(text)
            .SelectMany(part => part.Groups["names"].Value.Split(',').Select(name => name.Trim()).Where(name => text.Contains($"function {name}(", StringComparison.Ordinal)).Select(name => $"BankCrm.{part.Groups["part"].Value}.{name}"))
            .ToHashSet(StringComparer.Ordinal);
    }

    private static IEnumerable<string> ScriptsNeededBy(string script) =>
        Needed(Path.Combine(Resources, script) + ".data.xml").Where(name => name.EndsWith(".js", StringComparison.Ordinal));

    private static IEnumerable<string> Needed(string data) =>
        XDocument.Load(data).Root!.Element("DependencyXml") is { } needed
            ? XElement.Parse(needed.Value).Descendants("Library").Select(library => library.Attribute("name")!.Value)
            : [];

    private static Dictionary<string, string> Texts(string name, int language) =>
        XDocument.Load(Path.Combine(Resources, $"{name}.{language}.resx")).Root!.Elements("data")
            .ToDictionary(text => text.Attribute("name")!.Value, text => text.Element("value")!.Value, StringComparer.Ordinal);

    private static HashSet<string> Places(string text) => Place().Matches(text).Select(match => match.Value).ToHashSet(StringComparer.Ordinal);

    private static string Label(XElement labels, string element, int language) =>
        labels.Elements(element).Single(label => label.Attribute("languagecode")!.Value == $"{language}").Attribute("description")!.Value;

    [GeneratedRegex(@"window\.BankCrm\.(?<part>\w+) = \{(?<names>[^}]*)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Offered();

    [GeneratedRegex(@"\btext\('(?<key>[\w.-]+)'[,)]", RegexOptions.CultureInvariant)]
    private static partial Regex TextKey();

    [GeneratedRegex(@"\s(?:src|href)=""(?<address>[^""]+)""", RegexOptions.CultureInvariant)]
    private static partial Regex Loaded();

    [GeneratedRegex(@"\{\d\}", RegexOptions.CultureInvariant)]
    private static partial Regex Place();
}
