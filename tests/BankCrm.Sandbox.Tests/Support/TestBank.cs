using System;
using BankCrm.Dataverse;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace BankCrm.Sandbox.Tests.Support;

/// <summary>A sandbox in memory with a solution in it, and a connection as administrator.</summary>
internal sealed class TestBank : IDisposable
{
    private readonly TestFolder folder = new();

    public TestBank(TestSolution? solution = null)
    {
        Environment = SandboxEnvironment.CreateInMemory(new SandboxOptions { Clock = Clock });
        if (solution is not null)
        {
            Import(solution);
        }

        Service = Environment.Connect();
    }

    public ManualClock Clock { get; } = new();

    public SandboxEnvironment Environment { get; }

    public IDataverse Service { get; }

    /// <summary>A table with a column of each type, and a child table.</summary>
    public static TestSolution Orders() => new TestSolution()
        .Choice(TestColumn.Options("tst_color", "picklist", (1, "Red", "红"), (2, "Green", "绿")))
        .Table(
            "tst_order",
            "UserOwned",
            [("tst_order_code", ["tst_code"])],
            TestColumn.Text("tst_code", 10),
            TestColumn.Memo("tst_notes", 20),
            TestColumn.Integer("tst_count"),
            TestColumn.Decimal("tst_rate"),
            TestColumn.Double("tst_ratio"),
            TestColumn.Money("tst_amount"),
            TestColumn.Date("tst_day"),
            TestColumn.Instant("tst_instant"),
            TestColumn.Bit("tst_flag", 1),
            TestColumn.Choice("tst_animal"),
            TestColumn.GlobalChoice("tst_color", "tst_color"),
            TestColumn.MultiChoice("tst_many"),
            TestColumn.Customer("tst_customer"),
            TestColumn.Lookup("tst_parentid"))
        .Table("tst_line", "UserOwned", [("tst_line_order_number", ["tst_orderid", "tst_number"])], TestColumn.Lookup("tst_orderid"), TestColumn.Integer("tst_number"), TestColumn.Money("tst_price", 4))
        .Table("tst_policy", "OrgOwned", TestColumn.State((0, 1), (1, 2)), TestColumn.Status((1, 0), (3, 0), (2, 1), (4, 1)))
        .Lookup("tst_order", "tst_customer", "account")
        .Lookup("tst_order", "tst_customer", "contact", "Restrict")
        .Lookup("tst_order", "tst_parentid", "tst_order")
        .Lookup("tst_line", "tst_orderid", "tst_order", "Cascade")
        .Pair("tst_order_policy", "tst_order", "tst_policy");

    public ImportResult Import(TestSolution solution) => Environment.ImportSolution(solution.Zip(folder));

    public Guid Create(string table, params (string Column, object? Value)[] values) => Service.Create(Row(table, values));

    public Entity Read(string table, Guid id) => Service.Retrieve(table, id, new ColumnSet(true));

    public static Entity Row(string table, params (string Column, object? Value)[] values)
    {
        var row = new Entity(table);
        foreach ((string column, object? value) in values)
        {
            row[column] = value;
        }

        return row;
    }

    public static Entity Row(string table, Guid id, params (string Column, object? Value)[] values)
    {
        Entity row = Row(table, values);
        row.Id = id;
        return row;
    }

    /// <summary>Runs what must be refused and gives the fault; the code is the platform's.</summary>
    public static DataverseFaultException Refused(uint code, Action action)
    {
        DataverseFaultException fault = Assert.Throws<DataverseFaultException>(action);
        Assert.Equal(code.ToString("x8", null), fault.ErrorCode.ToString("x8", null));
        return fault;
    }

    public void Dispose()
    {
        Environment.Dispose();
        folder.Dispose();
    }
}
