using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Updates or creates rows of one table, all or none.</summary>
[DataContract(Namespace = "http://schemas.microsoft.com/xrm/2011/Contracts")]
public sealed class UpsertMultipleRequest : OrganizationRequest
{
    public UpsertMultipleRequest()
    {
        RequestName = "UpsertMultiple";
        Targets = null;
    }

    public EntityCollection Targets
    {
        get => Parameters.TryGetValue("Targets", out EntityCollection value) ? value : default;
        set => Parameters["Targets"] = value;
    }
}
