using System.Collections.Generic;

namespace BankCrm.Sandbox.Metadata;

/// <summary>A snapshot of the row that a step is given.</summary>
internal sealed record StepImageDefinition
{
    /// <summary>The key under which the plug-in finds it.</summary>
    public string Alias { get; init; } = string.Empty;

    public bool IsPre { get; init; }

    public bool IsPost { get; init; }

    /// <summary>Empty means every column.</summary>
    public List<string> Columns { get; init; } = [];
}
