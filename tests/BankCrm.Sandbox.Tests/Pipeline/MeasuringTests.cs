using System;
using BankCrm.Sandbox.Tests.Support;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace BankCrm.Sandbox.Tests.Pipeline;

/// <summary>Counting what a call causes, and letting one of its writes fail.</summary>
public sealed class MeasuringTests
{
    private const string Table = "tst_order";

    [Fact]
    public void LastCall_WithoutPlugins_IsOneRequest()
    {
        using var bank = new TestBank(TestBank.Orders());

        Guid id = bank.Create(Table);
        Assert.Equal(new SandboxCall(1, 1), bank.Environment.LastCall);

        bank.Read(Table, id);
        Assert.Equal(new SandboxCall(1, 0), bank.Environment.LastCall);

        bank.Service.Delete(Table, id);
        Assert.Equal(new SandboxCall(1, 1), bank.Environment.LastCall);
    }

    [Theory]
    [InlineData("create as the user", 2, 2)]
    [InlineData("create as the system", 2, 2)]
    [InlineData("swallow a read", 2, 1)]
    public void LastCall_PluginsRequests_CountWithTheCall(string configuration, int requests, int writes)
    {
        using var bank = new TestBank(TestBank.Orders().Step<ServicePlugin>(TestSolution.CreateMessage, Table, 40, configuration));

        bank.Create(Table);

        Assert.Equal(new SandboxCall(requests, writes), bank.Environment.LastCall);
    }

    [Fact]
    public void LastCall_AsynchronousStep_CountsWithTheCall()
    {
        using var bank = new TestBank(TestBank.Orders().Step<ServicePlugin>(TestSolution.CreateMessage, Table, 40, "create as the user", asynchronous: true));

        bank.Create(Table);

        Assert.Equal(new SandboxCall(2, 2), bank.Environment.LastCall);
    }

    [Fact]
    public void LastCall_PluginThatCausesItself_CountsEveryRequest()
    {
        using var bank = new TestBank(TestBank.Orders().Step<ServicePlugin>(TestSolution.UpdateMessage, Table, 40, "loop"));
        Guid id = bank.Create(Table);

        TestBank.Refused(0x80044182, () => bank.Service.Update(TestBank.Row(Table, id, ("tst_count", 0))));

        Assert.Equal(new SandboxCall(9, 8), bank.Environment.LastCall);
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 0)]
    [InlineData(3, 1)]
    [InlineData(null, 1)]
    public void FailingWrite_OfACall_LeavesAllOrNothing(int? failing, int rows)
    {
        using var bank = new TestBank(TestBank.Orders().Step<ServicePlugin>(TestSolution.CreateMessage, Table, 40, "create as the user"));
        bank.Environment.FailingWrite = failing;

        if (rows == 0)
        {
            TestBank.Refused(0x80044150, () => bank.Create(Table));
        }
        else
        {
            bank.Create(Table);
        }

        bank.Environment.FailingWrite = null;
        Assert.Equal(rows, bank.Service.RetrieveMultiple(new QueryExpression(Table)).Entities.Count);
        Assert.Equal(rows, bank.Service.RetrieveMultiple(new QueryExpression("tst_policy")).Entities.Count);
    }

    [Fact]
    public void FailingWrite_EachCall_CountsAnew()
    {
        using var bank = new TestBank(TestBank.Orders());
        bank.Environment.FailingWrite = 2;

        bank.Create(Table);
        Guid id = bank.Create(Table);
        bank.Create("tst_line", ("tst_orderid", new EntityReference(Table, id)));

        TestBank.Refused(0x80044150, () => bank.Service.Delete(Table, id));
    }
}
