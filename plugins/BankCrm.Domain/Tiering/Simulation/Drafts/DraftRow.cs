using System;
using System.Collections.Generic;

namespace BankCrm.Domain.Tiering.Simulation.Drafts;

/// <summary>One row of a draft file as text: values by column, numbers in invariant culture, days as ISO dates. Columns are known in any case.</summary>
public sealed class DraftRow
{
    private readonly Dictionary<string, string> values = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>A row of a file.</summary>
    /// <param name="place">Where it stands, as a reader of the file would look for it, for example "line 3" or "tiers[2]".</param>
    /// <param name="values">The values; an empty text is "none".</param>
    public DraftRow(string place, IEnumerable<KeyValuePair<string, string>> values)
    {
        Place = place;
        foreach (KeyValuePair<string, string> value in values)
        {
            this.values[value.Key] = value.Value.Trim();
        }
    }

    public string Place { get; }

    public IEnumerable<string> Columns => values.Keys;

    /// <summary>A column's text, or null when it is absent or empty.</summary>
    public string? this[string column] => values.TryGetValue(column, out string? text) && text.Length > 0 ? text : null;
}
