using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;

namespace BankCrm.Packaging.Checking.Rules.Container;

internal sealed class ZipIsWhole : ContainerRule
{
    public ZipIsWhole()
        : base("SOL-001", "The file is a whole zip: every entry can be unpacked and none is there twice.", Sources.Exports)
    {
    }

    public override IEnumerable<string> Check(string zipPath)
    {
        string name = Path.GetFileName(zipPath);
        try
        {
            using ZipArchive archive = ZipFile.OpenRead(zipPath);
            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (ZipArchiveEntry entry in archive.Entries)
            {
                if (!seen.Add(entry.FullName))
                {
                    return [$"{name} holds the entry '{entry.FullName}' twice."];
                }

                if (!CanBeRead(entry))
                {
                    return [$"{name}: the entry '{entry.FullName}' is damaged."];
                }
            }

            return [];
        }
        catch (InvalidDataException)
        {
            return [$"{name} is not a whole zip file; it may be cut off or damaged."];
        }
    }

    /// <summary>Unpacks an entry to the end and compares its checksum and length with what the zip says of it.</summary>
    private static bool CanBeRead(ZipArchiveEntry entry)
    {
        try
        {
            using Stream stream = entry.Open();
            uint checksum = Checksum.Start;
            long length = 0;
            byte[] buffer = new byte[81920];
            for (int read = stream.Read(buffer); read > 0; read = stream.Read(buffer))
            {
                checksum = Checksum.Continue(checksum, buffer.AsSpan(0, read));
                length += read;
            }

            return Checksum.Finish(checksum) == entry.Crc32 && length == entry.Length;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }
}
