using System.Collections.Generic;

namespace Microsoft.Xrm.Sdk;

/// <summary>Pre- or post-images of a step by alias.</summary>
public class EntityImageCollection : DataCollection<string, Entity>
{
    public EntityImageCollection()
    {
    }

    protected EntityImageCollection(IDictionary<string, Entity> collection)
        : base(collection)
    {
    }
}
