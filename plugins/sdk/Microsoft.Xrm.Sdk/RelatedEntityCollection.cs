namespace Microsoft.Xrm.Sdk;

/// <summary>Related rows by relationship, for a deep insert or a retrieve with related rows.</summary>
public sealed class RelatedEntityCollection : DataCollection<Relationship, EntityCollection>
{
}
