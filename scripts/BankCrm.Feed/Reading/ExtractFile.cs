using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Enumeration;
using System.Linq;
using BankCrm.Feed.Mapping;

namespace BankCrm.Feed.Reading;

/// <summary>One extract file.</summary>
/// <param name="Path">Where it is.</param>
internal sealed record ExtractFile(string Path)
{
    private const string Packed = ".gz";

    /// <summary>The file's name with its ending.</summary>
    internal string Name => System.IO.Path.GetFileName(Path);

    internal bool IsPacked => Name.EndsWith(Packed, StringComparison.OrdinalIgnoreCase);

    /// <summary>The files of the folder that the entry takes, in the order of their names.</summary>
    /// <exception cref="FeedException">There is none though one is required, or one is there both packed and unpacked.</exception>
    internal static IReadOnlyList<ExtractFile> Find(string folder, ExtractSource source)
    {
        if (!Directory.Exists(folder))
        {
            throw new FeedException($"The folder {folder} does not exist.");
        }

        var files = Directory.EnumerateFiles(folder)
            .Select(path => new ExtractFile(path))
            .Where(file => file.Matches(source.Pattern))
            .OrderBy(file => file.Name, StringComparer.Ordinal)
            .ToArray();
        if (files.Length == 0 && source.Required)
        {
            throw new FeedException($"The folder {folder} holds no file that matches {source.Pattern} or {source.Pattern}{Packed}.");
        }

        foreach (var twin in files.GroupBy(file => file.IsPacked ? file.Name[..^Packed.Length] : file.Name).Where(group => group.Count() > 1))
        {
            throw new FeedException($"Both {twin.Key} and {twin.Key}{Packed} are there; keep one of them.");
        }

        return files;
    }

    /// <summary>Opens the file's text, unpacked.</summary>
    internal Stream Open()
    {
        var stream = new FileStream(Path, FileMode.Open, FileAccess.Read, FileShare.Read, 64 * 1024, FileOptions.SequentialScan);
        return IsPacked ? new SentinelGzipStream(stream) : stream;
    }

    private bool Matches(string pattern) =>
        FileSystemName.MatchesSimpleExpression(pattern, Name)
        || (IsPacked && FileSystemName.MatchesSimpleExpression(pattern, Name.AsSpan()[..^Packed.Length]));
}
