using System;
using System.IO;
using System.Xml.Linq;
using BankCrm.Packaging;

namespace BankCrm.Solution.Tests;

/// <summary>A copy of the sample solution's folder, with its assembly, for one test to change and to pack.</summary>
internal sealed class SampleFolder : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public SampleFolder()
    {
        string original = Path.Combine(AppContext.BaseDirectory, "Sample");
        foreach (string file in Directory.EnumerateFiles(original, "*", SearchOption.AllDirectories))
        {
            string copy = Path.Combine(Source, Path.GetRelativePath(original, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        File.WriteAllBytes(Assembly, SampleAssembly.Whole().ToBytes());
    }

    public string Source => folder["source"];

    public string Assembly => folder["Sample.Plugins.dll"];

    public string Output => folder["output"];

    public string this[string path] => Path.Combine(Source, path.Replace('/', Path.DirectorySeparatorChar));

    public void Write(string path, string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[path])!);
        File.WriteAllText(this[path], content);
    }

    public void Delete(string path) => File.Delete(this[path]);

    public void Change(string path, Action<XElement> change)
    {
        XDocument document = XDocument.Load(this[path]);
        change(document.Root!);
        document.Save(this[path]);
    }

    public PackedSolution Pack() => SolutionPacker.Pack(Source, Assembly, Output);

    public void Dispose() => folder.Dispose();
}
