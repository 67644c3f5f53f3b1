using System;
using System.Linq;
using BankCrm.Dataverse;
using BankCrm.Sandbox.Schema;
using BankCrm.Sandbox.Tests.Pipeline;
using BankCrm.Sandbox.Tests.Support;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace BankCrm.Sandbox.Tests.Security;

public sealed class SecurityTests : IDisposable
{
    private const string Table = "tst_order";

    private readonly TestBank bank = new(TestBank.Orders()
        .Role("Basic", Rights("Basic"))
        .Role("Local", Rights("Local"))
        .Role("Deep", Rights("Deep"))
        .Role("Global", Rights("Global"))
        .Role("Reader only", ("prvReadtst_order", "Global")));

    private readonly Guid north;
    private readonly Guid northEast;
    private readonly Guid south;

    public SecurityTests()
    {
        north = bank.Environment.AddBusinessUnit("North");
        northEast = bank.Environment.AddBusinessUnit("North East", north);
        south = bank.Environment.AddBusinessUnit("South");
        foreach ((string name, Guid unit) in new[] { ("north", north), ("northeast", northEast), ("south", south) })
        {
            Guid user = bank.Environment.AddUser(name, unit, 1033, "Basic");
            bank.Create(Table, ("tst_name", name), ("ownerid", new EntityReference("systemuser", user)));
        }
    }

    public void Dispose() => bank.Dispose();

    [Theory]
    [InlineData("Basic", "mine")]
    [InlineData("Local", "mine,north")]
    [InlineData("Deep", "mine,north,northeast")]
    [InlineData("Global", "mine,north,northeast,south")]
    public void RetrieveMultiple_DepthOfRead_DecidesTheRows(string role, string expected)
    {
        IDataverse user = Connect(role);
        user.Create(TestBank.Row(Table, ("tst_name", "mine")));
        var query = new QueryExpression(Table) { ColumnSet = new ColumnSet("tst_name") };

        Assert.Equal(expected, string.Join(",", user.RetrieveMultiple(query).Entities.Select(row => (string)row["tst_name"]).Order()));
    }

    [Theory]
    [InlineData("Basic", "north", false)]
    [InlineData("Local", "north", true)]
    [InlineData("Local", "northeast", false)]
    [InlineData("Deep", "northeast", true)]
    [InlineData("Deep", "south", false)]
    [InlineData("Global", "south", true)]
    public void Update_DepthOfWrite_DecidesTheRows(string role, string row, bool isAllowed)
    {
        Entity change = TestBank.Row(Table, IdOf(row), ("tst_count", 5));

        if (isAllowed)
        {
            Connect(role).Update(change);
            Assert.Equal(5, bank.Read(Table, change.Id)["tst_count"]);
        }
        else
        {
            Assert.Contains("prvWritetst_order", TestBank.Refused(0x80040220, () => Connect(role).Update(change)).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void RetrieveMultiple_RowOfOwnTeam_IsTheUsersOwnAtBasicDepth()
    {
        Guid team = bank.Create("team", ("name", "Review"), ("businessunitid", new EntityReference("businessunit", south)));
        Guid row = bank.Create(Table, ("tst_name", "team's"), ("ownerid", new EntityReference("team", team)));
        Guid member = bank.Environment.AddUser("member", north, 1033, "Basic");
        Guid stranger = bank.Environment.AddUser("stranger", north, 1033, "Basic");
        bank.Service.Associate("team", team, new Relationship("teammembership_association"), [new EntityReference("systemuser", member)]);

        IDataverse connection = bank.Environment.Connect(member);
        Assert.Equal(row, Assert.Single(connection.RetrieveMultiple(new QueryExpression(Table)).Entities).Id);
        Assert.Equal(row, connection.Retrieve(Table, row, new ColumnSet(true)).Id);
        connection.Update(TestBank.Row(Table, row, ("tst_count", 5)));
        Assert.Empty(bank.Environment.Connect(stranger).RetrieveMultiple(new QueryExpression(Table)).Entities);
        TestBank.Refused(0x80040220, () => bank.Environment.Connect(stranger).Update(TestBank.Row(Table, row, ("tst_count", 6))));

        bank.Service.Disassociate("team", team, new Relationship("teammembership_association"), [new EntityReference("systemuser", member)]);
        Assert.Empty(connection.RetrieveMultiple(new QueryExpression(Table)).Entities);
    }

    [Fact]
    public void Retrieve_RowOutOfReach_IsRefused() =>
        TestBank.Refused(0x80040220, () => Connect("Basic").Retrieve(Table, IdOf("south"), new ColumnSet(true)));

    [Fact]
    public void Create_WithoutPrivilege_NamesIt()
    {
        DataverseFaultException fault = TestBank.Refused(0x80040220, () => Connect("Reader only").Create(TestBank.Row(Table)));

        Assert.Contains("prvCreatetst_order", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Delete_WithoutPrivilege_NamesIt() =>
        Assert.Contains("prvDeletetst_order", TestBank.Refused(0x80040220, () => Connect("Reader only").Delete(Table, IdOf("south"))).Message, StringComparison.Ordinal);

    [Fact]
    public void RetrieveMultiple_WithoutPrivilege_NamesIt() =>
        Assert.Contains("prvReadtst_policy", TestBank.Refused(0x80040220, () => Connect("Global").RetrieveMultiple(new QueryExpression("tst_policy"))).Message, StringComparison.Ordinal);

    [Fact]
    public void Assign_MovesRowToTheNewOwnersUnit()
    {
        Guid row = IdOf("north");
        Guid other = bank.Environment.AddUser("Other", south, 1033, "Local");

        bank.Service.Execute(new AssignRequest { Target = new EntityReference(Table, row), Assignee = new EntityReference("systemuser", other) });

        Assert.Equal(south, bank.Read(Table, row).GetAttributeValue<EntityReference>("owningbusinessunit").Id);
        Assert.Equal(2, bank.Environment.Connect(other).RetrieveMultiple(new QueryExpression(Table)).Entities.Count);
    }

    [Fact]
    public void RetrieveMultiple_JoinedTable_IsRestrictedToo()
    {
        Guid order = IdOf("south");
        bank.Create("tst_line", ("tst_orderid", new EntityReference(Table, order)), ("tst_number", 1));
        var query = new QueryExpression(Table);
        query.AddLink("tst_line", "tst_orderid", "tst_orderid").Columns = new ColumnSet("tst_number");

        TestBank.Refused(0x80040220, () => Connect("Global").RetrieveMultiple(query));
    }

    [Fact]
    public void Connect_UnknownUser_IsRefused() => TestBank.Refused(0x80040217, () => bank.Environment.Connect(Guid.NewGuid()));

    [Fact]
    public void Connect_DisabledUser_IsRefused()
    {
        Guid user = bank.Environment.AddUser("Gone", north, 1033, "Basic");
        bank.Service.Update(TestBank.Row("systemuser", user, ("isdisabled", true)));

        TestBank.Refused(0x80040225, () => bank.Environment.Connect(user));
    }

    [Fact]
    public void AddUser_UnknownRole_IsRefused() =>
        Assert.Throws<SandboxException>(() => bank.Environment.AddUser("X", north, 1033, "No such role"));

    [Fact]
    public void WhoAmI_User_SaysIdAndUnit()
    {
        Guid id = bank.Environment.AddUser("Li Na", northEast, 2052, "Basic");

        var answer = (WhoAmIResponse)bank.Environment.Connect(id).Execute(new WhoAmIRequest());

        Assert.Equal((id, northEast), (answer.UserId, answer.BusinessUnitId));
    }

    [Fact]
    public void SecuredColumn_WithoutProfile_IsHiddenAndCannotBeWritten()
    {
        using var secured = new TestBank(Secured());
        Guid row = secured.Create("tst_secret", ("tst_income", 5));
        IDataverse user = secured.Environment.Connect(secured.Environment.AddUser("U", SandboxEnvironment.RootBusinessUnitId, 1033, "All"));

        Assert.False(user.Retrieve("tst_secret", row, new ColumnSet(true)).Contains("tst_income"));
        TestBank.Refused(0x8004f508, () => user.Create(TestBank.Row("tst_secret", ("tst_income", 1))));
        TestBank.Refused(0x8004f508, () => user.Update(TestBank.Row("tst_secret", row, ("tst_income", 1))));
        var query = new QueryExpression("tst_secret");
        query.Criteria.AddCondition("tst_income", ConditionOperator.Equal, 5);
        TestBank.Refused(0x8004f508, () => user.RetrieveMultiple(query));
    }

    [Fact]
    public void SecuredColumn_WithProfileToRead_IsShownOnly()
    {
        using var secured = new TestBank(Secured());
        Guid row = secured.Create("tst_secret", ("tst_income", 5));
        IDataverse user = secured.Environment.Connect(secured.Environment.AddUser("U", SandboxEnvironment.RootBusinessUnitId, 1033, "All", "Readers"));

        Assert.Equal(5, user.Retrieve("tst_secret", row, new ColumnSet(true))["tst_income"]);
        TestBank.Refused(0x8004f508, () => user.Update(TestBank.Row("tst_secret", row, ("tst_income", 1))));
    }

    [Fact]
    public void BasicUser_OwnActivities_AreAllThatIsGiven()
    {
        Guid user = bank.Environment.AddUser("Staff", north, 1033, "Basic User");
        IDataverse staff = bank.Environment.Connect(user);
        Guid own = staff.Create(TestBank.Row("task", ("subject", "Call back")));
        Guid other = bank.Create("task", ("subject", "Not theirs"));

        Assert.Equal("Call back", staff.Retrieve("task", own, new ColumnSet("subject"))["subject"]);
        Assert.Throws<DataverseFaultException>(() => staff.Retrieve("task", other, new ColumnSet("subject")));
        Assert.Throws<DataverseFaultException>(() => staff.Create(TestBank.Row(Table)));
    }

    [Fact]
    public void RightsOf_RoleAndProfile_SayWhatTheUserMayDo()
    {
        using var secured = new TestBank(Secured());
        Guid user = secured.Environment.AddUser("U", SandboxEnvironment.RootBusinessUnitId, 2052, "All", "Readers");

        UserRights rights = secured.Environment.RightsOf(user);

        Assert.Equal(2052, rights.Language);
        Assert.True(rights.May("Create", "tst_secret"));
        Assert.False(rights.May("Delete", "tst_secret"));
        Assert.False(rights.May("Read", "tst_nothing"));
        Assert.Equal(
            (true, false, false),
            (rights.MayRead("tst_secret", "tst_income"), rights.MayCreate("tst_secret", "tst_income"), rights.MayUpdate("tst_secret", "tst_income")));
        Assert.True(rights.MayUpdate("tst_secret", "tst_name"));
    }

    [Fact]
    public void SecuredColumn_WithoutProfile_CannotBeOrderedJoinedComparedOrAddedUp()
    {
        using var secured = new TestBank(Secured());
        IDataverse user = secured.Environment.Connect(secured.Environment.AddUser("U", SandboxEnvironment.RootBusinessUnitId, 1033, "All"));
        var ordered = new QueryExpression("tst_secret");
        ordered.AddOrder("tst_income", OrderType.Ascending);
        var joined = new QueryExpression("tst_secret");
        joined.AddLink("tst_secret", "tst_income", "tst_income");
        var compared = new QueryExpression("tst_secret");
        compared.Criteria.AddCondition(new ConditionExpression("tst_rank", ConditionOperator.Equal, true, "tst_income"));
        var added = new QueryExpression("tst_secret");
        added.ColumnSet.AttributeExpressions.Add(new XrmAttributeExpression("tst_income", XrmAggregateType.Sum, "total"));

        foreach (QueryExpression query in new[] { ordered, joined, compared, added })
        {
            TestBank.Refused(0x8004f508, () => user.RetrieveMultiple(query));
            Assert.NotNull(secured.Service.RetrieveMultiple(query));
        }
    }

    [Theory]
    [InlineData("Create")]
    [InlineData("Update")]
    [InlineData("Delete")]
    public void Write_WithoutPrivilege_IsRefusedAfterValidationAndBeforeAnyOtherStep(string message)
    {
        Guid id = message switch { "Create" => TestSolution.CreateMessage, "Update" => TestSolution.UpdateMessage, _ => TestSolution.DeleteMessage };
        using var guarded = new TestBank(TestBank.Orders()
            .Role("Reader", ("prvReadtst_order", "Global"))
            .Step<RecordPlugin>(id, Table, 10, "validation")
            .Step<FailPlugin>(id, Table, 20));
        IDataverse user = guarded.Environment.Connect(guarded.Environment.AddUser("U", SandboxEnvironment.RootBusinessUnitId, 1033, "Reader"));
        Guid row = message == "Create" ? Guid.Empty : guarded.Create(Table);

        Action write = message switch
        {
            "Create" => () => user.Create(TestBank.Row(Table)),
            "Update" => () => user.Update(TestBank.Row(Table, row, ("tst_count", 1))),
            _ => () => user.Delete(Table, row),
        };
        TestBank.Refused(0x80040220, write);

        Assert.Contains(guarded.Environment.PluginTraces, trace => trace.Text.Contains("label=validation", StringComparison.Ordinal));
    }

    private static TestSolution Secured() => new TestSolution()
        .Table("tst_secret", "OrgOwned", TestColumn.Integer("tst_income").Secured(), TestColumn.Integer("tst_rank"))
        .Role("All", ("prvReadtst_secret", "Global"), ("prvCreatetst_secret", "Global"), ("prvWritetst_secret", "Global"))
        .Profile("Readers", ("tst_secret", "tst_income", true, false, false));

    private static (string, string)[] Rights(string level) =>
        [("prvReadtst_order", level), ("prvCreatetst_order", level), ("prvWritetst_order", level), ("prvAssigntst_order", level)];

    private IDataverse Connect(string role) => bank.Environment.Connect(bank.Environment.AddUser("Me " + role, north, 1033, role));

    private Guid IdOf(string name)
    {
        var query = new QueryByAttribute(Table);
        query.AddAttributeValue("tst_name", name);
        return bank.Service.RetrieveMultiple(query).Entities.Single().Id;
    }
}
