using System.Collections.Generic;

namespace BankCrm.Sandbox.Metadata;

/// <summary>A plug-in assembly that a solution brought; its bytes are kept apart.</summary>
internal sealed record PluginAssemblyDefinition
{
    public string FullName { get; init; } = string.Empty;

    /// <summary>1 full trust, 2 sandbox.</summary>
    public int IsolationMode { get; init; } = 2;

    /// <summary>Full type names of the plug-ins.</summary>
    public List<string> Types { get; init; } = [];
}
