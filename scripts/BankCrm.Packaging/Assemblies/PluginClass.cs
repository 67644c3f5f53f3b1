namespace BankCrm.Packaging.Assemblies;

/// <summary>What the platform needs to know of a class before it can run it.</summary>
/// <param name="FullName">Namespace and name; nested classes with a plus.</param>
/// <param name="Kind">What it is to the platform.</param>
/// <param name="IsPublic">Visible outside the assembly, and so are the classes around it.</param>
/// <param name="IsAbstract">Cannot be made.</param>
/// <param name="HasPluginConstructor">Has a public constructor that takes nothing, one string (configuration) or two (with secure configuration).</param>
internal sealed record PluginClass(string FullName, PluginClassKind Kind, bool IsPublic, bool IsAbstract, bool HasPluginConstructor);

internal enum PluginClassKind
{
    /// <summary>Neither a plug-in nor a workflow activity.</summary>
    Other,

    /// <summary>Implements <c>Microsoft.Xrm.Sdk.IPlugin</c>.</summary>
    Plugin,

    /// <summary>Derives from <c>System.Activities.CodeActivity</c>.</summary>
    WorkflowActivity,

    /// <summary>Derives from a class of another assembly, which metadata alone cannot follow.</summary>
    Unknown,
}
