using System.Collections.Generic;

namespace BankCrm.Sandbox.Metadata;

/// <summary>An alternate key of a table.</summary>
internal sealed record KeyDefinition
{
    public string Table { get; init; } = string.Empty;

    public string Name { get; init; } = string.Empty;

    public LocalizedText Labels { get; init; } = [];

    public List<string> Columns { get; init; } = [];
}
