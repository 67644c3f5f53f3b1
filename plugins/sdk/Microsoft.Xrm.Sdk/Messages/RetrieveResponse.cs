using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>The row.</summary>
[DataContract(Namespace = "http://schemas.microsoft.com/xrm/2011/Contracts")]
public sealed class RetrieveResponse : OrganizationResponse
{
    public Entity Entity => Results.TryGetValue("Entity", out Entity value) ? value : default;
}
