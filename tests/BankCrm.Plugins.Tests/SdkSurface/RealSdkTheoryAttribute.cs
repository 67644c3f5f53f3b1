using Xunit;

namespace BankCrm.Plugins.Tests.SdkSurface;

/// <summary>A theory that only Microsoft's own assemblies can answer; skipped where the stand-ins are in use.</summary>
public sealed class RealSdkTheoryAttribute : TheoryAttribute
{
    public RealSdkTheoryAttribute()
    {
#if !DATAVERSE_SDK_NUGET
        Skip = "Needs Microsoft's assemblies: build with -p:DataverseSdk=nuget.";
#endif
    }
}
