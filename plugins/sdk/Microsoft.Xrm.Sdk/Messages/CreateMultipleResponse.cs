using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>The new rows' ids, in the order of the targets.</summary>
[DataContract(Namespace = "http://schemas.microsoft.com/xrm/2011/Contracts")]
public sealed class CreateMultipleResponse : OrganizationResponse
{
    public Guid[] Ids => Results.TryGetValue("Ids", out Guid[] value) ? value : default;
}
