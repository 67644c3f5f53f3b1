using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Executes requests one after another, each on its own.</summary>
[DataContract(Namespace = "http://schemas.microsoft.com/xrm/2011/Contracts")]
public sealed class ExecuteMultipleRequest : OrganizationRequest
{
    public ExecuteMultipleRequest()
    {
        RequestName = "ExecuteMultiple";
        Requests = null;
        Settings = null;
    }

    public OrganizationRequestCollection Requests
    {
        get => Parameters.TryGetValue("Requests", out OrganizationRequestCollection value) ? value : default;
        set => Parameters["Requests"] = value;
    }

    public ExecuteMultipleSettings Settings
    {
        get => Parameters.TryGetValue("Settings", out ExecuteMultipleSettings value) ? value : default;
        set => Parameters["Settings"] = value;
    }
}
