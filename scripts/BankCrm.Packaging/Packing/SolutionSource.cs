using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml;
using System.Xml.Linq;

namespace BankCrm.Packaging.Packing;

/// <summary>An unpacked solution's files, which are taken one by one, so that what nobody takes can be refused.</summary>
internal sealed class SolutionSource
{
    private const string ManagedSuffix = "_managed.xml";

    private readonly SortedSet<string> left;

    /// <exception cref="SolutionPackageException">There is no such folder.</exception>
    public SolutionSource(string root)
    {
        if (!Directory.Exists(root))
        {
            throw new SolutionPackageException($"There is no solution folder at {root}.");
        }

        Root = Path.GetFullPath(root);
        left = new SortedSet<string>(
            Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(Root, file).Replace(Path.DirectorySeparatorChar, '/')),
            StringComparer.Ordinal);
    }

    public string Root { get; }

    /// <summary>The files under a folder that nobody has taken yet, as paths from the root, in ordinal order.</summary>
    public IReadOnlyList<string> FilesUnder(string folder) =>
        left.Where(file => file.StartsWith(folder + "/", StringComparison.Ordinal)).ToList();

    public bool Has(string path) => left.Contains(path);

    /// <summary>Takes a file's bytes.</summary>
    /// <exception cref="SolutionPackageException">There is no such file.</exception>
    public byte[] Take(string path)
    {
        MarkTaken(path);
        return File.ReadAllBytes(FullPath(path));
    }

    /// <summary>Takes a file whose bytes come from somewhere else.</summary>
    public void MarkTaken(string path)
    {
        if (!left.Remove(path))
        {
            throw new SolutionPackageException($"{Root} has no file {path}.");
        }
    }

    /// <summary>Takes an XML file; indentation and comments are left behind.</summary>
    /// <exception cref="SolutionPackageException">There is no such file, it is not well-formed, or its root element has another name.</exception>
    public XDocument TakeXml(string path, string rootName)
    {
        byte[] bytes = Take(path);
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(bytes), new XmlReaderSettings { IgnoreComments = true });
            XDocument document = XDocument.Load(reader);
            return document.Root!.Name == rootName
                ? document
                : throw new SolutionPackageException($"{FullPath(path)} starts with <{document.Root.Name}>, and must start with <{rootName}>.");
        }
        catch (XmlException problem)
        {
            throw new SolutionPackageException($"{FullPath(path)} is not well-formed XML (line {problem.LineNumber}).");
        }
    }

    /// <summary>
    /// The files of a folder that make one component each. A file named <c>…_managed.xml</c> stands in for its twin in the
    /// managed package, and is left out of the unmanaged one; without it both packages get the same.
    /// </summary>
    public IEnumerable<string> TakeVariants(IEnumerable<string> files, PackageType type)
    {
        List<string> all = files.ToList();
        var present = new HashSet<string>(all, StringComparer.Ordinal);
        foreach (string file in all)
        {
            if (file.EndsWith(ManagedSuffix, StringComparison.Ordinal))
            {
                string twin = string.Concat(file.AsSpan(0, file.Length - ManagedSuffix.Length), ".xml");
                if (!present.Contains(twin))
                {
                    throw new SolutionPackageException($"{FullPath(file)} has no unmanaged twin {Path.GetFileName(twin)}, so the unmanaged package would lack it.");
                }

                continue;
            }

            string managed = string.Concat(Path.ChangeExtension(file, null), ManagedSuffix);
            bool hasManaged = present.Contains(managed);
            if (hasManaged)
            {
                MarkTaken(type == PackageType.Managed ? file : managed);
            }

            yield return hasManaged && type == PackageType.Managed ? managed : file;
        }
    }

    /// <exception cref="SolutionPackageException">Some file is of no kind that can be packed; the first one is named.</exception>
    public void RefuseWhatIsLeft()
    {
        if (left.Count == 0)
        {
            return;
        }

        string file = left.Min!;
        string reason = UnsupportedKinds.ReasonFor(file) ?? "is of no kind that belongs in a solution folder, and would be left out of the zip";
        throw new SolutionPackageException($"{FullPath(file)} {reason}.");
    }

    public string FullPath(string path) => Path.Combine(Root, path.Replace('/', Path.DirectorySeparatorChar));
}
