using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Sets the state and status of a row.</summary>
[DataContract(Namespace = "http://schemas.microsoft.com/crm/2011/Contracts")]
public sealed class SetStateRequest : OrganizationRequest
{
    public SetStateRequest()
    {
        RequestName = "SetState";
        EntityMoniker = null;
        State = null;
        Status = null;
    }

    public EntityReference EntityMoniker
    {
        get => Parameters.TryGetValue("EntityMoniker", out EntityReference value) ? value : default;
        set => Parameters["EntityMoniker"] = value;
    }

    public OptionSetValue State
    {
        get => Parameters.TryGetValue("State", out OptionSetValue value) ? value : default;
        set => Parameters["State"] = value;
    }

    public OptionSetValue Status
    {
        get => Parameters.TryGetValue("Status", out OptionSetValue value) ? value : default;
        set => Parameters["Status"] = value;
    }
}
