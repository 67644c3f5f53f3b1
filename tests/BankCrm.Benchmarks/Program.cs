using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace BankCrm.Benchmarks;

/// <summary>Prints ratios against named baselines that run in the same process, one after the other; never a verdict on seconds.</summary>
internal static class Program
{
    private static readonly Dictionary<string, Action<TextWriter, string[]>> Benchmarks = new(StringComparer.OrdinalIgnoreCase)
    {
        ["decisions"] = (output, _) => TierDecisionBenchmark.Run(output),
        ["feed"] = (output, arguments) => FeedBenchmark.Run(output, arguments.FirstOrDefault()),
        ["review"] = (output, arguments) => ReviewBenchmark.Run(output, arguments.FirstOrDefault()),
        ["triage"] = (output, arguments) => TriageBenchmark.Run(output, arguments.FirstOrDefault()),
    };

    private static int Main(string[] arguments)
    {
        string[] wanted = arguments.Length == 0 ? Benchmarks.Keys.ToArray() : arguments[..1];
        foreach (string name in wanted)
        {
            if (!Benchmarks.TryGetValue(name, out Action<TextWriter, string[]>? run))
            {
                Console.Error.WriteLine($"There is no benchmark '{name}'; there are: {string.Join(", ", Benchmarks.Keys)}.");
                return 2;
            }

            string[] rest = arguments.Skip(1).ToArray();
            if (rest.FirstOrDefault(folder => !Directory.Exists(folder)) is { } missing)
            {
                Console.Error.WriteLine($"There is no folder {missing}.");
                return 2;
            }

            run(Console.Out, rest);
        }

        return 0;
    }
}
