namespace BankCrm.Sandbox.Metadata;

/// <summary>A many-to-many relationship and the table that holds its pairs.</summary>
internal sealed record ManyToManyDefinition
{
    public string Name { get; init; } = string.Empty;

    public string Intersect { get; init; } = string.Empty;

    public string First { get; init; } = string.Empty;

    public string Second { get; init; } = string.Empty;
}
