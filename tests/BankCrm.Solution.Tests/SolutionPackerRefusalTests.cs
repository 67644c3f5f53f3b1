using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using BankCrm.Packaging;
using BankCrm.Solution.Tests.Breakages;
using Xunit;

namespace BankCrm.Solution.Tests;

/// <summary>What Microsoft's packer would leave out, or what no import would take, stops the packing with a sentence that names it.</summary>
public sealed class SolutionPackerRefusalTests
{
    private static readonly IReadOnlyList<(string What, string Mentions, Action<SampleFolder> Break)> All =
    [
        ("a stray file at the root", "notes.txt", folder => folder.Write("notes.txt", "x")),
        ("an unknown folder", "Strange", folder => folder.Write("Strange/x.xml", "<x />")),
        ("a stray file beside a table", "notes.xml", folder => folder.Write("Entities/smp_card/notes.xml", "<x />")),
        ("a process", "is a process", folder => folder.Write("Workflows/flow.json", "{}")),
        ("the organisation's command bar", "whole organisation", folder => folder.Write("Other/RibbonCustomization.xml", "<RibbonDiffXml />")),
        ("an environment's values", "environment's values", folder => folder.Write("environmentvariabledefinitions/smp_threshold/environmentvariablevalues.json", "{}")),
        ("a root component without a body", "role a0000000", folder => folder.Delete("Roles/Sample clerk.xml")),
        ("a body without a root component", "role a0000000", folder => folder.Change("Other/Solution.xml", root => root.RootComponent("20").Remove())),
        ("a relationship that is not listed", "smp_limit_card_limit", folder => folder.Change("Other/Relationships.xml", root => root.Elements().Single(one => one.Attribute("Name")!.Value == "smp_limit_card_limit").Remove())),
        ("a listed relationship without a body", "smp_ghost", folder => folder.Change("Other/Relationships.xml", root => root.Add(new XElement("EntityRelationship", new XAttribute("Name", "smp_ghost"))))),
        ("relationships without a list", "no Other/Relationships.xml", folder => folder.Delete("Other/Relationships.xml")),
        ("a web resource without its description", "card.js.data.xml", folder => folder.Delete("WebResources/smp_/js/card.js.data.xml")),
        ("a description without its web resource", "card.js", folder => folder.Delete("WebResources/smp_/js/card.js")),
        ("a web resource in another place than its name says", "smp_/js/other.js", folder => folder.Change("WebResources/smp_/js/card.js.data.xml", root => root.Child("Name").Value = "smp_/js/other.js")),
        ("two web resources with one FileName", "Two components claim", folder => folder.Change("WebResources/smp_icon.data.xml", root => root.Child("FileName").Value = "/WebResources/smp_jscardjsA0000000-0000-4000-8000-000000000611")),
        ("forms without a place", "<FormXml />", folder => folder.Change("Entities/smp_card/Entity.xml", root => root.Child("FormXml").Remove())),
        ("charts without a place", "<Visualizations />", folder => folder.Change("Entities/smp_card/Entity.xml", root => root.Child("Visualizations").Remove())),
        ("a command bar's place without its file", "RibbonDiff.xml", folder => folder.Delete("Entities/smp_card/RibbonDiff.xml")),
        ("a container that is missing", "<Dashboards />", folder => folder.Change("Other/Customizations.xml", root => root.Child("Dashboards").Remove())),
        ("a managed twin without its form", "no unmanaged twin", folder => folder.Write("Entities/smp_card/FormXml/main/{deadbeef-0000-4000-8000-000000000000}_managed.xml", "<forms />")),
        ("a source for one package type only", "Managed is '0'", folder => folder.Change("Other/Solution.xml", root => root.Descendants("Managed").Single().Value = "0")),
        ("a version of three numbers", "'1.2.3'", folder => folder.Change("Other/Solution.xml", root => root.Descendants("Version").Single().Value = "1.2.3")),
        ("a file that is not XML", "line 1", folder => folder.Write("OptionSets/smp_kind.xml", "<optionset>")),
        ("a file of another kind", "<Role>", folder => folder.Write("OptionSets/smp_kind.xml", "<Role />")),
        ("a code component without its manifest", "ControlManifest.xml", folder => folder.Delete("Controls/smp_Sample.Gauge/ControlManifest.xml")),
        ("a code component without its description", "smp_Sample.Gauge", folder => folder.Delete("Controls/smp_Sample.Gauge/ControlManifest.xml.data.xml")),
        ("no assembly description", "0 plug-in assemblies", folder => Directory.Delete(folder["PluginAssemblies"], recursive: true)),
        ("an assembly of another version", "Version=2.0.0.0", folder => File.WriteAllBytes(folder.Assembly, SampleAssembly.Whole("2.0.0.0").ToBytes())),
        ("an assembly without a registered type", "BlockCardPlugin is not in the assembly", folder => File.WriteAllBytes(folder.Assembly, new SampleAssembly().WithPlugin("CardPlugin").ToBytes())),
        ("an assembly whose type is no plug-in", "does not implement IPlugin", folder => File.WriteAllBytes(folder.Assembly, new SampleAssembly().WithPlugin("CardPlugin", implementsPlugin: false).WithPlugin("BlockCardPlugin").ToBytes())),
        ("an unsigned assembly", "PublicKeyToken=null", folder => File.WriteAllBytes(folder.Assembly, new SampleAssembly(signed: false).WithPlugin("CardPlugin").WithPlugin("BlockCardPlugin").ToBytes())),
        ("an assembly that is no assembly", "not a .NET assembly", folder => File.WriteAllText(folder.Assembly, "MZ")),
        ("no assembly at all", "There is no plug-in assembly", folder => File.Delete(folder.Assembly)),
        ("no solution file", "Other/Solution.xml", folder => folder.Delete("Other/Solution.xml")),
    ];

    public static TheoryData<string> Cases => [.. All.Select(one => one.What)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Pack_SomethingWrong_SaysWhatInOneSentence(string what)
    {
        (_, string mentions, Action<SampleFolder> change) = All.Single(one => one.What == what);
        using var folder = new SampleFolder();
        change(folder);

        var problem = Assert.Throws<SolutionPackageException>(folder.Pack);

        Assert.Contains(mentions, problem.Message, StringComparison.Ordinal);
        Assert.EndsWith(".", problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', problem.Message);
    }

    [Fact]
    public void Pack_SomethingWrong_LeavesNoZipBehind()
    {
        using var folder = new SampleFolder();
        folder.Write("notes.txt", "x");

        Assert.Throws<SolutionPackageException>(folder.Pack);

        Assert.False(Directory.Exists(folder.Output));
    }

    [Fact]
    public void Pack_NoSuchFolder_SaysSo()
    {
        using var folder = new SampleFolder();

        var problem = Assert.Throws<SolutionPackageException>(() => SolutionPacker.Pack(folder["nowhere"], folder.Assembly, folder.Output));

        Assert.Contains("nowhere", problem.Message, StringComparison.Ordinal);
    }
}
