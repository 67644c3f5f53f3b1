namespace Microsoft.Xrm.Sdk;

/// <summary>Images of a multiple message, one collection a row.</summary>
public interface IPluginExecutionContext4 : IPluginExecutionContext3
{
    EntityImageCollection[] PreEntityImagesCollection { get; }

    EntityImageCollection[] PostEntityImagesCollection { get; }
}
