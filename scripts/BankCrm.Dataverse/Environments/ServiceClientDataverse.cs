using System;
using System.ServiceModel;
using Microsoft.PowerPlatform.Dataverse.Client;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Dataverse.Environments;

/// <summary>
/// A Dataverse environment online, through Microsoft's ServiceClient. It waits and repeats by itself when the service-protection limits
/// throttle it; its advice on parallel requests is passed on.
/// </summary>
public sealed class ServiceClientDataverse : ForwardingDataverse
{
    private readonly ServiceClient client;

    private ServiceClientDataverse(ServiceClient client)
        : base(client) => this.client = client;

    public override string Description => client.ConnectedOrgFriendlyName ?? client.ConnectedOrgUriActual?.Host ?? "Dataverse";

    public override int RecommendedParallelism => Math.Max(1, client.RecommendedDegreesOfParallelism);

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

    public override IDataverse Clone() => new ServiceClientDataverse(client.Clone());

    public override void Dispose() => client.Dispose();

    protected override T Call<T>(Func<T> request)
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
