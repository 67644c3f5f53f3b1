using System;
using System.IO;
using System.Text.Json;

namespace BankCrm.Feed.Mapping;

/// <summary>A mapping file as JSON, in which comments and trailing commas are allowed.</summary>
internal static class MappingFile
{
    private static readonly JsonDocumentOptions Options = new()
    {
        CommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        AllowDuplicateProperties = false,
    };

    /// <summary>Reads a mapping file.</summary>
    /// <exception cref="FeedException">The file cannot be read or is not a valid mapping; the message gives the JSON path.</exception>
    internal static T Read<T>(string path, Func<MappingElement, T> read)
    {
        string json;
        try
        {
            json = File.ReadAllText(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new FeedException($"The mapping {path} cannot be read: {exception.Message}", exception);
        }

        return Parse(json, Path.GetFileName(path), read);
    }

    /// <summary>Reads a mapping that is already in memory.</summary>
    /// <exception cref="FeedException">It is not a valid mapping; the message gives the JSON path.</exception>
    internal static T Parse<T>(string json, string source, Func<MappingElement, T> read)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Options);
            return read(new MappingElement(document.RootElement, "$"));
        }
        catch (JsonException exception)
        {
            throw new FeedException($"The mapping {source} is not valid JSON: {exception.Message}", exception);
        }
        catch (FeedException exception)
        {
            throw new FeedException($"The mapping {source} is not valid at {exception.Message}", exception);
        }
    }
}
