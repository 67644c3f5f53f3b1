using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Takes the links of rows to the target away.</summary>
[DataContract(Namespace = "http://schemas.microsoft.com/xrm/2011/Contracts")]
public sealed class DisassociateRequest : OrganizationRequest
{
    public DisassociateRequest()
    {
        RequestName = "Disassociate";
        Target = null;
        Relationship = null;
        RelatedEntities = null;
    }

    public EntityReference Target
    {
        get => Parameters.TryGetValue("Target", out EntityReference value) ? value : default;
        set => Parameters["Target"] = value;
    }

    public Relationship Relationship
    {
        get => Parameters.TryGetValue("Relationship", out Relationship value) ? value : default;
        set => Parameters["Relationship"] = value;
    }

    public EntityReferenceCollection RelatedEntities
    {
        get => Parameters.TryGetValue("RelatedEntities", out EntityReferenceCollection value) ? value : default;
        set => Parameters["RelatedEntities"] = value;
    }
}
