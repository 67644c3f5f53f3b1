using System;
using System.Collections.Generic;

namespace BankCrm.Sandbox.Metadata;

/// <summary>A registration of a plug-in type on a message.</summary>
internal sealed record StepDefinition
{
    public Guid Id { get; init; }

    public string Name { get; init; } = string.Empty;

    public string PluginType { get; init; } = string.Empty;

    public string Message { get; init; } = string.Empty;

    /// <summary>The table's logical name; empty for a message without a table.</summary>
    public string Table { get; init; } = string.Empty;

    /// <summary>10 before validation, 20 before, 40 after the operation.</summary>
    public int Stage { get; init; }

    public bool IsAsynchronous { get; init; }

    public int Rank { get; init; } = 1;

    /// <summary>An update that touches none of these columns does not run the step; empty means every update does.</summary>
    public List<string> FilteringColumns { get; init; } = [];

    /// <summary>The user the step runs as; null is the caller.</summary>
    public Guid? RunAs { get; init; }

    public string Configuration { get; init; } = string.Empty;

    public List<StepImageDefinition> Images { get; init; } = [];
}
