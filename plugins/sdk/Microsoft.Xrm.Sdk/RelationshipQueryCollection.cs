using Microsoft.Xrm.Sdk.Query;

namespace Microsoft.Xrm.Sdk;

/// <summary>The related rows that a retrieve asks for, by relationship.</summary>
public sealed class RelationshipQueryCollection : DataCollection<Relationship, QueryBase>
{
}
