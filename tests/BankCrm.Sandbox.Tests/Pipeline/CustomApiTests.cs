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
