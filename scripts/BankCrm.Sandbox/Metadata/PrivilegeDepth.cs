namespace BankCrm.Sandbox.Metadata;

/// <summary>How far a privilege reaches: own rows, the business unit, the units below it, everything.</summary>
internal enum PrivilegeDepth
{
    Basic = 1,
    Local = 2,
    Deep = 3,
    Global = 4,
}
