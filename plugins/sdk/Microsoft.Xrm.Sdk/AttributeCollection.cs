namespace Microsoft.Xrm.Sdk;

/// <summary>A row's column values by logical name.</summary>
public sealed class AttributeCollection : DataCollection<string, object>
{
}
