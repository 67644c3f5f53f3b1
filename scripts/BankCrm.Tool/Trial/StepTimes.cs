using System;
using System.Collections.Generic;
using System.Diagnostics;

namespace BankCrm.Tool.Trial;

/// <summary>Seconds of the steps of a trial.</summary>
internal sealed class StepTimes
{
    public Dictionary<string, double> Seconds { get; } = new(StringComparer.Ordinal);

    public T Measure<T>(string step, Func<T> work)
    {
        long started = Stopwatch.GetTimestamp();
        T result = work();
        Seconds[step] = Math.Round(Stopwatch.GetElapsedTime(started).TotalSeconds, 3);
        return result;
    }
}
