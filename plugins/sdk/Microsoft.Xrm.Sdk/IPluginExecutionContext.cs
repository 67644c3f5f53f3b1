namespace Microsoft.Xrm.Sdk;

/// <summary>The operation as a plug-in sees it.</summary>
public interface IPluginExecutionContext : IExecutionContext
{
    int Stage { get; }

    IPluginExecutionContext ParentContext { get; }
}
