using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace BankCrm.Packaging.Assemblies;

/// <summary>Compares what a solution registers of an assembly with what the assembly holds.</summary>
internal static class PluginRegistration
{
    /// <summary>One plain sentence for each difference.</summary>
    /// <param name="registered">A <c>PluginAssembly</c> element.</param>
    /// <param name="assembly">The assembly that goes with it.</param>
    public static IEnumerable<string> Problems(XElement registered, PluginAssembly assembly) =>
        IdentityProblems(registered, assembly).Concat(TypeProblems(registered, assembly));

    /// <summary>Differences in the assembly's full name, and in the assembly part of the types' names.</summary>
    public static IEnumerable<string> IdentityProblems(XElement registered, PluginAssembly assembly)
    {
        string fullName = registered.Attribute("FullName")?.Value ?? string.Empty;
        if (fullName != assembly.Identity.FullName)
        {
            yield return $"The assembly is registered as '{fullName}', and the file is '{assembly.Identity.FullName}'.";
        }

        foreach (XElement type in Types(registered))
        {
            string name = QualifiedNameOf(type);
            string expected = $"{ClassOf(type)}, {assembly.Identity.FullName}";
            if (name != expected)
            {
                yield return $"A plug-in type has the assembly-qualified name '{name}', and must have '{expected}'.";
            }
        }
    }

    /// <summary>Registered types that the assembly lacks, or that the platform could not run.</summary>
    public static IEnumerable<string> TypeProblems(XElement registered, PluginAssembly assembly)
    {
        foreach (XElement type in Types(registered))
        {
            string name = ClassOf(type);
            PluginClass? found = assembly.Find(name);
            string? problem = found switch
            {
                null => "is not in the assembly",
                { Kind: PluginClassKind.Other } => "does not implement IPlugin",
                { IsPublic: false } => "is not public",
                { IsAbstract: true } => "is abstract",
                { HasPluginConstructor: false } => "has no public constructor that takes nothing or strings",
                _ => null,
            };
            if (problem is not null)
            {
                yield return $"The plug-in type {name} {problem}.";
            }
        }
    }

    private static IEnumerable<XElement> Types(XElement registered) =>
        registered.Element("PluginTypes")?.Elements("PluginType") ?? [];

    private static string QualifiedNameOf(XElement type) => type.Attribute("AssemblyQualifiedName")?.Value ?? string.Empty;

    /// <summary>The full class name: what stands before the first comma of the assembly-qualified name.</summary>
    private static string ClassOf(XElement type) => QualifiedNameOf(type).Split(',')[0].Trim();
}
