using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Gives a row to a user or team.</summary>
[DataContract(Namespace = "http://schemas.microsoft.com/crm/2011/Contracts")]
public sealed class AssignRequest : OrganizationRequest
{
    public AssignRequest()
    {
        RequestName = "Assign";
        Target = null;
        Assignee = null;
    }

    public EntityReference Target
    {
        get => Parameters.TryGetValue("Target", out EntityReference value) ? value : default;
        set => Parameters["Target"] = value;
    }

    public EntityReference Assignee
    {
        get => Parameters.TryGetValue("Assignee", out EntityReference value) ? value : default;
        set => Parameters["Assignee"] = value;
    }
}
