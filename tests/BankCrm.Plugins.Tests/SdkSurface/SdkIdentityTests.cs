using System;
using System.Linq;
using System.Reflection;
using Mono.Cecil;
using Xunit;

namespace BankCrm.Plugins.Tests.SdkSurface;

/// <summary>A plug-in assembly binds to the SDK by identity.</summary>
public sealed class SdkIdentityTests
{
    private const string IdentityTail = ", Version=9.0.0.0, Culture=neutral, PublicKeyToken=31bf3856ad364e35";

    [Theory]
    [MemberData(nameof(StandInSurfaceTests.StandIns), MemberType = typeof(StandInSurfaceTests))]
    public void StandIn_Identity_IsThatOfTheRealAssembly(string framework, string name)
    {
        using var assembly = AssemblyDefinition.ReadAssembly(SdkAssemblies.StandIn(framework, name));

        Assert.Equal(name + IdentityTail, assembly.Name.FullName);
    }

    [Theory]
    [InlineData(SdkAssemblies.Core)]
    [InlineData(SdkAssemblies.Messages)]
    public void AssemblyInUse_Identity_IsWhatPluginsBindTo(string name)
    {
        Assert.Equal(name + IdentityTail, AssemblyName.GetAssemblyName(SdkAssemblies.InUse(name)).FullName);
    }

    [Theory]
    [InlineData(SdkAssemblies.Core)]
    [InlineData(SdkAssemblies.Messages)]
    public void StandIn_OfNetFramework_NeedsNothingThatTheFrameworkLacks(string name)
    {
        string[] allowed = ["mscorlib", "System", "System.Core", "System.Runtime.Serialization", SdkAssemblies.Core];
        using var assembly = AssemblyDefinition.ReadAssembly(SdkAssemblies.StandIn(SdkAssemblies.Net462, name));

        Assert.Empty(assembly.MainModule.AssemblyReferences.Select(reference => reference.Name).Except(allowed, StringComparer.Ordinal));
    }
}
