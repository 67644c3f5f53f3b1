using System;
using System.Xml.Linq;
using BankCrm.Packaging;
using BankCrm.Sandbox.Tests.Support;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace BankCrm.Sandbox.Tests.Import;

public sealed class SolutionImportTests
{
    [Fact]
    public void ImportSolution_New_SaysSo()
    {
        using var bank = new TestBank();

        ImportResult result = bank.Import(TestBank.Orders());

        Assert.Equal(("Test", new Version(1, 0, 0, 0), false), (result.Solution, result.Version, result.WasUpdate));
        Assert.True(result.Components > 20);
    }

    [Fact]
    public void ImportSolution_SameVersionAgain_UpdatesAndKeepsRows()
    {
        using var bank = new TestBank(TestBank.Orders());
        Guid id = bank.Create("tst_order", ("tst_name", "kept"));

        ImportResult result = bank.Import(TestBank.Orders());

        Assert.True(result.WasUpdate);
        Assert.Equal("kept", bank.Read("tst_order", id)["tst_name"]);
    }

    [Fact]
    public void ImportSolution_HigherVersionWithNewColumn_AddsIt()
    {
        using var bank = new TestBank(new TestSolution().Table("tst_a", "OrgOwned"));
        Guid id = bank.Create("tst_a", ("tst_name", "x"));

        bank.Import(new TestSolution { Version = "1.1.0.0" }.Table("tst_a", "OrgOwned", TestColumn.Integer("tst_count")));
        bank.Service.Update(TestBank.Row("tst_a", id, ("tst_count", 7)));

        Assert.Equal(7, bank.Read("tst_a", id)["tst_count"]);
    }

    [Fact]
    public void ImportSolution_LowerVersion_IsRefused()
    {
        using var bank = new TestBank(new TestSolution { Version = "2.0.0.0" }.Table("tst_a", "OrgOwned"));

        SandboxException refusal = Assert.Throws<SandboxException>(() => bank.Import(new TestSolution().Table("tst_a", "OrgOwned")));

        Assert.Contains("higher version 2.0.0.0", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ImportSolution_OtherPublisherWithSamePrefix_IsRefused()
    {
        using var bank = new TestBank(TestBank.Orders());

        SandboxException refusal = Assert.Throws<SandboxException>(() => bank.Import(new TestSolution("Other", "stranger").Table("tst_b", "OrgOwned")));

        Assert.Contains("stranger", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ImportSolution_OtherSolutionWithSameTable_IsRefused()
    {
        using var bank = new TestBank(TestBank.Orders());

        SandboxException refusal = Assert.Throws<SandboxException>(() => bank.Import(new TestSolution("Second").Table("tst_order", "OrgOwned")));

        Assert.Contains("tst_order", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ImportSolution_UnsupportedColumnType_IsRefusedByName()
    {
        using var bank = new TestBank();

        SandboxException refusal = Assert.Throws<SandboxException>(
            () => bank.Import(new TestSolution().Table("tst_a", "OrgOwned", TestColumn.Make("file", "tst_file", null, new XElement("MaxValue", 1)))));

        Assert.Contains("'tst_file' of 'tst_a' is of the type 'file'", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Workflows")]
    [InlineData("Templates")]
    [InlineData("CustomControls")]
    public void ImportSolution_UnsupportedComponent_IsRefusedByName(string container)
    {
        using var bank = new TestBank();

        SandboxException refusal = Assert.Throws<SandboxException>(
            () => bank.Import(TestBank.Orders().Other(new XElement(container, new XElement("Something")))));

        Assert.Contains(container + "/Something", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ImportSolution_UnsupportedFile_IsRefusedByName()
    {
        using var bank = new TestBank();

        SandboxException refusal = Assert.Throws<SandboxException>(() => bank.Import(TestBank.Orders().File("environmentvariabledefinitions/x/y.xml", [1])));

        Assert.Contains("environmentvariabledefinitions/x/y.xml", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ImportSolution_LookupWithoutRelationship_IsRefused()
    {
        using var bank = new TestBank();

        SandboxException refusal = Assert.Throws<SandboxException>(() => bank.Import(new TestSolution().Table("tst_a", "OrgOwned", TestColumn.Lookup("tst_x"))));

        Assert.Contains("'tst_x' of 'tst_a' has no relationship", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ImportSolution_ForeignPrefix_IsRefused()
    {
        using var bank = new TestBank();

        Assert.Throws<SandboxException>(() => bank.Import(new TestSolution().Table("abc_a", "OrgOwned")));
    }

    [Theory]
    [InlineData("tst_a\"; DROP TABLE contact; --")]
    [InlineData("tst_A")]
    [InlineData("tst_a b")]
    public void ImportSolution_NameThatIsNoName_IsRefused(string name)
    {
        using var bank = new TestBank();

        Assert.Throws<SandboxException>(() => bank.Import(new TestSolution().Table("tst_a", "OrgOwned", TestColumn.Text(name))));
    }

    [Fact]
    public void ImportSolution_KeyOfUnknownColumn_LeavesNothing()
    {
        using var bank = new TestBank();

        Assert.Throws<SandboxException>(() => bank.Import(new TestSolution().Table("tst_a", "OrgOwned", [("tst_key", ["tst_none"])])));

        TestBank.Refused(0x80041102, () => bank.Create("tst_a"));
        Assert.Empty(bank.Service.RetrieveMultiple(new QueryExpression("solution")).Entities);
        bank.Import(new TestSolution().Table("tst_a", "OrgOwned"));
        bank.Create("tst_a", ("tst_name", "now it works"));
    }

    [Fact]
    public void ImportSolution_ColumnChangesType_IsRefused()
    {
        using var bank = new TestBank(new TestSolution().Table("tst_a", "OrgOwned", TestColumn.Text("tst_x")));

        Assert.Throws<SandboxException>(() => bank.Import(new TestSolution().Table("tst_a", "OrgOwned", TestColumn.Integer("tst_x"))));
    }

    [Fact]
    public void ImportSolution_KeyOverExistingDuplicates_IsRefused()
    {
        using var bank = new TestBank(new TestSolution().Table("tst_a", "OrgOwned", TestColumn.Text("tst_x")));
        bank.Create("tst_a", ("tst_x", "same"));
        bank.Create("tst_a", ("tst_x", "SAME"));

        SandboxException refusal = Assert.Throws<SandboxException>(
            () => bank.Import(new TestSolution().Table("tst_a", "OrgOwned", [("tst_key", ["tst_x"])], TestColumn.Text("tst_x"))));

        Assert.Contains("tst_key", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ImportSolution_ColumnsOnContact_AreAdded()
    {
        using var bank = new TestBank(new TestSolution().Extend("Contact", [("tst_number_key", ["tst_number"])], TestColumn.Text("tst_number")));

        Guid id = bank.Create("contact", ("lastname", "Li"), ("tst_number", "7"));

        Assert.Equal("7", bank.Read("contact", id)["tst_number"]);
        TestBank.Refused(0x80060892, () => bank.Create("contact", ("tst_number", "7")));
    }

    [Fact]
    public void ImportSolution_Solution_HasARow()
    {
        using var bank = new TestBank(TestBank.Orders());

        Entity row = Assert.Single(bank.Service.RetrieveMultiple(new QueryExpression("solution") { ColumnSet = new ColumnSet(true) }).Entities);

        Assert.Equal(("Test", "1.0.0.0", true), (row["uniquename"], row["version"], row["ismanaged"]));
    }

    [Fact]
    public void ImportSolution_NoZip_IsRefusedInOneSentence()
    {
        using var bank = new TestBank();

        Assert.Throws<SolutionPackageException>(() => bank.Environment.ImportSolution("nowhere.zip"));
    }

    [Fact]
    public void ImportSolution_StepOnUnknownMessage_IsRefused()
    {
        using var bank = new TestBank();

        SandboxException refusal = Assert.Throws<SandboxException>(
            () => bank.Import(TestBank.Orders().Step<Pipeline.RecordPlugin>(new Guid("11bebb1b-ea3e-db11-86a7-000a3a5473e8"), "tst_order", 20)));

        Assert.Contains("11bebb1b-ea3e-db11-86a7-000a3a5473e8", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ImportSolution_PreImageOfCreate_IsRefused()
    {
        using var bank = new TestBank();

        Assert.Throws<SandboxException>(() => bank.Import(
            TestBank.Orders().Step<Pipeline.RecordPlugin>(TestSolution.CreateMessage, "tst_order", 40, images: ("before", 0, "tst_name"))));
    }

    [Fact]
    public void ImportSolution_AsynchronousStepBeforeTheOperation_IsRefused()
    {
        using var bank = new TestBank();

        Assert.Throws<SandboxException>(() => bank.Import(
            TestBank.Orders().Step<Pipeline.RecordPlugin>(TestSolution.CreateMessage, "tst_order", 20, asynchronous: true)));
    }

    [Fact]
    public void ImportSolution_StepNamesUnknownColumn_IsRefused()
    {
        using var bank = new TestBank();

        SandboxException refusal = Assert.Throws<SandboxException>(() => bank.Import(
            TestBank.Orders().Step<Pipeline.RecordPlugin>(TestSolution.UpdateMessage, "tst_order", 20, filtering: "tst_none")));

        Assert.Contains("tst_none", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ImportSolution_TypeThatIsNoPlugin_IsRefused()
    {
        using var bank = new TestBank();

        SandboxException refusal = Assert.Throws<SandboxException>(
            () => bank.Import(TestBank.Orders().Step<SolutionImportTests>(TestSolution.CreateMessage, "tst_order", 20)));

        Assert.Contains("IPlugin", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ImportSolution_RoleWithPrivilegeOfMissingTable_IsRefused()
    {
        using var bank = new TestBank();

        Assert.Throws<SandboxException>(() => bank.Import(TestBank.Orders().Role("R", ("prvReadtst_nothing", "Global"))));
    }

    [Fact]
    public void ImportSolution_RoleWithLocalPrivilegeOnOrganizationTable_IsRefused()
    {
        using var bank = new TestBank();

        Assert.Throws<SandboxException>(() => bank.Import(TestBank.Orders().Role("R", ("prvReadtst_policy", "Local"))));
    }

    [Fact]
    public void Documents_FormsOfTheZip_AreKept()
    {
        TestSolution solution = TestBank.Orders().Other(new XElement("AppModules", new XElement("AppModule", new XElement("UniqueName", "tst_app"))));
        using var bank = new TestBank(solution);

        Assert.Contains("tst_app", Assert.Single(bank.Environment.Documents("app")).Xml, StringComparison.Ordinal);
        Assert.Empty(bank.Environment.Documents("form"));
    }

    [Fact]
    public void Documents_WebResource_KeepsItsBytes()
    {
        var resource = new XElement("WebResource", new XElement("Name", "tst_/js/a.js"), new XElement("FileName", "/WebResources/tst_a"));
        TestSolution solution = TestBank.Orders().Other(new XElement("WebResources", resource)).File("WebResources/tst_a", "var a;"u8.ToArray());
        using var bank = new TestBank(solution);

        Assert.Equal("var a;"u8, Assert.Single(bank.Environment.Documents("webresource")).Content.Span);
    }
}
