using System;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Microsoft.Xrm.Tooling.Connector;

namespace BankCrm.Dataverse.Environments;

/// <summary>An on-premises server, through Microsoft's CrmServiceClient, which runs on .NET Framework only.</summary>
public sealed class CrmServiceClientDataverse : IDataverse
{
    private readonly CrmServiceClient client;

    private CrmServiceClientDataverse(CrmServiceClient client) => this.client = client;

    public string Description => client.ConnectedOrgFriendlyName ?? "Dynamics 365 on premises";

    /// <summary>An on-premises server advises nothing; one request at a time is safe on any.</summary>
    public int RecommendedParallelism => 1;

    /// <summary>Connects.</summary>
    /// <param name="connectionString">A connection string of Microsoft.Xrm.Tooling.Connector.</param>
    /// <exception cref="DataverseFaultException">The server cannot be reached or refuses the login.</exception>
    public static CrmServiceClientDataverse Connect(string connectionString)
    {
        var client = new CrmServiceClient(connectionString);
        if (client.IsReady)
        {
            return new CrmServiceClientDataverse(client);
        }

        string reason = client.LastCrmError;
        client.Dispose();
        throw new DataverseFaultException(0, "The server cannot be reached: " + reason);
    }

    public IDataverse Clone() => new CrmServiceClientDataverse(client.Clone());

    public Guid Create(Entity entity) => Call(() => client.Create(entity));

    public Entity Retrieve(string entityName, Guid id, ColumnSet columnSet) => Call(() => client.Retrieve(entityName, id, columnSet));

    public void Update(Entity entity) => Call(() => client.Update(entity));

    public void Delete(string entityName, Guid id) => Call(() => client.Delete(entityName, id));

    public OrganizationResponse Execute(OrganizationRequest request) => Call(() => client.Execute(request));

    public void Associate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        Call(() => client.Associate(entityName, entityId, relationship, relatedEntities));

    public void Disassociate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) =>
        Call(() => client.Disassociate(entityName, entityId, relationship, relatedEntities));

    public EntityCollection RetrieveMultiple(QueryBase query) => Call(() => client.RetrieveMultiple(query));

    public void Dispose() => client.Dispose();

    private static void Call(Action request) => Call(() =>
    {
        request();
        return true;
    });

    private static T Call<T>(Func<T> request)
    {
        try
        {
            return request();
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            throw new DataverseFaultException(fault.Detail.ErrorCode, fault.Detail.Message, fault);
        }
    }
}
