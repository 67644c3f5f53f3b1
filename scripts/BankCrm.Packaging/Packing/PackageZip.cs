using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;

namespace BankCrm.Packaging.Packing;

/// <summary>Writes a zip whose bytes depend on nothing but its entries: fixed times, given order, no directory entries.</summary>
internal static class PackageZip
{
    /// <summary>The earliest time that a zip entry can carry.</summary>
    private static readonly DateTimeOffset EntryTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static void Write(string path, IReadOnlyList<(string Name, byte[] Content)> entries)
    {
        using var memory = new MemoryStream();
        using (var archive = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, byte[] content) in entries)
            {
                ZipArchiveEntry entry = archive.CreateEntry(name, CompressionLevel.Optimal);
                entry.LastWriteTime = EntryTime;
                using Stream stream = entry.Open();
                stream.Write(content);
            }
        }

        File.WriteAllBytes(path, memory.ToArray());
    }
}
