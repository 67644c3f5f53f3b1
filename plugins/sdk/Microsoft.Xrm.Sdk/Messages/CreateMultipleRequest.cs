using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Creates rows of one table, all or none.</summary>
[DataContract(Namespace = "http://schemas.microsoft.com/xrm/2011/Contracts")]
public sealed class CreateMultipleRequest : OrganizationRequest
{
    public CreateMultipleRequest()
    {
        RequestName = "CreateMultiple";
        Targets = null;
    }

    public EntityCollection Targets
    {
        get => Parameters.TryGetValue("Targets", out EntityCollection value) ? value : default;
        set => Parameters["Targets"] = value;
    }
}
