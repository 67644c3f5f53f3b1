using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Changes rows of one table, all or none.</summary>
[DataContract(Namespace = "http://schemas.microsoft.com/xrm/2011/Contracts")]
public sealed class UpdateMultipleRequest : OrganizationRequest
{
    public UpdateMultipleRequest()
    {
        RequestName = "UpdateMultiple";
        Targets = null;
    }

    public EntityCollection Targets
    {
        get => Parameters.TryGetValue("Targets", out EntityCollection value) ? value : default;
        set => Parameters["Targets"] = value;
    }

    public ConcurrencyBehavior ConcurrencyBehavior
    {
        get => Parameters.TryGetValue("ConcurrencyBehavior", out ConcurrencyBehavior value) ? value : default;
        set => Parameters["ConcurrencyBehavior"] = value;
    }
}
