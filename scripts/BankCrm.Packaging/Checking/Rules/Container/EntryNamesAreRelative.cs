using System;
using System.Collections.Generic;
using System.IO.Compression;
using System.Linq;

namespace BankCrm.Packaging.Checking.Rules.Container;

internal sealed class EntryNamesAreRelative : ContainerRule
{
    public EntryNamesAreRelative()
        : base("SOL-004", "Entry names use forward slashes, stay inside the zip, and there are no entries for folders.", Sources.Exports)
    {
    }

    public override IEnumerable<string> Check(string zipPath)
    {
        using ZipArchive archive = ZipFile.OpenRead(zipPath);
        return archive.Entries.Select(entry => Problem(entry.FullName)).OfType<string>().ToList();
    }

    private static string? Problem(string name)
    {
        if (name.Contains('\\', StringComparison.Ordinal))
        {
            return $"The entry '{name}' has a backslash, and must use forward slashes.";
        }

        if (name.StartsWith('/') || name.Split('/').Contains(".."))
        {
            return $"The entry '{name}' points outside the zip.";
        }

        return name.EndsWith('/') ? $"The entry '{name}' is a folder; a solution zip has entries for files only." : null;
    }
}
