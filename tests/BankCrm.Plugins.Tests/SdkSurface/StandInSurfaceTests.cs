using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace BankCrm.Plugins.Tests.SdkSurface;

/// <summary>What compiles against a stand-in must bind to the real assembly.</summary>
public sealed class StandInSurfaceTests
{
    public static TheoryData<string, string> StandIns => new()
    {
        { SdkAssemblies.Net462, SdkAssemblies.Core },
        { SdkAssemblies.Net462, SdkAssemblies.Messages },
        { SdkAssemblies.Net100, SdkAssemblies.Core },
        { SdkAssemblies.Net100, SdkAssemblies.Messages },
    };

    [Theory]
    [MemberData(nameof(StandIns))]
    public void StandIn_AgainstRealSurface_DeclaresNothingMore(string framework, string name)
    {
        var standIn = AssemblySurface.Read(SdkAssemblies.StandIn(framework, name));

        Assert.NotEmpty(standIn);
        SurfaceAssert.None(SurfaceComparison.Excess(standIn, SurfaceText.Load(name)));
    }

    [Theory]
    [MemberData(nameof(StandIns))]
    public void DataFile_AgainstStandIn_HoldsNoOtherType(string framework, string name)
    {
        var standIn = AssemblySurface.Read(SdkAssemblies.StandIn(framework, name));

        SurfaceAssert.None(SurfaceText.Load(name).Keys.Except(standIn.Keys));
    }

    [Theory]
    [InlineData(SdkAssemblies.Core)]
    [InlineData(SdkAssemblies.Messages)]
    public void StandIn_OfBothFrameworks_DeclaresTheSame(string name)
    {
        var net462 = Lines(AssemblySurface.Read(SdkAssemblies.StandIn(SdkAssemblies.Net462, name)));
        var net100 = Lines(AssemblySurface.Read(SdkAssemblies.StandIn(SdkAssemblies.Net100, name)));

        Assert.Equal(net462, net100);
    }

    private static string[] Lines(IReadOnlyDictionary<string, SurfaceType> surface) =>
        surface.Values
            .SelectMany(type => type.Members.Concat(type.Bases).Append(type.Kind).Select(line => $"{type.Name} {line}"))
            .Order()
            .ToArray();
}
