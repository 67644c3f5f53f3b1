using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>The version, four numbers with dots.</summary>
[DataContract(Namespace = "http://schemas.microsoft.com/crm/2011/Contracts")]
public sealed class RetrieveVersionResponse : OrganizationResponse
{
    public string Version => Results.TryGetValue("Version", out string value) ? value : default;
}
