namespace BankCrm.Sandbox.Metadata;

/// <summary>A request parameter or response property of a custom API.</summary>
internal sealed record CustomApiParameter
{
    public string Name { get; init; } = string.Empty;

    public CustomApiParameterType Type { get; init; }

    public bool IsOptional { get; init; }

    /// <summary>For entities and references: the only table that is allowed; empty is any.</summary>
    public string Table { get; init; } = string.Empty;
}
