namespace Microsoft.Xrm.Sdk;

/// <summary>What a fault says beyond its message, by name (for instance Retry-After).</summary>
public sealed class ErrorDetailCollection : DataCollection<string, object>
{
}
