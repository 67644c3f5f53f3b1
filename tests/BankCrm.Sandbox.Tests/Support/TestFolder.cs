using System;
using System.IO;

namespace BankCrm.Sandbox.Tests.Support;

/// <summary>A folder for one test's files, removed with it.</summary>
internal sealed class TestFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("sandbox-tests");

    public string NewPath(string extension) => Path.Combine(folder.FullName, Guid.NewGuid().ToString("N") + extension);

    public void Dispose() => folder.Delete(recursive: true);
}
