namespace BankCrm.Packaging.Packing;

internal enum PackageType
{
    Unmanaged,
    Managed,
}
