namespace Microsoft.Xrm.Sdk;

/// <summary>The outcomes of a batch.</summary>
public sealed class ExecuteMultipleResponseItemCollection : DataCollection<ExecuteMultipleResponseItem>
{
}
