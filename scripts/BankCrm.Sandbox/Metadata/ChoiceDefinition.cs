using System.Collections.Generic;

namespace BankCrm.Sandbox.Metadata;

/// <summary>A choice: its options in order.</summary>
internal sealed record ChoiceDefinition
{
    public string Name { get; init; } = string.Empty;

    public bool IsGlobal { get; init; }

    public LocalizedText Labels { get; init; } = [];

    public List<OptionDefinition> Options { get; init; } = [];
}
