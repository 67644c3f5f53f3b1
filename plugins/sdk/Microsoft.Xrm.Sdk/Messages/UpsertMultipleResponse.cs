using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>What became of each target, in their order.</summary>
[DataContract(Namespace = "http://schemas.microsoft.com/xrm/2011/Contracts")]
public sealed class UpsertMultipleResponse : OrganizationResponse
{
    public new UpsertResponse[] Results => base.Results.TryGetValue("Results", out UpsertResponse[] value) ? value : default;
}
