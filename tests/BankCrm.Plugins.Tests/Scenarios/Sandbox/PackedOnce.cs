using System;
using System.IO;
using BankCrm.Packaging;

namespace BankCrm.Plugins.Tests.Scenarios.Sandbox;

/// <summary>The managed solution zip, packed once for all tests from <c>solution/src</c> and the net462 assembly that ships.</summary>
internal static class PackedOnce
{
    private static readonly Lazy<string> Zip = new(Pack);

    public static string ManagedZip => Zip.Value;

    private static string Pack()
    {
        string folder = Path.Combine(AppContext.BaseDirectory, "scenarios-package");
        return SolutionPacker.Pack(RepositoryFolder.SolutionSource(), PluginAssemblyFile.Locate(), folder).ManagedZip;
    }
}
