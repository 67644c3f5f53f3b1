namespace Microsoft.Xrm.Sdk;

/// <summary>The requests of a batch, in order.</summary>
public sealed class OrganizationRequestCollection : DataCollection<OrganizationRequest>
{
}
