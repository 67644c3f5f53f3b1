using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk.Query;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Reads a row.</summary>
[DataContract(Namespace = "http://schemas.microsoft.com/xrm/2011/Contracts")]
public sealed class RetrieveRequest : OrganizationRequest
{
    public RetrieveRequest()
    {
        RequestName = "Retrieve";
        Target = null;
        ColumnSet = null;
    }

    public EntityReference Target
    {
        get => Parameters.TryGetValue("Target", out EntityReference value) ? value : default;
        set => Parameters["Target"] = value;
    }

    public ColumnSet ColumnSet
    {
        get => Parameters.TryGetValue("ColumnSet", out ColumnSet value) ? value : default;
        set => Parameters["ColumnSet"] = value;
    }

    public RelationshipQueryCollection RelatedEntitiesQuery
    {
        get => Parameters.TryGetValue("RelatedEntitiesQuery", out RelationshipQueryCollection value) ? value : default;
        set => Parameters["RelatedEntitiesQuery"] = value;
    }

    public bool ReturnNotifications
    {
        get => Parameters.TryGetValue("ReturnNotifications", out bool value) ? value : default;
        set => Parameters["ReturnNotifications"] = value;
    }
}
