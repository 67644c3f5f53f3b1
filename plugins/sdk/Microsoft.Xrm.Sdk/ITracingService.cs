namespace Microsoft.Xrm.Sdk;

/// <summary>Writes to the plug-in trace; with arguments the text is a composite format.</summary>
public interface ITracingService
{
    void Trace(string format, params object[] args);
}
