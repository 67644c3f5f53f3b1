using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Security.Cryptography;
using System.Text;

namespace BankCrm.Domain.Setup;

/// <summary>
/// A default row as text: every value in the one form that the configuration files use (numbers in invariant culture, ISO dates,
/// choices by value, lookups by key), so that shipped and stored rows compare as they are.
/// </summary>
public sealed class DefaultRow
{
    public DefaultRow(string key, string? parentKey, IReadOnlyDictionary<string, string> values)
    {
        Key = key;
        ParentKey = parentKey;
        Values = values;
    }

    /// <summary>The alternate key as text, for example PERSONAL-ASSETS@1/GOLD.</summary>
    public string Key { get; }

    /// <summary>The key of the row that it belongs to, or null.</summary>
    public string? ParentKey { get; }

    /// <summary>The content by column; an empty text is "none".</summary>
    public IReadOnlyDictionary<string, string> Values { get; }

    /// <summary>The fingerprint of the content: 64 hexadecimal digits.</summary>
    public string Fingerprint()
    {
        var text = new StringBuilder();
        foreach (KeyValuePair<string, string> value in Values.OrderBy(value => value.Key, StringComparer.Ordinal))
        {
            text.Append(value.Key).Append('=').Append(value.Value).Append('\n');
        }

        byte[] hash;
        using (var sha = SHA256.Create())
        {
            hash = sha.ComputeHash(Encoding.UTF8.GetBytes(text.ToString()));
        }

        return string.Concat(hash.Select(part => part.ToString("x2", CultureInfo.InvariantCulture)));
    }
}

/// <summary>A row that the environment already has under a default row's key.</summary>
public sealed class ExistingRow
{
    public required Guid Id { get; init; }

    public required DefaultRow Content { get; init; }

    /// <summary>The fingerprint that was stored when the row was last written from defaults; null when a person made the row.</summary>
    public string? WrittenAs { get; init; }

    /// <summary>Whether its policy is in force, so that nobody may change it.</summary>
    public bool IsFixed { get; init; }
}
