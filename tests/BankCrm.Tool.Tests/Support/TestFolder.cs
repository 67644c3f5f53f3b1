using System;
using System.IO;
using System.Text;

namespace BankCrm.Tool.Tests.Support;

/// <summary>A folder of a test's own, removed with what is in it.</summary>
internal sealed class TestFolder : IDisposable
{
    public TestFolder() => Root = Directory.CreateTempSubdirectory("bankcrm-tool-test-").FullName;

    public string Root { get; }

    /// <summary>The path of a file or folder in it, which need not be there.</summary>
    public string At(string name) => Path.Combine(Root, name);

    /// <summary>A new folder in it.</summary>
    public string NewFolder(string name) => Directory.CreateDirectory(At(name)).FullName;

    /// <summary>Writes a file in UTF-8 without a byte order mark, with its folder.</summary>
    public string Write(string name, string text) => Write(name, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetBytes(text));

    public string Write(string name, byte[] bytes)
    {
        string path = At(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
