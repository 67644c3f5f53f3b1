using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Xml.Linq;
using BankCrm.Packaging;

namespace BankCrm.Solution.Tests;

/// <summary>The sample solution as a packed zip, valid until a test breaks it.</summary>
internal sealed class SamplePackage : IDisposable
{
    private static readonly Lazy<byte[]> Original = new(PackOriginal);

    private readonly TemporaryFolder folder = new();

    public SamplePackage()
    {
        Path = folder["Sample_1_2_3_4.zip"];
        File.WriteAllBytes(Path, Original.Value);
    }

    public string Path { get; }

    /// <summary>Changes customizations.xml.</summary>
    public SamplePackage Customize(Action<XElement> change) => ChangeXml("customizations.xml", change);

    /// <summary>Changes solution.xml.</summary>
    public SamplePackage ChangeSolution(Action<XElement> change) => ChangeXml("solution.xml", change);

    public SamplePackage ChangeXml(string entry, Action<XElement> change)
    {
        XElement root = XElement.Parse(ReadText(entry));
        change(root);
        return Put(entry, System.Text.Encoding.UTF8.GetBytes(root.ToString()));
    }

    public SamplePackage Put(string entry, byte[] content)
    {
        using ZipArchive archive = ZipFile.Open(Path, ZipArchiveMode.Update);
        archive.GetEntry(entry)?.Delete();
        using Stream stream = archive.CreateEntry(entry).Open();
        stream.Write(content);
        return this;
    }

    public SamplePackage Remove(string entry)
    {
        using ZipArchive archive = ZipFile.Open(Path, ZipArchiveMode.Update);
        archive.GetEntry(entry)!.Delete();
        return this;
    }

    public SamplePackage Rename(string entry, string newName)
    {
        byte[] content = Read(entry);
        return Remove(entry).Put(newName, content);
    }

    public SamplePackage ReplaceAssembly(SampleAssembly assembly) =>
        Put(EntryNames.Single(name => name.EndsWith(".dll", StringComparison.Ordinal)), assembly.ToBytes());

    public IReadOnlyList<string> EntryNames
    {
        get
        {
            using ZipArchive archive = ZipFile.OpenRead(Path);
            return archive.Entries.Select(entry => entry.FullName).ToList();
        }
    }

    public IReadOnlyList<CheckFinding> Check() => SolutionChecker.Check(Path);

    /// <summary>The rules that are broken, each once.</summary>
    public string[] BrokenRules() => Check().Select(finding => finding.Rule).Distinct().ToArray();

    public void Dispose() => folder.Dispose();

    private static byte[] PackOriginal()
    {
        using var source = new SampleFolder();
        return File.ReadAllBytes(source.Pack().UnmanagedZip);
    }

    private byte[] Read(string entry)
    {
        using ZipArchive archive = ZipFile.OpenRead(Path);
        using Stream stream = archive.GetEntry(entry)!.Open();
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }

    private string ReadText(string entry)
    {
        using var reader = new StreamReader(new MemoryStream(Read(entry)));
        return reader.ReadToEnd();
    }
}
