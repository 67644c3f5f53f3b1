using System.Linq;
using Xunit;

namespace BankCrm.Plugins.Tests.SdkSurface;

/// <summary>The data files must say what is so; only Microsoft's own assemblies can tell.</summary>
public sealed class RealSdkSurfaceTests
{
    [RealSdkTheory]
    [InlineData(SdkAssemblies.Core)]
    [InlineData(SdkAssemblies.Messages)]
    public void DataFile_AgainstFrameworkAssembly_HoldsOnlyWhatIsThere(string name)
    {
        var real = AssemblySurface.Read(SdkAssemblies.RealNet462(name));

        SurfaceAssert.None(SurfaceComparison.Absent(SurfaceText.Load(name), real));
    }

    /// <summary>The assembly of the current .NET is another build, which need not have all of the data file: only what the stand-in has.</summary>
    [RealSdkTheory]
    [InlineData(SdkAssemblies.Core)]
    [InlineData(SdkAssemblies.Messages)]
    public void StandIn_AgainstAssemblyInUse_DeclaresOnlyWhatIsThere(string name)
    {
        var standIn = AssemblySurface.Read(SdkAssemblies.StandIn(SdkAssemblies.Net100, name));
        var real = AssemblySurface.Read(SdkAssemblies.InUse(name));

        SurfaceAssert.None(SurfaceComparison.Absent(standIn, real));
    }

    /// <summary>A stand-in type without a block in the data file fails here with the block's lines.</summary>
    [RealSdkTheory]
    [InlineData(SdkAssemblies.Core)]
    [InlineData(SdkAssemblies.Messages)]
    public void DataFile_OfEveryStandInType_HoldsABlock(string name)
    {
        var known = SurfaceText.Load(name);
        var standIn = AssemblySurface.Read(SdkAssemblies.StandIn(SdkAssemblies.Net462, name));
        var real = AssemblySurface.Read(SdkAssemblies.RealNet462(name));

        SurfaceAssert.None(standIn.Keys.Where(type => !known.ContainsKey(type) && real.ContainsKey(type)).Select(type => SurfaceText.Write(real[type])));
    }
}
