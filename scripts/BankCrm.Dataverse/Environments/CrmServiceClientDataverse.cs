using System;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Tooling.Connector;

namespace BankCrm.Dataverse.Environments;

/// <summary>An on-premises server, through Microsoft's CrmServiceClient, which runs on .NET Framework only.</summary>
public sealed class CrmServiceClientDataverse : ForwardingDataverse
{
    private readonly CrmServiceClient client;

    private CrmServiceClientDataverse(CrmServiceClient client)
        : base(client) => this.client = client;

    public override string Description => client.ConnectedOrgFriendlyName ?? "Dynamics 365 on premises";

    /// <summary>An on-premises server advises nothing; one request at a time is safe on any.</summary>
    public override int RecommendedParallelism => 1;

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

    public override IDataverse Clone() => new CrmServiceClientDataverse(client.Clone());

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
