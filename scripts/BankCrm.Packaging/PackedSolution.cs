namespace BankCrm.Packaging;

/// <summary>The two zips that one solution folder gives; both hold the same components.</summary>
public sealed class PackedSolution
{
    public PackedSolution(string managedZip, string unmanagedZip)
    {
        ManagedZip = managedZip;
        UnmanagedZip = unmanagedZip;
    }

    /// <summary>The full path of the zip that a bank imports.</summary>
    public string ManagedZip { get; }

    /// <summary>The full path of the zip for development environments.</summary>
    public string UnmanagedZip { get; }
}
