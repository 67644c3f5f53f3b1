namespace Microsoft.Xrm.Sdk;

/// <summary>The column values of an alternate key.</summary>
public sealed class KeyAttributeCollection : DataCollection<string, object>
{
}
