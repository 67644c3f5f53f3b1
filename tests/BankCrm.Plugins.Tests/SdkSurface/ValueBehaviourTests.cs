using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace BankCrm.Plugins.Tests.SdkSurface;

/// <summary>What the code relies on of column values and exceptions; holds on the stand-ins and on Microsoft's assemblies alike.</summary>
public sealed class ValueBehaviourTests
{
    private static readonly Guid Id = new("7b0d4a4c-8f0e-4e5d-9a43-0d7f1b6f2f10");

    [Fact]
    public void Money_SameAmount_IsEqual()
    {
        Assert.Equal(new Money(50000m), new Money(50000.00m));
        Assert.Equal(new Money(50000m).GetHashCode(), new Money(50000.00m).GetHashCode());
    }

    [Fact]
    public void Money_OtherAmountOrType_IsNotEqual()
    {
        Assert.NotEqual(new Money(50000m), new Money(49999.99m));
        Assert.False(new Money(1m).Equals(1m));
        Assert.False(new Money(1m).Equals(null));
    }

    [Fact]
    public void Money_WithoutAmount_IsZero()
    {
        Assert.Equal(0m, new Money().Value);
    }

    [Fact]
    public void OptionSetValue_SameValue_IsEqual()
    {
        Assert.Equal(new OptionSetValue(284700000), new OptionSetValue { Value = 284700000 });
        Assert.Equal(new OptionSetValue(284700000).GetHashCode(), new OptionSetValue(284700000).GetHashCode());
    }

    [Fact]
    public void OptionSetValue_OtherValueOrType_IsNotEqual()
    {
        Assert.NotEqual(new OptionSetValue(284700000), new OptionSetValue(284700001));
        Assert.False(new OptionSetValue(1).Equals(1));
    }

    [Fact]
    public void EntityReference_SameRow_IsEqualWhateverItsName()
    {
        var named = new EntityReference("contact", Id) { Name = "Li" };

        Assert.Equal(named, new EntityReference("contact", Id));
        Assert.Equal(named.GetHashCode(), new EntityReference("contact", Id).GetHashCode());
    }

    [Fact]
    public void EntityReference_OtherTableOrId_IsNotEqual()
    {
        Assert.NotEqual(new EntityReference("contact", Id), new EntityReference("account", Id));
        Assert.NotEqual(new EntityReference("contact", Id), new EntityReference("contact", Guid.Empty));
        Assert.False(new EntityReference("contact", Id).Equals(null));
    }

    [Fact]
    public void EntityReference_AlternateKey_IsKept()
    {
        var reference = new EntityReference("contact", "bce_customernumber", "C-1");

        Assert.Equal("C-1", reference.KeyAttributes["bce_customernumber"]);
        Assert.Equal(Guid.Empty, reference.Id);
        Assert.Empty(new EntityReference("contact", Id).KeyAttributes);
    }

    [Fact]
    public void Relationship_SameNameAndRole_IsEqual()
    {
        var relationship = new Relationship("bce_tier_contact_tier") { PrimaryEntityRole = EntityRole.Referenced };

        Assert.Equal(relationship, new Relationship("bce_tier_contact_tier") { PrimaryEntityRole = EntityRole.Referenced });
        Assert.NotEqual(relationship, new Relationship("bce_tier_contact_tier"));
        Assert.NotEqual(relationship, new Relationship("bce_tier_account_tier") { PrimaryEntityRole = EntityRole.Referenced });
    }

    [Fact]
    public void AliasedValue_OfAJoin_SaysWhereItComesFrom()
    {
        var value = new AliasedValue("bce_tier", "bce_code", "GOLD");

        Assert.Equal(("bce_tier", "bce_code", "GOLD"), (value.EntityLogicalName, value.AttributeLogicalName, value.Value));
    }

    [Fact]
    public void OptionSetValueCollection_OfValues_HoldsThemInOrder()
    {
        var values = new OptionSetValueCollection(new List<OptionSetValue> { new(2), new(1) });

        Assert.Equal([new OptionSetValue(2), new OptionSetValue(1)], values);
    }

    [Fact]
    public void InvalidPluginExecutionException_Message_IsWhatTheCallerSees()
    {
        var inner = new InvalidOperationException("why");
        var refusal = new InvalidPluginExecutionException("TIER-003", inner);

        Assert.Equal("TIER-003", refusal.Message);
        Assert.Same(inner, refusal.InnerException);
        Assert.Equal(OperationStatus.Failed, refusal.Status);
    }

    [Fact]
    public void InvalidPluginExecutionException_StatusAndCode_AreKept()
    {
        var refusal = new InvalidPluginExecutionException(OperationStatus.Canceled, 3, "TIER-003");

        Assert.Equal((OperationStatus.Canceled, 3, "TIER-003"), (refusal.Status, refusal.ErrorCode, refusal.Message));
    }

    [Fact]
    public void InvalidPluginExecutionException_HttpStatus_IsKept()
    {
        var refusal = new InvalidPluginExecutionException("TIER-003", PluginHttpStatusCode.PreconditionFailed);

        Assert.Equal(PluginHttpStatusCode.PreconditionFailed, refusal.HttpStatus);
    }

    [Fact]
    public void OrganizationServiceFault_Details_AreFoundByName()
    {
        var fault = new OrganizationServiceFault { ErrorCode = -2147015902, ErrorDetails = new ErrorDetailCollection { ["Retry-After"] = TimeSpan.FromSeconds(30) } };

        Assert.Equal(TimeSpan.FromSeconds(30), fault.ErrorDetails["Retry-After"]);
        Assert.Null(fault.InnerFault);
    }
}
