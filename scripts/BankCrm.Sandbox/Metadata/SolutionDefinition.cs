namespace BankCrm.Sandbox.Metadata;

/// <summary>A solution that has been imported.</summary>
internal sealed record SolutionDefinition
{
    public string Name { get; init; } = string.Empty;

    public string Publisher { get; init; } = string.Empty;

    public string Prefix { get; init; } = string.Empty;

    public string Version { get; init; } = string.Empty;

    public bool IsManaged { get; init; }
}
