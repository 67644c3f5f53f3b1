using System;
using System.Collections.Generic;

namespace BankCrm.Sandbox.Metadata;

/// <summary>A security role: privilege name to depth.</summary>
internal sealed record RoleDefinition
{
    public Guid Id { get; init; }

    public string Name { get; init; } = string.Empty;

    public Dictionary<string, PrivilegeDepth> Privileges { get; init; } = new(StringComparer.OrdinalIgnoreCase);
}
