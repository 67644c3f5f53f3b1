using System;
using BankCrm.Dataverse;
using BankCrm.Sandbox.Tests.Support;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace BankCrm.Sandbox.Tests.Pipeline;

public sealed class CustomApiTests
{
    [Fact]
    public void Execute_Api_RunsItsPluginAtStage30()
    {
        using TestBank bank = Bank();

        OrganizationResponse response = bank.Service.Execute(new OrganizationRequest("tst_Echo") { ["Text"] = "abc" });

        Assert.Equal(("tst_Echo", 3, 30), (response.ResponseName, response["Length"], response["Stage"]));
    }

    [Fact]
    public void Execute_RequiredParameterMissing_IsRefused()
    {
        using TestBank bank = Bank();

        TestBank.Refused(0x80094004, () => bank.Service.Execute(new OrganizationRequest("tst_Echo")));
    }

    [Fact]
    public void Execute_UnknownParameter_IsRefused()
    {
        using TestBank bank = Bank();

        DataverseFaultException fault = TestBank.Refused(0x80040203, () => bank.Service.Execute(new OrganizationRequest("tst_Echo") { ["Text"] = "a", ["Colour"] = 1 }));

        Assert.Contains("Colour", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Text", 5)]
    [InlineData("Number", "five")]
    public void Execute_ParameterOfWrongType_IsRefused(string name, object value)
    {
        using TestBank bank = Bank();
        var request = new OrganizationRequest("tst_Echo") { ["Text"] = "a" };
        request[name] = value;

        TestBank.Refused(0x80040203, () => bank.Service.Execute(request));
    }

    [Fact]
    public void Execute_ReferenceToWrongTable_IsRefused()
    {
        using TestBank bank = Bank();

        TestBank.Refused(0x80040203, () => bank.Service.Execute(
            new OrganizationRequest("tst_Echo") { ["Text"] = "a", ["Order"] = new EntityReference("account", Guid.NewGuid()) }));
    }

    [Theory]
    [InlineData("wrong type")]
    [InlineData("unknown property")]
    public void Execute_PluginGivesWrongProperty_IsRefused(string text)
    {
        using TestBank bank = Bank();

        TestBank.Refused(0x80040203, () => bank.Service.Execute(new OrganizationRequest("tst_Echo") { ["Text"] = text }));
    }

    [Fact]
    public void Execute_UnknownMessage_IsRefusedByName()
    {
        using TestBank bank = Bank();

        DataverseFaultException fault = Assert.Throws<DataverseFaultException>(() => bank.Service.Execute(new OrganizationRequest("tst_Nothing")));

        Assert.Contains("tst_Nothing", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Execute_ApiWithPrivilege_NeedsIt()
    {
        using TestBank bank = Bank();
        Guid user = bank.Environment.AddUser("Wang Wei", SandboxEnvironment.RootBusinessUnitId, 2052, "Reader");

        DataverseFaultException fault = TestBank.Refused(
            0x80040220, () => bank.Environment.Connect(user).Execute(new OrganizationRequest("tst_Echo") { ["Text"] = "a" }));

        Assert.Contains("prvCreatetst_order", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Import_SynchronousStepOnAsynchronousOnlyApi_IsRefused()
    {
        using var bank = new TestBank();

        Assert.Throws<SandboxException>(() => bank.Import(Solution(stepType: 1).ApiStep<RecordPlugin>("tst_Echo", 40)));
    }

    [Fact]
    public void Execute_ApiWithAsynchronousStep_RunsIt()
    {
        using var bank = new TestBank(Solution(stepType: 1).ApiStep<RecordPlugin>("tst_Echo", 40, asynchronous: true));

        bank.Service.Execute(new OrganizationRequest("tst_Echo") { ["Text"] = "abc" });

        Assert.Contains(bank.Environment.PluginTraces, trace => trace.IsAsynchronous && trace.Message == "tst_Echo");
    }

    [Fact]
    public void Execute_BoundApi_TellsItsPluginTheRow()
    {
        using TestBank bank = BoundBank();
        Guid id = bank.Create("tst_order");

        OrganizationResponse response = bank.Service.Execute(new OrganizationRequest("tst_Bound") { ["Target"] = new EntityReference("tst_order", id) });

        Assert.Equal(("tst_order", id), (response["Table"], response["Row"]));
    }

    [Theory]
    [InlineData("account", 0x80040203)]
    [InlineData(null, 0x80094004)]
    public void Execute_BoundApiOnAnotherTableOrNone_IsRefused(string? table, uint code)
    {
        using TestBank bank = BoundBank();
        var request = new OrganizationRequest("tst_Bound");
        if (table is not null)
        {
            request["Target"] = new EntityReference(table, Guid.NewGuid());
        }

        TestBank.Refused(code, () => bank.Service.Execute(request));
    }

    [Theory]
    [InlineData(1, "")]
    [InlineData(2, "tst_order")]
    public void Import_ApiBoundToManyRowsOrNoTable_IsRefused(int binding, string table)
    {
        using var bank = new TestBank();

        Assert.Throws<SandboxException>(() => bank.Import(TestBank.Orders().Api<BoundApiPlugin>("tst_Bound", binding: binding, boundTable: table)));
    }

    private static TestBank BoundBank() => new(TestBank.Orders().Api<BoundApiPlugin>(
        "tst_Bound", responses: [("Table", 10), ("Row", 12)], binding: 1, boundTable: "tst_order"));

    private static TestBank Bank() => new(Solution(stepType: 0));

    private static TestSolution Solution(int stepType) => TestBank.Orders()
        .Role("Reader", ("prvReadtst_order", "Global"))
        .Api<EchoApiPlugin>(
            "tst_Echo",
            "prvCreatetst_order",
            stepType,
            [("Text", 10, false, string.Empty), ("Number", 7, true, string.Empty), ("Order", 5, true, "tst_order")],
            [("Length", 7), ("Stage", 7)]);
}
