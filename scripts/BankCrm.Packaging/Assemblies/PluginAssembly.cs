using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace BankCrm.Packaging.Assemblies;

/// <summary>What a plug-in assembly says of itself, read from its metadata without loading it.</summary>
internal sealed class PluginAssembly
{
    private readonly Dictionary<string, PluginClass> classes;

    private PluginAssembly(byte[] content, AssemblyIdentity identity, IReadOnlyList<AssemblyIdentity> references, Dictionary<string, PluginClass> classes)
    {
        Content = content;
        Identity = identity;
        References = references;
        this.classes = classes;
    }

    public byte[] Content { get; }

    public AssemblyIdentity Identity { get; }

    public IReadOnlyList<AssemblyIdentity> References { get; }

    /// <summary>Reads an assembly file.</summary>
    /// <exception cref="SolutionPackageException">There is no such file, or it is not a .NET assembly.</exception>
    public static PluginAssembly Read(string path)
    {
        if (!File.Exists(path))
        {
            throw new SolutionPackageException($"There is no plug-in assembly at {path}.");
        }

        return Read(File.ReadAllBytes(path), path);
    }

    /// <param name="content">The assembly file's bytes.</param>
    /// <param name="name">What to call it in a message.</param>
    /// <exception cref="SolutionPackageException">It is not a .NET assembly.</exception>
    public static PluginAssembly Read(byte[] content, string name)
    {
        try
        {
            using var file = new PEReader(new MemoryStream(content));
            if (file.HasMetadata)
            {
                MetadataReader metadata = file.GetMetadataReader();
                if (metadata.IsAssembly)
                {
                    return new PluginAssembly(
                        content,
                        AssemblyIdentity.Of(metadata),
                        metadata.AssemblyReferences.Select(handle => AssemblyIdentity.Of(metadata, handle)).ToList(),
                        PluginClassReader.ReadAll(metadata));
                }
            }
        }
        catch (BadImageFormatException)
        {
            // Said below: there is nothing more to tell about a damaged file than about another kind of file.
        }

        throw new SolutionPackageException($"{name} is not a .NET assembly.");
    }

    /// <summary>The class of that full name (nested classes with a plus), or nothing.</summary>
    public PluginClass? Find(string fullName) => classes.GetValueOrDefault(fullName);
}
