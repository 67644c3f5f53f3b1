using System.Collections.Generic;

namespace Microsoft.Xrm.Sdk;

/// <summary>References to rows.</summary>
public sealed class EntityReferenceCollection : DataCollection<EntityReference>
{
    public EntityReferenceCollection()
    {
    }

    public EntityReferenceCollection(IList<EntityReference> list)
        : base(list)
    {
    }
}
