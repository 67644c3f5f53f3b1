using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace BankCrm.Sandbox.Messages;

/// <summary>ExecuteTransaction: several requests, all or none.</summary>
internal sealed class TransactionMessages(MessageProcessor processor)
{
    /// <summary>The platform's limit of requests in a batch.</summary>
    public const int MostRequests = 1000;

    public void Register(Dictionary<string, Func<CallScope, OrganizationRequest, OrganizationResponse>> handlers) =>
        handlers["ExecuteTransaction"] = ExecuteTransaction;

    /// <exception cref="BankCrm.Dataverse.DataverseFaultException">There are too many requests.</exception>
    public static void DemandCount(OrganizationRequest batch, int count)
    {
        if (count > MostRequests)
        {
            throw Fault.Of(0x80048510, $"The {batch.RequestName} request batch size exceeds the maximum batch size allowed: {count} requests, at most {MostRequests}.");
        }
    }

    private ExecuteTransactionResponse ExecuteTransaction(CallScope scope, OrganizationRequest request)
    {
        RequestParameters.DemandKnown(request, "Requests", "ReturnResponses");
        if (scope.IsInsidePlugin)
        {
            throw Fault.Unsupported($"ExecuteTransaction from inside a plug-in, as the platform does not either");
        }

        OrganizationRequestCollection requests = RequestParameters.Required<OrganizationRequestCollection>(request, "Requests");
        DemandCount(request, requests.Count);
        bool returns = RequestParameters.Optional<bool?>(request, "ReturnResponses") ?? false;
        var responses = new OrganizationResponseCollection();
        foreach (OrganizationRequest inner in requests)
        {
            if (inner.RequestName is "ExecuteTransaction" or "ExecuteMultiple")
            {
                throw Fault.Of(0x80048511, $"ExecuteTransaction cannot contain {inner.RequestName}.");
            }

            OrganizationResponse response = processor.Execute(scope, inner);
            if (returns)
            {
                responses.Add(response);
            }
        }

        var all = new ExecuteTransactionResponse { ResponseName = "ExecuteTransaction" };
        all.Results["Responses"] = responses;
        return all;
    }
}
