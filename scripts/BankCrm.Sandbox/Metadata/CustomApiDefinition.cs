using System.Collections.Generic;

namespace BankCrm.Sandbox.Metadata;

/// <summary>A custom API: its parameters, its plug-in type and the privilege to run it.</summary>
internal sealed record CustomApiDefinition
{
    public string Name { get; init; } = string.Empty;

    /// <summary>The table whose rows it is called on; empty when it is called on none.</summary>
    public string BoundTable { get; init; } = string.Empty;

    public LocalizedText Labels { get; init; } = [];

    public string PluginType { get; init; } = string.Empty;

    public string ExecutePrivilege { get; init; } = string.Empty;

    /// <summary>0 none, 1 asynchronous only, 2 both.</summary>
    public int AllowedStepType { get; init; }

    public bool IsFunction { get; init; }

    public List<CustomApiParameter> Requests { get; init; } = [];

    public List<CustomApiParameter> Responses { get; init; } = [];
}
