using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace BankCrm.Plugins.Tests.SdkSurface;

/// <summary>What the code relies on of rows and collections; holds on the stand-ins and on Microsoft's assemblies alike.</summary>
public sealed class EntityBehaviourTests
{
    private readonly Entity contact = new("contact", Guid.NewGuid());

    [Fact]
    public void Indexer_MissingColumn_Throws()
    {
        Assert.Throws<KeyNotFoundException>(() => contact["fullname"]);
    }

    [Fact]
    public void Indexer_SetTwice_KeepsTheLastValue()
    {
        contact["fullname"] = "Wang";
        contact["fullname"] = "Li";

        Assert.Equal("Li", contact["fullname"]);
        Assert.Single(contact.Attributes);
    }

    [Fact]
    public void GetAttributeValue_MissingColumn_IsTheDefault()
    {
        Assert.Null(contact.GetAttributeValue<Money>("creditlimit"));
        Assert.Equal(0, contact.GetAttributeValue<int>("numberofchildren"));
        Assert.Null(contact.GetAttributeValue<int?>("numberofchildren"));
    }

    [Fact]
    public void GetAttributeValue_EmptyColumn_IsTheDefault()
    {
        contact["numberofchildren"] = null;

        Assert.Equal(0, contact.GetAttributeValue<int>("numberofchildren"));
        Assert.True(contact.Contains("numberofchildren"));
    }

    [Fact]
    public void GetAttributeValue_OtherType_Throws()
    {
        contact["creditlimit"] = 5m;

        Assert.Throws<InvalidCastException>(() => contact.GetAttributeValue<Money>("creditlimit"));
    }

    [Fact]
    public void GetAttributeValue_BlankName_Throws()
    {
        Assert.Throws<ArgumentNullException>(() => contact.GetAttributeValue<string>(" "));
    }

    [Fact]
    public void TryGetAttributeValue_ColumnOfTheType_GivesIt()
    {
        contact["numberofchildren"] = 2;

        Assert.True(contact.TryGetAttributeValue<int>("numberofchildren", out var children));
        Assert.Equal(2, children);
    }

    [Fact]
    public void TryGetAttributeValue_MissingEmptyOrOtherType_IsFalse()
    {
        contact["numberofchildren"] = null;
        contact["creditlimit"] = 5m;

        Assert.False(contact.TryGetAttributeValue<string>("fullname", out _));
        Assert.False(contact.TryGetAttributeValue<int?>("numberofchildren", out _));
        Assert.False(contact.TryGetAttributeValue<Money>("creditlimit", out _));
    }

    [Fact]
    public void Constructor_NameOnly_HasNoIdAndEmptyCollections()
    {
        var row = new Entity("contact");

        Assert.Equal(Guid.Empty, row.Id);
        Assert.Equal("contact", row.LogicalName);
        Assert.Empty(row.Attributes);
        Assert.Empty(row.KeyAttributes);
        Assert.Empty(row.FormattedValues);
        Assert.Empty(row.RelatedEntities);
        Assert.Null(row.EntityState);
        Assert.Null(row.RowVersion);
    }

    [Fact]
    public void Constructor_AlternateKey_NamesTheRowWithoutSettingTheColumn()
    {
        var row = new Entity("contact", "bce_customernumber", "C-1");

        Assert.Equal("C-1", row.KeyAttributes["bce_customernumber"]);
        Assert.False(row.Contains("bce_customernumber"));
    }

    [Fact]
    public void ToEntityReference_RowWithId_NamesTheRow()
    {
        var reference = contact.ToEntityReference();

        Assert.Equal(new EntityReference("contact", contact.Id), reference);
    }

    [Fact]
    public void Remove_Column_TakesItAway()
    {
        contact["fullname"] = "Li";

        Assert.True(contact.Attributes.Remove("fullname"));
        Assert.False(contact.Contains("fullname"));
    }

    [Fact]
    public void AddRange_Pairs_AddsAll()
    {
        contact.Attributes.AddRange(
            new KeyValuePair<string, object>("firstname", "Na"),
            new KeyValuePair<string, object>("lastname", "Li"));

        Assert.Equal(["firstname", "lastname"], contact.Attributes.Keys.Order());
    }

    [Fact]
    public void EntityCollection_OfRows_CountsAndIndexesThem()
    {
        var rows = new EntityCollection(new List<Entity> { contact }) { EntityName = "contact" };
        rows.Entities.AddRange(new Entity("contact"), new Entity("contact"));

        Assert.Equal(3, rows.Entities.Count);
        Assert.Same(contact, rows[0]);
        Assert.False(rows.MoreRecords);
        Assert.Null(rows.PagingCookie);
    }

    [Fact]
    public void TryGetValue_OfParameters_TellsTypesApart()
    {
        var parameters = new ParameterCollection { ["PageSize"] = 500 };

        Assert.True(parameters.TryGetValue("PageSize", out int size));
        Assert.Equal(500, size);
        Assert.False(parameters.TryGetValue("PageSize", out string _));
        Assert.False(parameters.TryGetValue("AsOf", out int _));
    }

    [Fact]
    public void AddOrUpdateIfNotNull_Null_LeavesTheParameters()
    {
        var parameters = new ParameterCollection { ["PageSize"] = 500 };

        parameters.AddOrUpdateIfNotNull("PageSize", null);
        parameters.AddOrUpdateIfNotNull("AsOf", "2026-01-31");

        Assert.Equal(500, parameters["PageSize"]);
        Assert.Equal("2026-01-31", parameters["AsOf"]);
    }
}
