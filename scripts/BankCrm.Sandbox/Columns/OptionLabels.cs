using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Sandbox.Metadata;

namespace BankCrm.Sandbox.Columns;

/// <summary>The options of a choice by value.</summary>
internal sealed class OptionLabels(ChoiceDefinition? choice)
{
    private readonly FrozenDictionary<int, OptionDefinition> options =
        (choice?.Options ?? []).ToFrozenDictionary(option => option.Value);

    /// <summary>The values, comma-separated, for a message.</summary>
    public string Accepted => string.Join(",", options.Keys.Order());

    public IEnumerable<OptionDefinition> All => options.Values;

    public bool Contains(int value) => options.ContainsKey(value);

    public OptionDefinition? Find(int value) => options.GetValueOrDefault(value);

    public string? Label(int value, int language) => options.TryGetValue(value, out OptionDefinition? option) ? option.Labels.In(language) : null;
}
