using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace BankCrm.Packaging;

/// <summary>A packed Dataverse solution, opened for reading: the two manifests as XML and the files beside them.</summary>
public sealed class SolutionPackage : IDisposable
{
    private readonly ZipArchive archive;
    private readonly Dictionary<string, ZipArchiveEntry> entries;

    private SolutionPackage(string path, ZipArchive archive)
    {
        Path = path;
        this.archive = archive;
        entries = new Dictionary<string, ZipArchiveEntry>(StringComparer.Ordinal);
        foreach (ZipArchiveEntry entry in archive.Entries)
        {
            if (!entries.TryAdd(entry.FullName, entry))
            {
                throw new SolutionPackageException($"{path} holds the entry '{entry.FullName}' twice.");
            }
        }

        Solution = ReadXml("solution.xml");
        Customizations = ReadXml("customizations.xml");
        XElement manifest = Solution.Root?.Element("SolutionManifest")
            ?? throw new SolutionPackageException($"{path}: solution.xml has no SolutionManifest, so it is not a Dataverse solution.");
        UniqueName = Text(manifest, "UniqueName");
        PublisherUniqueName = Text(manifest.Element("Publisher"), "UniqueName");
        PublisherPrefix = Text(manifest.Element("Publisher"), "CustomizationPrefix");
        IsManaged = Text(manifest, "Managed") == "1";
        Version = System.Version.TryParse(Text(manifest, "Version"), out Version? version)
            ? version
            : throw new SolutionPackageException($"{path}: '{Text(manifest, "Version")}' is not a solution version.");
    }

    public string Path { get; }

    public XDocument Solution { get; }

    public XDocument Customizations { get; }

    public string UniqueName { get; }

    public string PublisherUniqueName { get; }

    /// <summary>The publisher's customization prefix, without an underscore.</summary>
    public string PublisherPrefix { get; }

    public Version Version { get; }

    public bool IsManaged { get; }

    /// <summary>Every entry's full name, with forward slashes and without a leading one.</summary>
    public IReadOnlyCollection<string> EntryNames => entries.Keys;

    /// <summary>Opens a solution zip.</summary>
    /// <exception cref="SolutionPackageException">There is no such file, or it is not a whole solution zip; the message is one plain sentence.</exception>
    public static SolutionPackage Open(string path)
    {
        if (!File.Exists(path))
        {
            throw new SolutionPackageException($"There is no solution zip at {path}.");
        }

        ZipArchive? archive = null;
        try
        {
            archive = ZipFile.OpenRead(path);
            return new SolutionPackage(path, archive);
        }
        catch (InvalidDataException)
        {
            archive?.Dispose();
            throw new SolutionPackageException($"{path} is not a whole zip file; it may be cut off or damaged.");
        }
        catch (SolutionPackageException)
        {
            archive?.Dispose();
            throw;
        }
    }

    public bool Contains(string entryName) => entries.ContainsKey(entryName);

    /// <summary>The bytes of one entry.</summary>
    /// <exception cref="SolutionPackageException">There is no such entry, or it is damaged.</exception>
    public byte[] Read(string entryName)
    {
        if (!entries.TryGetValue(entryName, out ZipArchiveEntry? entry))
        {
            throw new SolutionPackageException($"{Path} has no entry '{entryName}'.");
        }

        try
        {
            using Stream stream = entry.Open();
            using var memory = new MemoryStream();
            stream.CopyTo(memory);
            return memory.ToArray();
        }
        catch (InvalidDataException)
        {
            throw new SolutionPackageException($"{Path}: the entry '{entryName}' is damaged.");
        }
    }

    /// <summary>One entry as XML.</summary>
    /// <exception cref="SolutionPackageException">There is no such entry, or it is not well-formed.</exception>
    public XDocument ReadXml(string entryName)
    {
        try
        {
            using var stream = new MemoryStream(Read(entryName));
            return XDocument.Load(stream, LoadOptions.SetLineInfo);
        }
        catch (XmlException problem)
        {
            throw new SolutionPackageException($"{Path}: {entryName} is not well-formed XML (line {problem.LineNumber}).");
        }
    }

    public void Dispose() => archive.Dispose();

    private static string Text(XElement? parent, string name) => parent?.Element(name)?.Value.Trim() ?? string.Empty;
}
