using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Xml.Linq;
using BankCrm.Packaging;
using BankCrm.Solution.Tests.Breakages;
using Xunit;

namespace BankCrm.Solution.Tests;

public sealed class SolutionPackerTests
{
    private const string CardForm = "Entities/smp_card/FormXml/main/{a0000000-0000-4000-8000-0000000000f1}.xml";

    [Fact]
    public void Pack_WholeFolder_NamesTheZipsAfterSolutionAndVersion()
    {
        using var folder = new SampleFolder();

        PackedSolution packed = folder.Pack();

        Assert.Equal("Sample_1_2_3_4_managed.zip", Path.GetFileName(packed.ManagedZip));
        Assert.Equal("Sample_1_2_3_4.zip", Path.GetFileName(packed.UnmanagedZip));
    }

    [Fact]
    public void Pack_WholeFolder_SetsTheManagedFlags()
    {
        using var folder = new SampleFolder();

        PackedSolution packed = folder.Pack();

        using SolutionPackage managed = SolutionPackage.Open(packed.ManagedZip);
        using SolutionPackage unmanaged = SolutionPackage.Open(packed.UnmanagedZip);
        Assert.True(managed.IsManaged);
        Assert.False(unmanaged.IsManaged);
    }

    [Fact]
    public void Pack_WholeFolder_DiffersInTheManagedFlagOnly()
    {
        using var folder = new SampleFolder();

        PackedSolution packed = folder.Pack();

        using SolutionPackage managed = SolutionPackage.Open(packed.ManagedZip);
        using SolutionPackage unmanaged = SolutionPackage.Open(packed.UnmanagedZip);
        Assert.Equal(unmanaged.EntryNames, managed.EntryNames);
        Assert.All(unmanaged.EntryNames.Where(name => name != "solution.xml"), name => Assert.Equal(unmanaged.Read(name), managed.Read(name)));
        managed.Solution.Descendants("Managed").Single().Value = "0";
        Assert.Equal(unmanaged.Solution.ToString(), managed.Solution.ToString());
    }

    [Fact]
    public void Pack_Twice_GivesTheSameBytes()
    {
        using var first = new SampleFolder();
        using var second = new SampleFolder();
        File.Copy(first.Assembly, second.Assembly, overwrite: true);
        Touch(second.Source);

        PackedSolution one = first.Pack();
        PackedSolution other = second.Pack();

        Assert.Equal(File.ReadAllBytes(one.ManagedZip), File.ReadAllBytes(other.ManagedZip));
        Assert.Equal(File.ReadAllBytes(one.UnmanagedZip), File.ReadAllBytes(other.UnmanagedZip));
    }

    [Fact]
    public void Pack_WindowsLineEnds_GivesTheSameXml()
    {
        using var unix = new SampleFolder();
        using var windows = new SampleFolder();
        foreach (string file in Directory.EnumerateFiles(windows.Source, "*.xml", SearchOption.AllDirectories).Where(file => !file.Contains("customapis", StringComparison.Ordinal)))
        {
            File.WriteAllText(file, File.ReadAllText(file).Replace("\n", "\r\n", StringComparison.Ordinal));
        }

        using SolutionPackage one = SolutionPackage.Open(unix.Pack().UnmanagedZip);
        using SolutionPackage other = SolutionPackage.Open(windows.Pack().UnmanagedZip);
        Assert.Equal(one.Read("customizations.xml"), other.Read("customizations.xml"));
        Assert.Equal(one.Read("solution.xml"), other.Read("solution.xml"));
    }

    [Fact]
    public void Pack_WholeFolder_PutsEveryComponentInItsPlace()
    {
        using var folder = new SampleFolder();

        using SolutionPackage package = SolutionPackage.Open(folder.Pack().UnmanagedZip);

        XElement root = package.Customizations.Root!;
        Assert.Equal(["Contact", "smp_card", "smp_limit"], root.Element("Entities")!.Elements().Select(table => table.Element("Name")!.Value).Order(StringComparer.Ordinal));
        Assert.Equal(["main", "quick"], root.Table("smp_limit").Element("FormXml")!.Elements("forms").Select(forms => forms.Attribute("type")!.Value));
        Assert.Equal(2, root.Table("smp_card").Element("SavedQueries")!.Element("savedqueries")!.Elements("savedquery").Count());
        Assert.Single(root.Table("smp_card").Element("Visualizations")!.Elements("visualization"));
        Assert.NotEmpty(root.Table("smp_card").Element("RibbonDiffXml")!.Elements("CommandDefinitions"));
        Assert.Equal(3, root.Element("EntityRelationships")!.Elements("EntityRelationship").Count(one => one.Element("ReferencedEntityName") is not null));
        Assert.Single(root.Element("optionsets")!.Elements("optionset"));
        Assert.Single(root.Element("Roles")!.Elements("Role"));
        Assert.Single(root.Element("FieldSecurityProfiles")!.Elements("FieldSecurityProfile"));
        Assert.Equal(4, root.Element("WebResources")!.Elements("WebResource").Count());
        Assert.Single(root.Element("CustomControls")!.Elements("CustomControl"));
        Assert.Single(root.Element("Dashboards")!.Elements("Dashboard"));
        Assert.Single(root.Element("SolutionPluginAssemblies")!.Elements("PluginAssembly"));
        Assert.Equal(3, root.Element("SdkMessageProcessingSteps")!.Elements("SdkMessageProcessingStep").Count());
        Assert.Single(root.Element("AppModules")!.Elements("AppModule"));
        Assert.Single(root.Element("AppModuleSiteMaps")!.Elements("AppModuleSiteMap"));
    }

    [Fact]
    public void Pack_WholeFolder_KeepsEveryElementOfTheSource()
    {
        using var folder = new SampleFolder();

        using SolutionPackage package = SolutionPackage.Open(folder.Pack().UnmanagedZip);

        HashSet<string> packed = package.Customizations.Root!.Descendants().Select(Canonical).ToHashSet(StringComparer.Ordinal);
        List<(string File, XElement Component)> components = Directory.EnumerateFiles(folder.Source, "*.xml", SearchOption.AllDirectories)
            .SelectMany(file => ComponentsIn(file).Select(component => (file, component)))
            .ToList();
        Assert.Equal(31, components.Count);
        Assert.All(components, one => Assert.True(packed.Contains(Canonical(one.Component)), one.File));
    }

    [Fact]
    public void Pack_WholeFolder_KeepsFilesByteForByte()
    {
        using var folder = new SampleFolder();

        using SolutionPackage package = SolutionPackage.Open(folder.Pack().UnmanagedZip);

        Assert.Equal(File.ReadAllBytes(folder["WebResources/smp_/js/card.js"]), package.Read("WebResources/smp_jscardjsA0000000-0000-4000-8000-000000000611"));
        Assert.Equal(File.ReadAllBytes(folder["customapis/smp_BlockCard/customapi.xml"]), package.Read("customapis/smp_BlockCard/customapi.xml"));
        Assert.Equal(File.ReadAllBytes(folder["Controls/smp_Sample.Gauge/bundle.js"]), package.Read("Controls/smp_Sample.Gauge/bundle.js"));
        Assert.Equal(File.ReadAllBytes(folder.Assembly), package.Read("PluginAssemblies/SamplePlugins-A0000000-0000-4000-8000-000000000091/SamplePlugins.dll"));
    }

    [Fact]
    public void Pack_WholeFolder_LeavesDescriptionsOfFilesOutOfTheZip()
    {
        using var folder = new SampleFolder();

        using SolutionPackage package = SolutionPackage.Open(folder.Pack().UnmanagedZip);

        Assert.DoesNotContain(package.EntryNames, name => name.EndsWith(".data.xml", StringComparison.Ordinal));
    }

    [Fact]
    public void Pack_CommentsInTheSource_StayBehind()
    {
        using var folder = new SampleFolder();
        folder.Write("OptionSets/smp_kind.xml", File.ReadAllText(folder["OptionSets/smp_kind.xml"]).Replace("<options>", "<!-- for us only --><options>", StringComparison.Ordinal));

        using SolutionPackage package = SolutionPackage.Open(folder.Pack().UnmanagedZip);

        Assert.DoesNotContain("for us only", package.Customizations.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Pack_ManagedTwin_IsInTheManagedZipOnly()
    {
        using var folder = new SampleFolder();
        File.Copy(folder[CardForm], folder[CardForm.Replace(".xml", "_managed.xml", StringComparison.Ordinal)]);
        folder.Change(CardForm.Replace(".xml", "_managed.xml", StringComparison.Ordinal), root => root.Descendants("LocalizedName").First().SetAttributeValue("description", "Managed card"));

        PackedSolution packed = folder.Pack();

        using SolutionPackage managed = SolutionPackage.Open(packed.ManagedZip);
        using SolutionPackage unmanaged = SolutionPackage.Open(packed.UnmanagedZip);
        Assert.Equal("Managed card", NameOfCardForm(managed));
        Assert.Equal("Card", NameOfCardForm(unmanaged));
    }

    [Fact]
    public void Pack_StaleAssemblyInTheFolder_IsReplacedByTheBuilt()
    {
        using var folder = new SampleFolder();
        folder.Write("PluginAssemblies/SamplePlugins-A0000000-0000-4000-8000-000000000091/SamplePlugins.dll", "stale");

        using SolutionPackage package = SolutionPackage.Open(folder.Pack().UnmanagedZip);

        Assert.Equal(File.ReadAllBytes(folder.Assembly), package.Read("PluginAssemblies/SamplePlugins-A0000000-0000-4000-8000-000000000091/SamplePlugins.dll"));
    }

    [Fact]
    public void Pack_WholeFolder_WritesFilesOnlyWithFixedTimes()
    {
        using var folder = new SampleFolder();

        using ZipArchive archive = ZipFile.OpenRead(folder.Pack().UnmanagedZip);

        Assert.All(archive.Entries, entry => Assert.Equal(1980, entry.LastWriteTime.Year));
        Assert.DoesNotContain(archive.Entries, entry => entry.FullName.EndsWith('/') || entry.FullName.Contains('\\', StringComparison.Ordinal));
        Assert.Equal("[Content_Types].xml", archive.Entries[^1].FullName);
    }

    private static string NameOfCardForm(SolutionPackage package) =>
        package.Customizations.Root!.MainForm("smp_card").Elements("LocalizedNames").Elements().First().Attribute("description")!.Value;

    /// <summary>What a source file gives to customizations.xml: its root, or what is inside a root that only wraps; of a table the part that nothing is put into.</summary>
    private static IEnumerable<XElement> ComponentsIn(string file)
    {
        XElement root = XDocument.Load(file).Root!;
        return root.Name.LocalName switch
        {
            "Entity" => root.Elements("EntityInfo"),
            "forms" or "savedqueries" or "FieldSecurityProfiles" => root.Elements(),
            "EntityRelationships" => root.Elements().Where(relationship => relationship.HasElements),
            "RibbonDiffXml" or "optionset" or "Role" or "WebResource" or "CustomControl" or "PluginAssembly" or "SdkMessageProcessingStep" or "visualization" or "Dashboard" or "AppModule" or "AppModuleSiteMap" => [root],
            _ => [],
        };
    }

    /// <summary>An element as text that depends neither on indentation nor on where a namespace is declared.</summary>
    private static string Canonical(XElement element)
    {
        var copy = new XElement(element);
        copy.DescendantsAndSelf().Attributes().Where(attribute => attribute.IsNamespaceDeclaration).Remove();
        return copy.ToString(SaveOptions.DisableFormatting);
    }

    private static void Touch(string folder)
    {
        IEnumerable<string> files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories);
        foreach (string file in files)
        {
            File.SetLastWriteTimeUtc(file, new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc));
        }
    }
}
