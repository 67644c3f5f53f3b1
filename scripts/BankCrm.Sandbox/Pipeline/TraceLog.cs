using System.Collections.Generic;
using System.Threading;

namespace BankCrm.Sandbox.Pipeline;

/// <summary>The newest runs of plug-ins.</summary>
internal sealed class TraceLog
{
    private const int MostTraces = 1000;

    private readonly Lock gate = new();
    private readonly Queue<PluginTrace> traces = new();

    public IReadOnlyList<PluginTrace> Newest
    {
        get
        {
            lock (gate)
            {
                return [.. traces];
            }
        }
    }

    public void Add(PluginTrace trace)
    {
        lock (gate)
        {
            traces.Enqueue(trace);
            if (traces.Count > MostTraces)
            {
                traces.Dequeue();
            }
        }
    }
}
