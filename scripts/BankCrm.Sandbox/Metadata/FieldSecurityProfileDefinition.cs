using System;
using System.Collections.Generic;

namespace BankCrm.Sandbox.Metadata;

/// <summary>A field security profile: what its members may do with secured columns.</summary>
internal sealed record FieldSecurityProfileDefinition
{
    public Guid Id { get; init; }

    public string Name { get; init; } = string.Empty;

    public List<FieldPermission> Permissions { get; init; } = [];
}
