using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using BankCrm.Packaging;
using Xunit;

namespace BankCrm.Solution.Tests;

/// <summary>The solution that this repository ships, packed with the plug-in assembly that was just built.</summary>
public sealed class RepositorySolutionTests : IDisposable
{
    /// <summary>From this platform build on, Microsoft's packer takes a form without a managed twin into the managed package.</summary>
    private static readonly Version FormsWithoutTwins = new(9, 1, 0, 22716);

    private readonly TemporaryFolder folder = new();

    [Fact]
    public void Pack_RepositorySolution_GivesBothZips()
    {
        PackedSolution packed = Pack();

        Assert.Equal(["BankCrmExtensions"], new[] { packed.ManagedZip, packed.UnmanagedZip }.Select(UniqueName).Distinct());
    }

    [Fact]
    public void Check_ManagedZip_FindsNothing() => Assert.Empty(SolutionChecker.Check(Pack().ManagedZip));

    [Fact]
    public void Check_UnmanagedZip_FindsNothing() => Assert.Empty(SolutionChecker.Check(Pack().UnmanagedZip));

    [PublishedSchemasFact]
    public void Check_AgainstThePublishedSchemas_FindsNothing() =>
        Assert.Empty(SolutionChecker.Check(Pack().UnmanagedZip, PublishedSchemasFactAttribute.Folder));

    [Fact]
    public void Pack_Twice_GivesTheSameBytes()
    {
        byte[] first = File.ReadAllBytes(Pack().ManagedZip);

        Assert.Equal(first, File.ReadAllBytes(Pack().ManagedZip));
    }

    [Fact]
    public void Source_PlatformVersion_LetsMicrosoftsPackerKeepTheForms()
    {
        string source = RepositoryFolder.SolutionSource();
        IEnumerable<string> forms = Directory.EnumerateFiles(source, "*.xml", SearchOption.AllDirectories).Where(file => file.Contains("FormXml", StringComparison.Ordinal));
        bool hasTwins = forms.All(form => form.EndsWith("_managed.xml", StringComparison.Ordinal) || File.Exists(Path.ChangeExtension(form, null) + "_managed.xml"));
        XElement root = XDocument.Load(Path.Combine(source, "Other", "Solution.xml")).Root!;

        Assert.True(
            hasTwins || Version.Parse(root.Attribute("version")!.Value) >= FormsWithoutTwins,
            "Other/Solution.xml says an older platform version than 9.1.0.22716, for which Microsoft's packer leaves forms without a managed twin out of the managed package.");
    }

    public void Dispose() => folder.Dispose();

    private static string UniqueName(string zip)
    {
        using SolutionPackage package = SolutionPackage.Open(zip);
        return package.UniqueName;
    }

    private PackedSolution Pack() => SolutionPacker.Pack(RepositoryFolder.SolutionSource(), PluginAssemblyFile.Locate(), folder["packed"]);
}
