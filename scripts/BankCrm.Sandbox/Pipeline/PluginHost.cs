using System;
using System.Collections.Generic;
using System.Reflection;
using BankCrm.Sandbox.Metadata;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Sandbox.Pipeline;

/// <summary>The plug-ins of the assemblies that solutions brought: one instance of each, which is used again and again as on the platform.</summary>
internal sealed class PluginHost
{
    private readonly Dictionary<string, Assembly> assemblyOfType = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Type, string Configuration), IPlugin> instances = [];

    public PluginHost(IEnumerable<PluginAssemblyDefinition> assemblies, Func<string, byte[]> bytesOf)
    {
        foreach (PluginAssemblyDefinition definition in assemblies)
        {
            Assembly assembly = Load(definition, bytesOf(definition.FullName));
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

    private static Assembly Load(PluginAssemblyDefinition definition, byte[] bytes)
    {
        try
        {
            return PluginAssemblies.Of(bytes);
        }
        catch (BadImageFormatException problem)
        {
            throw new SandboxException($"The plug-in assembly '{definition.FullName}' is not a .NET assembly.", problem);
        }
    }
}
