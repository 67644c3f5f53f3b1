using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Which row, and whether it is new.</summary>
[DataContract(Namespace = "http://schemas.microsoft.com/xrm/2011/Contracts")]
public sealed class UpsertResponse : OrganizationResponse
{
    public bool RecordCreated => Results.TryGetValue("RecordCreated", out bool value) ? value : default;

    public EntityReference Target => Results.TryGetValue("Target", out EntityReference value) ? value : default;
}
