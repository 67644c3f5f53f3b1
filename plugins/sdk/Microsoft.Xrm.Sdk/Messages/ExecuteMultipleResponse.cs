using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>The outcomes that the settings asked for, and whether any request failed.</summary>
[DataContract(Namespace = "http://schemas.microsoft.com/xrm/2011/Contracts")]
public sealed class ExecuteMultipleResponse : OrganizationResponse
{
    public ExecuteMultipleResponseItemCollection Responses => Results.TryGetValue("Responses", out ExecuteMultipleResponseItemCollection value) ? value : default;

    public bool IsFaulted => Results.TryGetValue("IsFaulted", out bool value) ? value : default;
}
