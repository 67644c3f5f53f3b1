using System;
using System.ServiceModel;
using Microsoft.PowerPlatform.Dataverse.Client;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.Dataverse.Environments;

/// <summary>
/// A Dataverse environment online, through Microsoft's ServiceClient. It waits and repeats by itself when the service-protection limits
/// throttle it; its advice on parallel requests is passed on.
/// </summary>
public sealed class ServiceClientDataverse : IDataverse
{
    private readonly ServiceClient client;

    private ServiceClientDataverse(ServiceClient client) => this.client = client;

    public string Description => client.ConnectedOrgFriendlyName ?? client.ConnectedOrgUriActual?.Host ?? "Dataverse";

    public int RecommendedParallelism => Math.Max(1, client.RecommendedDegreesOfParallelism);

    /// <summary>Connects.</summary>
    /// <param name="connectionString">A connection string of Microsoft.PowerPlatform.Dataverse.Client.</param>
    /// <exception cref="DataverseFaultException">The environment cannot be reached or refuses the login.</exception>
    public static ServiceClientDataverse Connect(string connectionString)
    {
        var client = new ServiceClient(connectionString) { EnableAffinityCookie = false };
        if (client.IsReady)
        {
            return new ServiceClientDataverse(client);
        }

        string reason = client.LastError;
        client.Dispose();
        throw new DataverseFaultException(0, $"The environment cannot be reached: {reason}");
    }

    public IDataverse Clone() => new ServiceClientDataverse(client.Clone());

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
