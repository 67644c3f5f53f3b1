using System;
using System.Collections.Concurrent;
using System.IO;
using System.Reflection;
using System.Runtime.Loader;
using System.Security.Cryptography;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Sandbox.Pipeline;

/// <summary>
/// Plug-in assemblies by their bytes, each loaded once for the whole process and apart from everything else: all environments share what the
/// compiler makes of it, as the platform's workers do. They stay loaded. A context that can be unloaded is no choice: under load, code of
/// such an assembly that asks for the type of one of its own enumerations was seen to end the process (docs/decisions/016-plug-ins-stay-loaded.md).
/// </summary>
internal static class PluginAssemblies
{
    private static readonly ConcurrentDictionary<string, Lazy<Assembly>> Loaded = new(StringComparer.Ordinal);

    /// <summary>The assembly that these bytes are.</summary>
    /// <exception cref="BadImageFormatException">They are none.</exception>
    public static Assembly Of(byte[] bytes) => Loaded.GetOrAdd(Convert.ToHexString(SHA256.HashData(bytes)), _ => new Lazy<Assembly>(() => Load(bytes))).Value;

    private static Assembly Load(byte[] bytes)
    {
        var context = new AssemblyLoadContext("Plug-ins");

        // The SDK's types must be the sandbox's own, or a plug-in's Entity would not be the sandbox's Entity.
        context.Resolving += (_, name) => name.Name switch
        {
            "Microsoft.Xrm.Sdk" => typeof(Entity).Assembly,
            "Microsoft.Crm.Sdk.Proxy" => typeof(WhoAmIRequest).Assembly,
            _ => null,
        };
        using var stream = new MemoryStream(bytes);
        return context.LoadFromStream(stream);
    }
}
