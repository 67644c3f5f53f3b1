using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using BankCrm.Packaging;
using BankCrm.Solution.Tests.Breakages;
using Xunit;

namespace BankCrm.Solution.Tests;

/// <summary>The published schemas are not part of this repository, so a small one of the tests' own stands in for them.</summary>
public sealed class SchemaCheckTests
{
    private const string Schema = """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" elementFormDefault="qualified">
          <xs:element name="ImportExportXml">
            <xs:complexType>
              <xs:sequence>
                <xs:any processContents="lax" maxOccurs="unbounded" />
              </xs:sequence>
            </xs:complexType>
          </xs:element>
          <xs:element name="Languages">
            <xs:complexType>
              <xs:sequence>
                <xs:element name="Language" type="xs:integer" maxOccurs="unbounded" />
              </xs:sequence>
            </xs:complexType>
          </xs:element>
        </xs:schema>
        """;

    [Fact]
    public void Check_PackageThatFollowsTheSchema_FindsNothing()
    {
        using var folder = SchemaFolder(Schema);
        using var package = new SamplePackage();

        Assert.Empty(SolutionChecker.Check(package.Path, folder.Path));
    }

    [Fact]
    public void Check_PackageThatBreaksTheSchema_FindsPlaceAndComplaint()
    {
        using var folder = SchemaFolder(Schema);
        using var package = new SamplePackage();
        package.Customize(root => root.Child("Languages").Add(new XElement("Dialect", "x")));

        CheckFinding finding = Assert.Single(SolutionChecker.Check(package.Path, folder.Path));
        Assert.Equal("SOL-100", finding.Rule);
        Assert.Contains("Dialect", finding.Message, System.StringComparison.Ordinal);
    }

    [Fact]
    public void Check_WithoutSchemas_DoesNotLookAtThem()
    {
        using var package = new SamplePackage();
        package.Customize(root => root.Child("Languages").Add(new XElement("Dialect", "x")));

        Assert.Empty(package.Check());
    }

    [Fact]
    public void Check_NewerThanTheSchema_IsNoFault()
    {
        using var folder = SchemaFolder(Schema);
        using var package = new SamplePackage();
        package.Customize(root => root.Add(new XAttribute("OrganizationVersion", "9.2.0.0")));

        Assert.Empty(SolutionChecker.Check(package.Path, folder.Path));
    }

    [Fact]
    public void Check_UnknownAttributeAtTheRoot_IsAFault()
    {
        using var folder = SchemaFolder(Schema);
        using var package = new SamplePackage();
        package.Customize(root => root.Add(new XAttribute("Whatever", "9.2.0.0")));

        Assert.Equal(["SOL-100"], SolutionChecker.Check(package.Path, folder.Path).Select(finding => finding.Rule));
    }

    [Fact]
    public void Check_FolderWithoutSchemas_SaysSo()
    {
        using var folder = new TemporaryFolder();
        using var package = new SamplePackage();

        var problem = Assert.Throws<SolutionPackageException>(() => SolutionChecker.Check(package.Path, folder.Path));

        Assert.Contains("CustomizationsSolution.xsd", problem.Message, System.StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<xs:schema")]
    [InlineData("<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\"><xs:element name=\"a\" type=\"ghost\" /></xs:schema>")]
    public void Check_DamagedSchema_SaysSo(string schema)
    {
        using var folder = SchemaFolder(schema);
        using var package = new SamplePackage();

        var problem = Assert.Throws<SolutionPackageException>(() => SolutionChecker.Check(package.Path, folder.Path));

        Assert.Contains("cannot be used", problem.Message, System.StringComparison.Ordinal);
    }

    [PublishedSchemasFact]
    public void Check_SampleAgainstThePublishedSchemas_FindsNothing()
    {
        using var package = new SamplePackage();

        IReadOnlyList<CheckFinding> findings = SolutionChecker.Check(package.Path, PublishedSchemasFactAttribute.Folder);

        Assert.Empty(findings);
    }

    private static TemporaryFolder SchemaFolder(string schema)
    {
        var folder = new TemporaryFolder();
        File.WriteAllText(folder["CustomizationsSolution.xsd"], schema);
        return folder;
    }
}
