using System;
using System.Linq;
using BankCrm.Dataverse;
using BankCrm.Sandbox.Tests.Support;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace BankCrm.Sandbox.Tests.Messages;

public sealed class WriteTests : IDisposable
{
    private const string Table = "tst_order";

    private readonly TestBank bank = new(TestBank.Orders());

    public void Dispose() => bank.Dispose();

    [Fact]
    public void Create_GivenId_IsKept()
    {
        var id = Guid.NewGuid();

        Assert.Equal(id, bank.Service.Create(TestBank.Row(Table, id)));
        TestBank.Refused(0x80040237, () => bank.Service.Create(TestBank.Row(Table, id)));
    }

    [Fact]
    public void Create_SameKeyInOtherCase_IsRefused()
    {
        bank.Create(Table, ("tst_code", "abc"));

        DataverseFaultException fault = TestBank.Refused(0x80060892, () => bank.Create(Table, ("tst_code", "ABC")));

        Assert.Contains("tst_order_code", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Create_KeyWithoutValue_MayRepeat()
    {
        bank.Create(Table);
        bank.Create(Table);

        Assert.Equal(2, bank.Service.RetrieveMultiple(new QueryExpression(Table)).Entities.Count);
    }

    [Fact]
    public void Create_WithKeyAttributes_IsRefused() =>
        TestBank.Refused(0x80040203, () => bank.Service.Create(new Entity(Table, "tst_code", "a")));

    [Fact]
    public void Create_SystemRequiredColumnMissing_IsRefused() => TestBank.Refused(0x80040203, () => bank.Create("incident", ("title", "no customer")));

    [Fact]
    public void Create_StatusOfOtherState_IsRefused() => TestBank.Refused(0x80048408, () => bank.Create("tst_policy", ("statuscode", new OptionSetValue(2))));

    [Fact]
    public void Create_StatusOfFirstState_IsKept() =>
        Assert.Equal(new OptionSetValue(3), bank.Read("tst_policy", bank.Create("tst_policy", ("statuscode", new OptionSetValue(3))))["statuscode"]);

    [Fact]
    public void Create_Inactive_IsRefused() => TestBank.Refused(0x80040203, () => bank.Create("tst_policy", ("statecode", new OptionSetValue(1))));

    [Theory]
    [InlineData(1, null, 2)]
    [InlineData(1, 4, 4)]
    [InlineData(null, 3, 3)]
    public void Update_StateAndStatus_GoTogether(int? state, int? status, int expected)
    {
        Guid id = bank.Create("tst_policy");
        Entity change = TestBank.Row("tst_policy", id);
        if (state is int given)
        {
            change["statecode"] = new OptionSetValue(given);
        }

        if (status is int reason)
        {
            change["statuscode"] = new OptionSetValue(reason);
        }

        bank.Service.Update(change);

        Assert.Equal((new OptionSetValue(state ?? 0), new OptionSetValue(expected)), (bank.Read("tst_policy", id)["statecode"], bank.Read("tst_policy", id)["statuscode"]));
    }

    [Theory]
    [InlineData(1, 3)]
    [InlineData(null, 2)]
    public void Update_StatusOfOtherState_IsRefused(int? state, int status)
    {
        Entity change = TestBank.Row("tst_policy", bank.Create("tst_policy"), ("statuscode", new OptionSetValue(status)));
        if (state is int given)
        {
            change["statecode"] = new OptionSetValue(given);
        }

        TestBank.Refused(0x80048408, () => bank.Service.Update(change));
    }

    [Fact]
    public void SetState_DefaultStatus_IsTaken()
    {
        Guid id = bank.Create("tst_policy");

        bank.Service.Execute(new SetStateRequest { EntityMoniker = new EntityReference("tst_policy", id), State = new OptionSetValue(1), Status = new OptionSetValue(-1) });

        Assert.Equal(new OptionSetValue(2), bank.Read("tst_policy", id)["statuscode"]);
    }

    [Fact]
    public void Update_OnlySentColumns_Change()
    {
        Guid id = bank.Create(Table, ("tst_name", "a"), ("tst_count", 1), ("tst_code", "c"));
        long before = (long)bank.Read(Table, id)["versionnumber"];
        bank.Clock.Advance(TimeSpan.FromMinutes(5));

        bank.Service.Update(TestBank.Row(Table, id, ("tst_count", 2), ("tst_code", null)));

        Entity row = bank.Read(Table, id);
        Assert.Equal(("a", 2, false), (row["tst_name"], row["tst_count"], row.Contains("tst_code")));
        Assert.Equal(TimeSpan.FromMinutes(5), (DateTime)row["modifiedon"] - (DateTime)row["createdon"]);
        Assert.True((long)row["versionnumber"] > before);
    }

    [Fact]
    public void Update_MissingRow_IsRefused() => TestBank.Refused(0x80040217, () => bank.Service.Update(TestBank.Row(Table, Guid.NewGuid(), ("tst_count", 1))));

    [Fact]
    public void Update_NoIdNorKey_IsRefused() => TestBank.Refused(0x80040203, () => bank.Service.Update(TestBank.Row(Table, ("tst_count", 1))));

    [Fact]
    public void Update_OwnerEmptied_IsRefused() => TestBank.Refused(0x80040203, () => bank.Service.Update(TestBank.Row(Table, bank.Create(Table), ("ownerid", null))));

    [Fact]
    public void Update_ByKey_FindsTheRow()
    {
        Guid id = bank.Create(Table, ("tst_code", "k"));

        bank.Service.Update(new Entity(Table, "tst_code", "K") { ["tst_count"] = 9 });

        Assert.Equal(9, bank.Read(Table, id)["tst_count"]);
        TestBank.Refused(0x80060891, () => bank.Service.Update(new Entity(Table, "tst_code", "none") { ["tst_count"] = 9 }));
        TestBank.Refused(0x80060890, () => bank.Service.Update(new Entity(Table, "tst_name", "no key") { ["tst_count"] = 9 }));
    }

    [Fact]
    public void Create_LookupByKeyOfSeveralColumns_IsResolved()
    {
        Guid order = bank.Create(Table, ("tst_code", "k"));
        Guid line = bank.Create("tst_line", ("tst_orderid", new EntityReference(Table, "tst_code", "K")), ("tst_number", 2));
        Assert.Equal(order, bank.Read("tst_line", line).GetAttributeValue<EntityReference>("tst_orderid").Id);

        var keys = new KeyAttributeCollection { { "tst_orderid", new EntityReference(Table, order) }, { "tst_number", 2 } };
        bank.Service.Execute(new DeleteRequest { Target = new EntityReference("tst_line", keys) });

        TestBank.Refused(0x80040217, () => bank.Read("tst_line", line));
    }

    [Fact]
    public void Upsert_NewKey_CreatesWithTheKeysValues()
    {
        var response = (UpsertResponse)bank.Service.Execute(new UpsertRequest { Target = new Entity(Table, "tst_code", "new") { ["tst_count"] = 1 } });

        Assert.True(response.RecordCreated);
        Assert.Equal("new", bank.Read(Table, response.Target.Id)["tst_code"]);
    }

    [Fact]
    public void Upsert_KnownKey_Updates()
    {
        Guid id = bank.Create(Table, ("tst_code", "k"));

        var response = (UpsertResponse)bank.Service.Execute(new UpsertRequest { Target = new Entity(Table, "tst_code", "k") { ["tst_count"] = 4 } });

        Assert.Equal((false, id, 4), (response.RecordCreated, response.Target.Id, (int)bank.Read(Table, id)["tst_count"]));
    }

    [Fact]
    public void Upsert_UnknownId_CreatesWithIt()
    {
        var id = Guid.NewGuid();

        var response = (UpsertResponse)bank.Service.Execute(new UpsertRequest { Target = TestBank.Row(Table, id, ("tst_count", 4)) });

        Assert.Equal((true, id), (response.RecordCreated, response.Target.Id));
    }

    [Fact]
    public void Update_VersionMatches_GoesOnce()
    {
        Guid id = bank.Create(Table);
        Entity read = bank.Read(Table, id);
        Entity change = TestBank.Row(Table, id, ("tst_count", 1));
        change.RowVersion = read.RowVersion;
        var request = new UpdateRequest { Target = change, ConcurrencyBehavior = ConcurrencyBehavior.IfRowVersionMatches };

        bank.Service.Execute(request);

        TestBank.Refused(0x80060882, () => bank.Service.Execute(request));
        change.RowVersion = null;
        TestBank.Refused(0x80060883, () => bank.Service.Execute(request));
    }

    [Fact]
    public void Delete_Cascade_TakesTheChildren()
    {
        Guid order = bank.Create(Table);
        Guid line = bank.Create("tst_line", ("tst_orderid", new EntityReference(Table, order)));

        bank.Service.Delete(Table, order);

        TestBank.Refused(0x80040217, () => bank.Read("tst_line", line));
    }

    [Fact]
    public void Delete_RemoveLink_EmptiesTheLookup()
    {
        Guid parent = bank.Create(Table);
        Guid child = bank.Create(Table, ("tst_parentid", new EntityReference(Table, parent)));

        bank.Service.Delete(Table, parent);

        Assert.False(bank.Read(Table, child).Contains("tst_parentid"));
    }

    [Fact]
    public void Delete_Restrict_IsRefused()
    {
        Guid contact = bank.Create("contact", ("lastname", "Li"));
        bank.Create(Table, ("tst_customer", new EntityReference("contact", contact)));

        TestBank.Refused(0x80040227, () => bank.Service.Delete("contact", contact));
    }

    [Fact]
    public void Delete_RowsInACircle_Ends()
    {
        Guid first = bank.Create("contact", ("lastname", "a"));
        Guid second = bank.Create("contact", ("lastname", "b"), ("parentcustomerid", new EntityReference("contact", first)));
        bank.Service.Update(TestBank.Row("contact", first, ("parentcustomerid", new EntityReference("contact", second))));

        bank.Service.Delete("contact", first);

        Assert.Empty(bank.Service.RetrieveMultiple(new QueryExpression("contact")).Entities);
    }

    [Fact]
    public void Delete_MissingRow_IsRefused() => TestBank.Refused(0x80040217, () => bank.Service.Delete(Table, Guid.NewGuid()));

    [Fact]
    public void Associate_ManyToMany_PairsAndUnpairs()
    {
        Guid order = bank.Create(Table);
        Guid policy = bank.Create("tst_policy");
        var relationship = new Relationship("tst_order_policy");
        EntityReferenceCollection related = [new EntityReference("tst_policy", policy)];

        bank.Service.Associate(Table, order, relationship, related);
        TestBank.Refused(0x80040237, () => bank.Service.Associate(Table, order, relationship, related));
        Assert.Single(bank.Service.RetrieveMultiple(new QueryExpression("tst_order_policy")).Entities);

        bank.Service.Disassociate(Table, order, relationship, related);
        Assert.Empty(bank.Service.RetrieveMultiple(new QueryExpression("tst_order_policy")).Entities);
    }

    [Fact]
    public void Associate_OneToMany_SetsTheLookup()
    {
        Guid order = bank.Create(Table);
        Guid line = bank.Create("tst_line");

        bank.Service.Associate(Table, order, new Relationship("tst_tst_order_tst_line_tst_orderid"), [new EntityReference("tst_line", line)]);

        Assert.Equal(order, bank.Read("tst_line", line).GetAttributeValue<EntityReference>("tst_orderid").Id);
    }

    [Fact]
    public void Associate_UnknownRelationship_IsRefused() =>
        Assert.Contains("tst_none", Assert.Throws<DataverseFaultException>(
            () => bank.Service.Associate(Table, bank.Create(Table), new Relationship("tst_none"), [])).Message, StringComparison.Ordinal);

    [Fact]
    public void Execute_UnknownParameter_IsRefusedByName()
    {
        var request = new CreateRequest { Target = TestBank.Row(Table) };
        request.Parameters["BypassBusinessLogicExecution"] = "CustomSync";

        Assert.Contains("BypassBusinessLogicExecution", Assert.Throws<DataverseFaultException>(() => bank.Service.Execute(request)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Create_Versions_RiseAcrossTables()
    {
        long[] versions = [.. new[] { "tst_order", "tst_policy", "contact", "tst_order" }.Select(table => (long)bank.Read(table, bank.Create(table))["versionnumber"])];

        Assert.Equal(versions.Order(), versions);
        Assert.Equal(4, versions.Distinct().Count());
    }
}
