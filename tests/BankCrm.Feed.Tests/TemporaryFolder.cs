using System;
using System.IO;

namespace BankCrm.Feed.Tests;

/// <summary>A folder that is removed when the test ends.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    internal string Path { get; } = Directory.CreateTempSubdirectory("bankcrm-feed-test-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
