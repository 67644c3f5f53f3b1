using System;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace BankCrm.Plugins.Tests.SdkSurface;

/// <summary>Messages are names and parameters on the wire; the typed properties are views of them, on the stand-ins and on Microsoft's assemblies alike.</summary>
public sealed class MessageBehaviourTests
{
    private static readonly Entity Row = new("contact", Guid.NewGuid());
    private static readonly EntityReference Reference = Row.ToEntityReference();
    private static readonly EntityCollection Rows = new();
    private static readonly EntityReferenceCollection References = new();
    private static readonly Relationship Relationship = new("bce_tier_contact_tier");
    private static readonly OrganizationRequestCollection Requests = new();
    private static readonly ExecuteMultipleSettings Settings = new();
    private static readonly ColumnSet Columns = new("fullname");
    private static readonly QueryExpression Query = new("contact");
    private static readonly OptionSetValue State = new(1);
    private static readonly OptionSetValue Status = new(2);

    public static TheoryData<OrganizationRequest, string, string, object> Parameters => new()
    {
        { new CreateRequest { Target = Row }, "Create", "Target", Row },
        { new UpdateRequest { Target = Row }, "Update", "Target", Row },
        { new UpdateRequest { ConcurrencyBehavior = ConcurrencyBehavior.IfRowVersionMatches }, "Update", "ConcurrencyBehavior", ConcurrencyBehavior.IfRowVersionMatches },
        { new DeleteRequest { Target = Reference }, "Delete", "Target", Reference },
        { new DeleteRequest { ConcurrencyBehavior = ConcurrencyBehavior.AlwaysOverwrite }, "Delete", "ConcurrencyBehavior", ConcurrencyBehavior.AlwaysOverwrite },
        { new RetrieveRequest { Target = Reference }, "Retrieve", "Target", Reference },
        { new RetrieveRequest { ColumnSet = Columns }, "Retrieve", "ColumnSet", Columns },
        { new RetrieveMultipleRequest { Query = Query }, "RetrieveMultiple", "Query", Query },
        { new UpsertRequest { Target = Row }, "Upsert", "Target", Row },
        { new CreateMultipleRequest { Targets = Rows }, "CreateMultiple", "Targets", Rows },
        { new UpdateMultipleRequest { Targets = Rows }, "UpdateMultiple", "Targets", Rows },
        { new UpsertMultipleRequest { Targets = Rows }, "UpsertMultiple", "Targets", Rows },
        { new ExecuteMultipleRequest { Requests = Requests }, "ExecuteMultiple", "Requests", Requests },
        { new ExecuteMultipleRequest { Settings = Settings }, "ExecuteMultiple", "Settings", Settings },
        { new ExecuteTransactionRequest { Requests = Requests }, "ExecuteTransaction", "Requests", Requests },
        { new ExecuteTransactionRequest { ReturnResponses = true }, "ExecuteTransaction", "ReturnResponses", true },
        { new AssociateRequest { Target = Reference }, "Associate", "Target", Reference },
        { new AssociateRequest { Relationship = Relationship }, "Associate", "Relationship", Relationship },
        { new AssociateRequest { RelatedEntities = References }, "Associate", "RelatedEntities", References },
        { new DisassociateRequest { RelatedEntities = References }, "Disassociate", "RelatedEntities", References },
        { new AssignRequest { Target = Reference }, "Assign", "Target", Reference },
        { new AssignRequest { Assignee = Reference }, "Assign", "Assignee", Reference },
        { new SetStateRequest { EntityMoniker = Reference }, "SetState", "EntityMoniker", Reference },
        { new SetStateRequest { State = State }, "SetState", "State", State },
        { new SetStateRequest { Status = Status }, "SetState", "Status", Status },
    };

    [Theory]
    [MemberData(nameof(Parameters), DisableDiscoveryEnumeration = true)]
    public void Request_TypedProperty_IsTheNamedParameter(OrganizationRequest request, string message, string parameter, object value)
    {
        Assert.Equal(message, request.RequestName);
        Assert.Equal(value, request.Parameters[parameter]);
        Assert.Equal(value, request[parameter]);
    }

    [Fact]
    public void Request_WithoutInput_HasItsName()
    {
        Assert.Equal("WhoAmI", new WhoAmIRequest().RequestName);
        Assert.Equal("RetrieveVersion", new RetrieveVersionRequest().RequestName);
        Assert.Equal("PublishAllXml", new PublishAllXmlRequest().RequestName);
    }

    [Fact]
    public void Request_UnsetOptionalInput_IsTheDefault()
    {
        Assert.Equal(ConcurrencyBehavior.Default, new UpdateRequest().ConcurrencyBehavior);
        Assert.Null(new CreateRequest().Target);
        Assert.Null(new ExecuteTransactionRequest().ReturnResponses);
    }

    [Fact]
    public void Request_ParameterSetByName_IsSeenByTheTypedProperty()
    {
        Assert.Same(Row, new CreateRequest { ["Target"] = Row }.Target);
    }

    [Fact]
    public void Request_OfACustomApi_CarriesAnyParameter()
    {
        var request = new OrganizationRequest("bce_ReviewCustomers") { ["PageSize"] = 500 };

        Assert.Equal("bce_ReviewCustomers", request.RequestName);
        Assert.Equal(500, request.Parameters["PageSize"]);
        Assert.Null(request.RequestId);
    }

    [Fact]
    public void Response_Results_AreSeenByTypedProperties()
    {
        var id = Guid.NewGuid();
        var ids = new[] { id };

        Assert.Equal(id, new CreateResponse { ["id"] = id }.id);
        Assert.Same(Row, new RetrieveResponse { ["Entity"] = Row }.Entity);
        Assert.Same(Rows, new RetrieveMultipleResponse { ["EntityCollection"] = Rows }.EntityCollection);
        Assert.Same(ids, new CreateMultipleResponse { ["Ids"] = ids }.Ids);
        Assert.Equal(id, new WhoAmIResponse { ["UserId"] = id }.UserId);
        Assert.Equal("9.2.0.0", new RetrieveVersionResponse { ["Version"] = "9.2.0.0" }.Version);
    }

    [Fact]
    public void UpsertResponse_Results_TellWhichRowAndWhetherItIsNew()
    {
        var response = new UpsertResponse { ["RecordCreated"] = true, ["Target"] = Reference };

        Assert.True(response.RecordCreated);
        Assert.Same(Reference, response.Target);
    }

    [Fact]
    public void UpsertMultipleResponse_Results_AreOneAResponse()
    {
        var responses = new[] { new UpsertResponse() };

        Assert.Same(responses, new UpsertMultipleResponse { ["Results"] = responses }.Results);
    }

    [Fact]
    public void ExecuteMultipleResponse_Results_TellOutcomes()
    {
        var items = new ExecuteMultipleResponseItemCollection { new() { RequestIndex = 3, Fault = new OrganizationServiceFault() } };
        var response = new ExecuteMultipleResponse { ["Responses"] = items, ["IsFaulted"] = true };

        Assert.True(response.IsFaulted);
        Assert.Equal(3, Assert.Single(response.Responses).RequestIndex);
    }

    [Fact]
    public void ExecuteTransactionResponse_Results_KeepTheOrderOfRequests()
    {
        var responses = new OrganizationResponseCollection { new CreateResponse(), new UpdateResponse() };

        Assert.Same(responses, new ExecuteTransactionResponse { ["Responses"] = responses }.Responses);
    }
}
