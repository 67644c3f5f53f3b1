using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>The new row's id.</summary>
[DataContract(Namespace = "http://schemas.microsoft.com/xrm/2011/Contracts")]
public sealed class CreateResponse : OrganizationResponse
{
    public Guid id => Results.TryGetValue("id", out Guid value) ? value : default;
}
