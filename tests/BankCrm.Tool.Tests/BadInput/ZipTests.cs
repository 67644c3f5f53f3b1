using System;
using System.IO;
using System.IO.Compression;
using System.Text;
using BankCrm.Tool.Tests.Support;
using Xunit;

namespace BankCrm.Tool.Tests.BadInput;

/// <summary>What check says of zips that are no good, or somebody else's.</summary>
public sealed class ZipTests
{
    [Fact]
    public void Check_NoSuchZip_IsRefused()
    {
        using var folder = new TestFolder();
        ToolRun.Of("check", folder.At("none.zip")).MustRefuse("none.zip");
    }

    [Fact]
    public void Check_NoZipNamed_IsRefused() => ToolRun.Of("check").MustRefuseUse("check");

    [Fact]
    public void Check_SchemaFolderIsMissing_IsRefused()
    {
        using var folder = new TestFolder();
        ToolRun.Of("check", folder.Write("a.zip", "x"), "--schemas", folder.At("none")).MustRefuse("none");
    }

    [Fact]
    public void Check_FileThatIsNoZip_IsAFinding()
    {
        using var folder = new TestFolder();
        AssertFinding(folder.Write("letter.zip", "Dear customer"));
    }

    [Fact]
    public void Check_EmptyFile_IsAFinding()
    {
        using var folder = new TestFolder();
        AssertFinding(folder.Write("empty.zip", string.Empty));
    }

    [Fact]
    public void Check_TruncatedZip_IsAFinding()
    {
        using var folder = new TestFolder();
        byte[] whole = File.ReadAllBytes(Pack(folder));
        AssertFinding(folder.Write("half.zip", whole[..(whole.Length / 2)]));
        AssertFinding(folder.Write("almost.zip", whole[..^10]));
    }

    [Fact]
    public void Check_DamagedByteInside_IsAFinding()
    {
        using var folder = new TestFolder();
        string zip = Pack(folder);
        byte[] bytes = File.ReadAllBytes(zip);
        for (int index = 2000; index < 2050; index++)
        {
            bytes[index] ^= 0x5A;
        }

        AssertFinding(folder.Write("damaged.zip", bytes));
    }

    [Fact]
    public void Check_ZipThatIsNoSolution_IsAFinding()
    {
        using var folder = new TestFolder();
        string zip = folder.At("photos.zip");
        using (ZipArchive archive = ZipFile.Open(zip, ZipArchiveMode.Create))
        {
            using Stream entry = archive.CreateEntry("photo.txt").Open();
            entry.Write("a cat"u8);
        }

        AssertFinding(zip);
    }

    [Fact]
    public void Check_SolutionXmlThatIsNoXml_IsAFinding() => AssertFindingIn("solution.xml", _ => "<ImportExportXml");

    [Fact]
    public void Check_PublisherOfAnotherPrefix_FindsTheNamesThatDoNotCarryIt() =>
        AssertFindingIn("solution.xml", text => text.Replace("<CustomizationPrefix>bce</CustomizationPrefix>", "<CustomizationPrefix>xyz</CustomizationPrefix>", StringComparison.Ordinal), "xyz");

    [Fact]
    public void Check_AnotherPublishersSoundZip_FindsNothing()
    {
        using var folder = new TestFolder();
        string zip = folder.At("other.zip");
        using (ZipArchive archive = ZipFile.Open(zip, ZipArchiveMode.Create))
        {
            Add(archive, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"text/xml\" /></Types>");
            Add(archive, "solution.xml", """
                <ImportExportXml version="9.2.0.0" SolutionPackageVersion="9.2" languagecode="1033" generatedBy="CrmLive">
                  <SolutionManifest>
                    <UniqueName>Contoso</UniqueName>
                    <LocalizedNames><LocalizedName description="Contoso" languagecode="1033" /></LocalizedNames>
                    <Descriptions />
                    <Version>1.0.0.0</Version>
                    <Managed>0</Managed>
                    <Publisher>
                      <UniqueName>contoso</UniqueName>
                      <LocalizedNames><LocalizedName description="Contoso" languagecode="1033" /></LocalizedNames>
                      <Descriptions />
                      <CustomizationPrefix>cts</CustomizationPrefix>
                      <CustomizationOptionValuePrefix>10000</CustomizationOptionValuePrefix>
                      <Addresses>
                        <Address><AddressNumber>1</AddressNumber><AddressTypeCode>1</AddressTypeCode></Address>
                        <Address><AddressNumber>2</AddressNumber><AddressTypeCode>1</AddressTypeCode></Address>
                      </Addresses>
                    </Publisher>
                    <RootComponents />
                    <MissingDependencies />
                  </SolutionManifest>
                </ImportExportXml>
                """);
            Add(archive, "customizations.xml", """
                <ImportExportXml>
                  <Entities />
                  <Roles />
                  <Workflows />
                  <FieldSecurityProfiles />
                  <Templates />
                  <EntityMaps />
                  <EntityRelationships />
                  <OrganizationSettings />
                  <optionsets />
                  <Languages><Language>1033</Language></Languages>
                </ImportExportXml>
                """);
        }

        Assert.Equal(new[] { "other.zip: nothing found." }, ToolRun.Done("check", zip).OutputLines);
    }

    [Fact]
    public void Check_SoundAndUnsoundZip_TellsBothAndEndsWithFindings()
    {
        using var folder = new TestFolder();
        string sound = Pack(folder);
        ToolRun run = ToolRun.Of("check", sound, folder.Write("letter.zip", "x")).MustBe(1);
        Assert.Contains(Path.GetFileName(sound) + ": nothing found.", run.OutputLines);
        Assert.Contains(run.OutputLines, line => line.StartsWith("letter.zip: ", StringComparison.Ordinal) && line.EndsWith(" found.", StringComparison.Ordinal));
    }

    private static string Pack(TestFolder folder) => ToolRun.Done("pack", "--out", folder.At("packed")).OutputLines[0];

    private static void AssertFindingIn(string entryName, Func<string, string> change, params string[] words)
    {
        using var folder = new TestFolder();
        string zip = Pack(folder);
        using (ZipArchive archive = ZipFile.Open(zip, ZipArchiveMode.Update))
        {
            ZipArchiveEntry entry = archive.GetEntry(entryName)!;
            string text;
            using (var reader = new StreamReader(entry.Open()))
            {
                text = reader.ReadToEnd();
            }

            string changed = change(text);
            Assert.NotEqual(text, changed);
            entry.Delete();
            Add(archive, entryName, changed);
        }

        AssertFinding(zip, words);
    }

    private static void AssertFinding(string zip, params string[] words)
    {
        ToolRun run = ToolRun.Of("check", zip).MustBe(1);
        Assert.Empty(run.Errors);
        string name = Path.GetFileName(zip);
        Assert.All(run.OutputLines, line => Assert.StartsWith(name + ": ", line, StringComparison.Ordinal));
        Assert.Equal(FormattableString.Invariant($"{name}: {run.OutputLines.Length - 1} found."), run.OutputLines[^1]);
        Assert.All(words, word => Assert.Contains(word, run.Output, StringComparison.Ordinal));
        Assert.DoesNotContain("   at ", run.Output, StringComparison.Ordinal);
    }

    private static void Add(ZipArchive archive, string name, string text)
    {
        using Stream entry = archive.CreateEntry(name).Open();
        entry.Write(Encoding.UTF8.GetBytes(text));
    }
}
