namespace Microsoft.Xrm.Sdk;

/// <summary>How an update or delete treats a row that changed since it was read.</summary>
public enum ConcurrencyBehavior
{
    Default = 0,
    IfRowVersionMatches = 1,
    AlwaysOverwrite = 2,
}
