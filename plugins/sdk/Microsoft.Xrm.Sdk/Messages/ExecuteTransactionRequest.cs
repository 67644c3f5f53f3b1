using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Executes requests in one transaction.</summary>
[DataContract(Namespace = "http://schemas.microsoft.com/xrm/2011/Contracts")]
public sealed class ExecuteTransactionRequest : OrganizationRequest
{
    public ExecuteTransactionRequest()
    {
        RequestName = "ExecuteTransaction";
        Requests = null;
    }

    public OrganizationRequestCollection Requests
    {
        get => Parameters.TryGetValue("Requests", out OrganizationRequestCollection value) ? value : default;
        set => Parameters["Requests"] = value;
    }

    public bool? ReturnResponses
    {
        get => Parameters.TryGetValue("ReturnResponses", out bool? value) ? value : default;
        set => Parameters["ReturnResponses"] = value;
    }
}
