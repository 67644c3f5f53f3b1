namespace BankCrm.Sandbox.Metadata;

/// <summary>Rights on one secured column.</summary>
internal sealed record FieldPermission
{
    public string Table { get; init; } = string.Empty;

    public string Column { get; init; } = string.Empty;

    public bool CanRead { get; init; }

    public bool CanCreate { get; init; }

    public bool CanUpdate { get; init; }
}
