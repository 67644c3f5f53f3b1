using System;
using System.Collections.Generic;
using System.Globalization;

namespace BankCrm.WebApi.Http;

/// <summary>What a request's Prefer header asks for.</summary>
internal sealed class Preferences
{
    /// <summary>The platform's largest page; a wish for a larger one is ignored.</summary>
    public const int LargestPage = 5000;

    private readonly List<string> annotations = [];

    public bool ReturnsRepresentation { get; private set; }

    public bool ContinuesOnError { get; private set; }

    /// <summary>Rows on a page, or null when it is left to the server.</summary>
    public int? PageSize { get; private set; }

    /// <summary>What of it was followed, for the Preference-Applied header; empty for nothing.</summary>
    public string Applied { get; private set; } = string.Empty;

    public static Preferences Read(string? header)
    {
        var preferences = new Preferences();
        foreach (string part in Parts(header ?? string.Empty))
        {
            string[] pair = part.Split('=', 2, StringSplitOptions.TrimEntries);
            if (preferences.Take(pair[0].ToLowerInvariant(), pair.Length == 2 ? pair[1].Trim('"') : string.Empty))
            {
                preferences.Applied += (preferences.Applied.Length > 0 ? ", " : string.Empty) + part;
            }
        }

        return preferences;
    }

    /// <summary>Whether an annotation is asked for: by name, by a name that ends in a star, or all of them.</summary>
    public bool Wants(string annotation) => annotations.Exists(wanted =>
        wanted == annotation
        || (wanted.EndsWith('*') && annotation.StartsWith(wanted[..^1], StringComparison.Ordinal)));

    private bool Take(string name, string value)
    {
        switch (name)
        {
            case "return":
                ReturnsRepresentation = value == "representation";
                return ReturnsRepresentation;
            case "odata.continue-on-error":
                ContinuesOnError = value is "" or "true";
                return true;
            case "odata.maxpagesize":
                PageSize = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int size) && size is > 0 and <= LargestPage ? size : null;
                return PageSize is not null;
            case "odata.include-annotations":
                annotations.AddRange(value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
                return true;
            default:
                return false;
        }
    }

    /// <summary>Splits at commas and semicolons outside quotes.</summary>
    private static IEnumerable<string> Parts(string header)
    {
        int start = 0;
        bool isQuoted = false;
        for (int index = 0; index <= header.Length; index++)
        {
            if (index == header.Length || (!isQuoted && header[index] is ',' or ';'))
            {
                string part = header[start..index].Trim();
                start = index + 1;
                if (part.Length > 0)
                {
                    yield return part;
                }
            }
            else if (header[index] == '"')
            {
                isQuoted = !isQuoted;
            }
        }
    }
}
