using System;
using System.Collections.Generic;
using System.IO;
using System.Reflection;
using System.Runtime.Loader;
using BankCrm.Sandbox.Metadata;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Sandbox.Pipeline;

/// <summary>
/// Loads plug-in assemblies from the bytes that a solution brought, apart from everything else, and makes one instance of each
/// plug-in, which is used again and again as on the platform.
/// </summary>
internal sealed class PluginHost : IDisposable
{
    private readonly AssemblyLoadContext context = new("Plug-ins", isCollectible: true);
    private readonly Dictionary<string, Assembly> assemblyOfType = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Type, string Configuration), IPlugin> instances = [];

    public PluginHost(IEnumerable<PluginAssemblyDefinition> assemblies, Func<string, byte[]> bytesOf)
    {
        // The SDK's types must be the sandbox's own, or a plug-in's Entity would not be the sandbox's Entity.
        context.Resolving += (_, name) => name.Name switch
        {
            "Microsoft.Xrm.Sdk" => typeof(Entity).Assembly,
            "Microsoft.Crm.Sdk.Proxy" => typeof(WhoAmIRequest).Assembly,
            _ => null,
        };
        foreach (PluginAssemblyDefinition definition in assemblies)
        {
            using var stream = new MemoryStream(bytesOf(definition.FullName));
            Assembly assembly = Load(definition, stream);
            foreach (string type in definition.Types)
            {
                assemblyOfType[type] = assembly;
            }
        }
    }

    /// <summary>The plug-in of a type, given its step's configuration.</summary>
    /// <exception cref="SandboxException">The type is in no assembly, or is no plug-in.</exception>
    public IPlugin Instance(string typeName, string configuration)
    {
        if (instances.TryGetValue((typeName, configuration), out IPlugin? known))
        {
            return known;
        }

        Type type = TypeOf(typeName);
        object? made = type.GetConstructor([typeof(string), typeof(string)]) is { } withBoth
            ? withBoth.Invoke([configuration, string.Empty])
            : type.GetConstructor([typeof(string)]) is { } withOne ? withOne.Invoke([configuration]) : Activator.CreateInstance(type);
        var plugin = (IPlugin)made!;
        instances[(typeName, configuration)] = plugin;
        return plugin;
    }

    /// <exception cref="SandboxException">The type is in no assembly, or is no plug-in.</exception>
    public Type TypeOf(string typeName)
    {
        Type type = (assemblyOfType.TryGetValue(typeName, out Assembly? assembly) ? assembly.GetType(typeName) : null)
            ?? throw new SandboxException($"The plug-in type '{typeName}' is in none of the imported assemblies.");
        return typeof(IPlugin).IsAssignableFrom(type)
            ? type
            : throw new SandboxException($"The type '{typeName}' does not implement IPlugin of the SDK, so it cannot be a plug-in.");
    }

    public void Dispose()
    {
        instances.Clear();
        assemblyOfType.Clear();
        context.Unload();
    }

    private Assembly Load(PluginAssemblyDefinition definition, MemoryStream stream)
    {
        try
        {
            return context.LoadFromStream(stream);
        }
        catch (BadImageFormatException problem)
        {
            throw new SandboxException($"The plug-in assembly '{definition.FullName}' is not a .NET assembly.", problem);
        }
    }
}
