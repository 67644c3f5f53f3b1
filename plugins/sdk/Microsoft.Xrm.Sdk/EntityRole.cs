namespace Microsoft.Xrm.Sdk;

/// <summary>Which end of a relationship a row is: the one that holds the lookup or the one it points at.</summary>
public enum EntityRole
{
    Referencing = 0,
    Referenced = 1,
}
