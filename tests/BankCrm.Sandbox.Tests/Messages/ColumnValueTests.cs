using System;
using System.Linq;
using BankCrm.Dataverse;
using BankCrm.Sandbox.Tests.Support;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace BankCrm.Sandbox.Tests.Messages;

public sealed class ColumnValueTests : IDisposable
{
    private const string Table = "tst_order";

    private readonly TestBank bank = new(TestBank.Orders());

    public static TheoryData<string, object> WrongTypes => new()
    {
        { "tst_name", 1 },
        { "tst_count", "1" },
        { "tst_count", 1L },
        { "tst_rate", 1.5 },
        { "tst_ratio", 1.5m },
        { "tst_amount", 1.5m },
        { "tst_day", "2026-01-01" },
        { "tst_flag", 1 },
        { "tst_animal", 100 },
        { "tst_many", new OptionSetValue(1) },
        { "tst_parentid", Guid.NewGuid() },
    };

    public void Dispose() => bank.Dispose();

    [Fact]
    public void Create_EveryType_ComesBack()
    {
        Guid account = bank.Create("account", ("name", "Acme"));
        Guid id = bank.Create(
            Table,
            ("tst_name", "n"), ("tst_notes", "notes"), ("tst_count", 3), ("tst_rate", 1.25m), ("tst_ratio", 0.125), ("tst_amount", new Money(9.99m)),
            ("tst_day", new DateTime(2026, 2, 28)), ("tst_instant", new DateTime(2026, 2, 28, 13, 14, 15, DateTimeKind.Utc)), ("tst_flag", false),
            ("tst_animal", new OptionSetValue(200)), ("tst_color", new OptionSetValue(2)),
            ("tst_many", new OptionSetValueCollection([new OptionSetValue(12), new OptionSetValue(1)])), ("tst_customer", new EntityReference("account", account)));

        Entity row = bank.Read(Table, id);

        Assert.Equal(("n", "notes", 3, 1.25m, 0.125), (row["tst_name"], row["tst_notes"], row["tst_count"], row["tst_rate"], row["tst_ratio"]));
        Assert.Equal(new Money(9.99m), row["tst_amount"]);
        Assert.Equal(new Money(9.99m), row["tst_amount_base"]);
        Assert.Equal(new DateTime(2026, 2, 28), row["tst_day"]);
        Assert.Equal((new DateTime(2026, 2, 28, 13, 14, 15), DateTimeKind.Utc), ((DateTime)row["tst_instant"], ((DateTime)row["tst_instant"]).Kind));
        Assert.Equal((false, new OptionSetValue(200), new OptionSetValue(2)), (row["tst_flag"], row["tst_animal"], row["tst_color"]));
        Assert.Equal([1, 12], row.GetAttributeValue<OptionSetValueCollection>("tst_many").Select(option => option.Value));
        Assert.Equal(("account", account, "Acme"), Parts(row.GetAttributeValue<EntityReference>("tst_customer")));
        Assert.Equal(id, row["tst_orderid"]);
    }

    [Fact]
    public void Create_Nothing_GivesWhatThePlatformFills()
    {
        Guid id = bank.Create(Table);

        Entity row = bank.Read(Table, id);

        Assert.Equal(
            "createdby,createdon,modifiedby,modifiedon,ownerid,owningbusinessunit,owninguser,statecode,statuscode,tst_flag,tst_orderid,versionnumber",
            string.Join(",", row.Attributes.Keys.Order(StringComparer.Ordinal)));
        Assert.Equal((true, new OptionSetValue(0), new OptionSetValue(1)), (row["tst_flag"], row["statecode"], row["statuscode"]));
        Assert.Equal(bank.Clock.GetUtcNow().UtcDateTime, row["createdon"]);
        Assert.Equal(SandboxEnvironment.AdministratorId, row.GetAttributeValue<EntityReference>("ownerid").Id);
        Assert.Equal(SandboxEnvironment.RootBusinessUnitId, row.GetAttributeValue<EntityReference>("owningbusinessunit").Id);
    }

    [Theory]
    [MemberData(nameof(WrongTypes))]
    public void Create_WrongType_IsRefused(string column, object value)
    {
        DataverseFaultException fault = TestBank.Refused(0x80040203, () => bank.Create(Table, (column, value)));

        Assert.Contains(column, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Create_UnknownColumn_IsRefused() => TestBank.Refused(0x80041103, () => bank.Create(Table, ("tst_none", 1)));

    [Fact]
    public void Create_UnknownTable_IsRefused() => TestBank.Refused(0x80041102, () => bank.Create("tst_none"));

    [Theory]
    [InlineData(10, true)]
    [InlineData(11, false)]
    public void Create_TextLength_IsLimited(int length, bool fits)
    {
        string text = new('x', length);
        if (fits)
        {
            Assert.Equal(text, bank.Read(Table, bank.Create(Table, ("tst_code", text)))["tst_code"]);
        }
        else
        {
            TestBank.Refused(0x80044331, () => bank.Create(Table, ("tst_code", text)));
        }
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(100, true)]
    [InlineData(101, false)]
    public void Create_IntegerRange_IsLimited(int number, bool fits)
    {
        if (fits)
        {
            Assert.Equal(number, bank.Read(Table, bank.Create(Table, ("tst_count", number)))["tst_count"]);
        }
        else
        {
            TestBank.Refused(0x80044330, () => bank.Create(Table, ("tst_count", number)));
        }
    }

    [Theory]
    [InlineData("1000", true)]
    [InlineData("1000.01", false)]
    [InlineData("-1000.01", false)]
    public void Create_DecimalRange_IsLimited(string text, bool fits)
    {
        decimal number = decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
        if (fits)
        {
            Assert.Equal(number, bank.Read(Table, bank.Create(Table, ("tst_rate", number)))["tst_rate"]);
        }
        else
        {
            TestBank.Refused(0x80044330, () => bank.Create(Table, ("tst_rate", number)));
        }
    }

    [Theory]
    [InlineData("1.005", "1.01")]
    [InlineData("-1.005", "-1.01")]
    [InlineData("1.0049", "1.00")]
    public void Create_Money_IsRoundedToItsAccuracy(string given, string stored)
    {
        Guid id = bank.Create(Table, ("tst_amount", new Money(decimal.Parse(given, System.Globalization.CultureInfo.InvariantCulture))));

        Assert.Equal(decimal.Parse(stored, System.Globalization.CultureInfo.InvariantCulture), ((Money)bank.Read(Table, id)["tst_amount"]).Value);
    }

    [Fact]
    public void Create_MoneyOverRange_IsRefused() => TestBank.Refused(0x80044330, () => bank.Create(Table, ("tst_amount", new Money(1_000_001m))));

    [Fact]
    public void Create_UnknownOption_IsRefusedWithTheAcceptedOnes()
    {
        DataverseFaultException fault = TestBank.Refused(0x8004431A, () => bank.Create(Table, ("tst_animal", new OptionSetValue(3))));

        Assert.Contains("100,200", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Create_EmptyText_IsNoValue() => Assert.False(bank.Read(Table, bank.Create(Table, ("tst_code", string.Empty))).Contains("tst_code"));

    [Fact]
    public void Create_DateOnly_DropsTheTime() =>
        Assert.Equal(new DateTime(2026, 2, 28), bank.Read(Table, bank.Create(Table, ("tst_day", new DateTime(2026, 2, 28, 23, 59, 0, DateTimeKind.Utc))))["tst_day"]);

    [Fact]
    public void Create_DateBefore1970_ComesBack() =>
        Assert.Equal(new DateTime(1969, 12, 31), bank.Read(Table, bank.Create(Table, ("tst_day", new DateTime(1969, 12, 31, 12, 0, 0))))["tst_day"]);

    [Fact]
    public void Create_LocalDateTime_IsRefused() =>
        TestBank.Refused(0x80040203, () => bank.Create(Table, ("tst_instant", new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Local))));

    [Fact]
    public void Create_DateBefore1753_IsRefused() => TestBank.Refused(0x80040239, () => bank.Create(Table, ("tst_day", new DateTime(1752, 12, 31))));

    [Fact]
    public void Create_Instant_KeepsWholeSeconds() =>
        Assert.Equal(
            new DateTime(2026, 1, 1, 0, 0, 1, DateTimeKind.Utc),
            bank.Read(Table, bank.Create(Table, ("tst_instant", new DateTime(2026, 1, 1, 0, 0, 1, 999, DateTimeKind.Utc))))["tst_instant"]);

    [Fact]
    public void Create_LookupOfWrongTable_IsRefused() =>
        TestBank.Refused(0x80040203, () => bank.Create(Table, ("tst_parentid", new EntityReference("account", Guid.NewGuid()))));

    [Fact]
    public void Create_LookupOfMissingRow_IsRefused() =>
        TestBank.Refused(0x80040217, () => bank.Create(Table, ("tst_parentid", new EntityReference(Table, Guid.NewGuid()))));

    [Fact]
    public void Create_ForeignCurrency_ComputesTheBaseAmount()
    {
        Guid dollar = bank.Create("transactioncurrency", ("currencyname", "US Dollar"), ("isocurrencycode", "USD"), ("currencysymbol", "$"), ("currencyprecision", 2), ("exchangerate", 0.14m));

        Entity row = bank.Read(Table, bank.Create(Table, ("tst_amount", new Money(14m)), ("transactioncurrencyid", new EntityReference("transactioncurrency", dollar))));

        Assert.Equal((100m, 0.14m, "$14.00", "¥100.0000"), (((Money)row["tst_amount_base"]).Value, row["exchangerate"], row.FormattedValues["tst_amount"], row.FormattedValues["tst_amount_base"]));
    }

    [Fact]
    public void Update_Money_TakesTheRateOfTheDay()
    {
        Guid dollar = bank.Create("transactioncurrency", ("currencyname", "US Dollar"), ("isocurrencycode", "USD"), ("currencysymbol", "$"), ("currencyprecision", 2), ("exchangerate", 0.5m));
        Guid id = bank.Create(Table, ("tst_amount", new Money(10m)), ("transactioncurrencyid", new EntityReference("transactioncurrency", dollar)));
        bank.Service.Update(TestBank.Row("transactioncurrency", dollar, ("exchangerate", 0.25m)));
        Assert.Equal(20m, ((Money)bank.Read(Table, id)["tst_amount_base"]).Value);

        bank.Service.Update(TestBank.Row(Table, id, ("tst_amount", new Money(10m))));

        Assert.Equal(40m, ((Money)bank.Read(Table, id)["tst_amount_base"]).Value);
    }

    [Theory]
    [InlineData(1033, "Ant", "Red", "Yes", "2/28/2026", "3/1/2026 1:05 PM", "¥1,234.50", "One; Twelve")]
    [InlineData(2052, "蚂蚁", "红", "是", "2026/2/28", "2026/3/1 13:05", "¥1,234.50", "一; 十二")]
    public void Retrieve_FormattedValues_AreInTheCallersLanguage(int language, string animal, string color, string flag, string day, string instant, string amount, string many)
    {
        Guid id = bank.Create(
            Table, ("tst_animal", new OptionSetValue(200)), ("tst_color", new OptionSetValue(1)), ("tst_flag", true), ("tst_day", new DateTime(2026, 2, 28)),
            ("tst_instant", new DateTime(2026, 3, 1, 13, 5, 0)), ("tst_amount", new Money(1234.5m)),
            ("tst_many", new OptionSetValueCollection([new OptionSetValue(1), new OptionSetValue(12)])));
        bank.Import(new TestSolution("Roles", "tester").Role("All", ("prvReadtst_order", "Global")));
        IDataverse user = bank.Environment.Connect(bank.Environment.AddUser("U", SandboxEnvironment.RootBusinessUnitId, language, "All"));

        FormattedValueCollection formatted = user.Retrieve(Table, id, new Microsoft.Xrm.Sdk.Query.ColumnSet(true)).FormattedValues;

        Assert.Equal(
            [animal, color, flag, day, instant, amount, many],
            new[] { "tst_animal", "tst_color", "tst_flag", "tst_day", "tst_instant", "tst_amount", "tst_many" }.Select(column => formatted[column]));
    }

    [Fact]
    public void Create_Contact_ComposesTheFullName()
    {
        Guid id = bank.Create("contact", ("firstname", "Wei"), ("lastname", "Wang"));
        Assert.Equal("Wei Wang", bank.Read("contact", id)["fullname"]);

        bank.Service.Update(TestBank.Row("contact", id, ("firstname", "Na")));

        Assert.Equal("Na Wang", bank.Read("contact", id)["fullname"]);
    }

    [Fact]
    public void Create_MigratedRow_KeepsItsDate()
    {
        Entity row = bank.Read(Table, bank.Create(Table, ("overriddencreatedon", new DateTime(2020, 1, 2))));

        Assert.Equal((new DateTime(2020, 1, 2), bank.Clock.GetUtcNow().UtcDateTime), (row["createdon"], row["overriddencreatedon"]));
    }

    [Fact]
    public void Create_ColumnsOfThePlatform_AreIgnored()
    {
        Entity row = bank.Read(Table, bank.Create(Table, ("createdon", new DateTime(2020, 1, 2)), ("versionnumber", 5L), ("tst_amount_base", new Money(7))));

        Assert.Equal(bank.Clock.GetUtcNow().UtcDateTime, row["createdon"]);
        Assert.False(row.Contains("tst_amount_base"));
    }

    private static (string Table, Guid Id, string Name) Parts(EntityReference reference) => (reference.LogicalName, reference.Id, reference.Name);
}
