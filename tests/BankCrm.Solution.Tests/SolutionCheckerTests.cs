using System.Collections.Generic;
using System.IO;
using System.Linq;
using BankCrm.Packaging;
using BankCrm.Packaging.Checking;
using BankCrm.Packaging.Checking.Rules.Container;
using BankCrm.Solution.Tests.Breakages;
using Xunit;

namespace BankCrm.Solution.Tests;

public sealed class SolutionCheckerTests
{
    private static readonly IReadOnlyList<Breakage> All =
    [
        .. ContainerBreakages.All, .. ManifestBreakages.All, .. TableBreakages.All, .. FormBreakages.All, .. PluginBreakages.All, .. OtherBreakages.All,
    ];

    /// <summary>Tested on their own below, since breaking them needs more than a changed sample.</summary>
    private static readonly string[] RulesWithTestsOfTheirOwn = ["SOL-005", "SOL-100"];

    public static TheoryData<string> Cases => [.. All.Select(one => $"{one.Rule} {one.What}")];

    [Fact]
    public void Check_ValidPackage_FindsNothing()
    {
        using var package = new SamplePackage();

        Assert.Empty(package.Check());
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Check_OneThingBroken_FindsExactlyThatRule(string name)
    {
        Breakage breakage = All.Single(one => $"{one.Rule} {one.What}" == name);
        using var package = new SamplePackage();

        breakage.Break(package);

        IReadOnlyList<CheckFinding> findings = package.Check();
        Assert.All(findings, finding => Assert.Equal(breakage.Rule, finding.Rule));
        Assert.Contains(findings, finding => finding.Message.Contains(breakage.Mentions, System.StringComparison.Ordinal));
    }

    [Fact]
    public void Cases_EveryRule_HasOne()
    {
        IEnumerable<string> broken = All.Select(one => one.Rule).Concat(RulesWithTestsOfTheirOwn).Distinct();

        Assert.Equal(RuleList.All.Select(rule => rule.Id).Order(), broken.Order());
    }

    [Fact]
    public void Check_ZipOverTheLimit_FindsItsSize()
    {
        using var folder = new TemporaryFolder();
        string path = folder["large.zip"];
        using (FileStream file = File.Create(path))
        {
            file.SetLength(ZipIsNotTooLarge.Limit + 1);
        }

        Assert.Single(new ZipIsNotTooLarge().Check(path));
    }

    [Fact]
    public void Check_ZipAtTheLimit_FindsNothing()
    {
        using var folder = new TemporaryFolder();
        string path = folder["large.zip"];
        using (FileStream file = File.Create(path))
        {
            file.SetLength(ZipIsNotTooLarge.Limit);
        }

        Assert.Empty(new ZipIsNotTooLarge().Check(path));
    }

    [Fact]
    public void Check_NoSuchZip_SaysSo()
    {
        var problem = Assert.Throws<SolutionPackageException>(() => SolutionChecker.Check("/nowhere/none.zip"));

        Assert.Contains("/nowhere/none.zip", problem.Message, System.StringComparison.Ordinal);
    }

    [Fact]
    public void Check_AnotherPublishersPackage_ReadsPrefixesAsItsOwn()
    {
        using var package = new SamplePackage();
        package.ChangeSolution(root => root.Descendants("CustomizationPrefix").Single().Value = "oth");

        Assert.Contains(package.Check(), finding => finding.Rule == "SOL-016" && finding.Message.Contains("oth_", System.StringComparison.Ordinal));
    }

    [Fact]
    public void Check_ComponentRequiredFromAnotherSolution_IsNotMissing()
    {
        using var package = new SamplePackage();
        package.Customize(root => root.Control("smp_card", "smp_contactid").SetAttributeValue("id", "smp_contactid"))
            .Customize(root => root.MainForm("smp_card").ReplaceText("smp_/js/card.js", "smp_/js/base.js"))
            .ChangeSolution(root => root.Descendants("MissingDependencies").Single().Add(new System.Xml.Linq.XElement(
                "MissingDependency",
                new System.Xml.Linq.XElement("Required", new System.Xml.Linq.XAttribute("type", 61), new System.Xml.Linq.XAttribute("schemaName", "smp_/js/base.js")))));

        Assert.Empty(package.Check());
    }

    [Fact]
    public void Check_PluginThroughABaseClass_FindsNothing()
    {
        using var package = new SamplePackage();
        package.ReplaceAssembly(new SampleAssembly().WithDerivedPlugin("CardPlugin").WithPlugin("BlockCardPlugin", constructorParameters: ["string", "string"]));

        Assert.Empty(package.Check());
    }
}
