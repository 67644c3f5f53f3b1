namespace Microsoft.Xrm.Sdk;

/// <summary>Whether a row held in memory is as read, new, or edited.</summary>
public enum EntityState
{
    Unchanged = 0,
    Created = 1,
    Changed = 2,
}
