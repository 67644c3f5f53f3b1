using System;
using System.IO;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Plugins.Tests.SdkSurface;

/// <summary>Where the build put the assemblies that the surface tests read as files.</summary>
public static class SdkAssemblies
{
    public const string Core = "Microsoft.Xrm.Sdk";
    public const string Messages = "Microsoft.Crm.Sdk.Proxy";
    public const string Net462 = "net462";
    public const string Net100 = "net10.0";

    public static string StandIn(string framework, string name) => Collected("stand-ins", framework, name);

    /// <summary>Microsoft's own assembly of .NET Framework; there only when built with the nuget way.</summary>
    public static string RealNet462(string name) => Collected("real", Net462, name);

    /// <summary>The assembly that this test runs on: a stand-in, or Microsoft's in the nuget way.</summary>
    public static string InUse(string name) => name switch
    {
        Core => typeof(Entity).Assembly.Location,
        Messages => typeof(WhoAmIRequest).Assembly.Location,
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "Not an SDK assembly."),
    };

    private static string Collected(string kind, string framework, string name)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "sdk-surface", kind, framework, name + ".dll");
        return File.Exists(path) ? path : throw new FileNotFoundException("The build did not collect an SDK assembly.", path);
    }
}
