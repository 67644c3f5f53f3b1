using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Security.Cryptography;

namespace BankCrm.Rehearsal.Serving;

/// <summary>The files of the page, out of the assembly.</summary>
internal sealed class PageFiles
{
    private const string Prefix = "page/";

    private static readonly Dictionary<string, string> MediaTypes = new(StringComparer.Ordinal)
    {
        [".html"] = "text/html; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".json"] = "application/json; charset=utf-8",
        [".svg"] = "image/svg+xml; charset=utf-8",
    };

    private readonly FrozenDictionary<string, PageFile> files;

    public PageFiles()
    {
        Assembly assembly = typeof(PageFiles).Assembly;
        files = assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .ToFrozenDictionary(name => name[Prefix.Length..].Replace('\\', '/'), name => Read(assembly, name), StringComparer.Ordinal);
    }

    /// <summary>A file by its path below the page's folder; null without.</summary>
    public PageFile? Find(string path) => files.GetValueOrDefault(path);

    private static PageFile Read(Assembly assembly, string name)
    {
        using Stream stream = assembly.GetManifestResourceStream(name)!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        byte[] content = bytes.ToArray();
        return new PageFile(MediaTypes.GetValueOrDefault(Path.GetExtension(name), "application/octet-stream"), content, TagOf(content));
    }

    /// <summary>An entity tag that is the same for the same bytes.</summary>
    public static string TagOf(ReadOnlySpan<byte> content) => $"\"{Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 12))}\"";
}

/// <summary>A file with its media type and entity tag.</summary>
internal sealed record PageFile(string MediaType, ReadOnlyMemory<byte> Content, string Tag);
