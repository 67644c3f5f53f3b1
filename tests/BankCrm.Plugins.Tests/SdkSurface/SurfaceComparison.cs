using System;
using System.Collections.Generic;
using System.Linq;

namespace BankCrm.Plugins.Tests.SdkSurface;

/// <summary>Says in what a stand-in goes beyond the assembly that it stands in for.</summary>
public static class SurfaceComparison
{
    /// <summary>
    /// One sentence for each difference that could make code compile against the stand-in and fail against the real one.
    /// A stand-in may lack members, except that it takes a data contract and an enum whole.
    /// </summary>
    public static IReadOnlyList<string> Excess(
        IReadOnlyDictionary<string, SurfaceType> standIn,
        IReadOnlyDictionary<string, SurfaceType> real) =>
        standIn.Values
            .OrderBy(type => type.Name, StringComparer.Ordinal)
            .SelectMany(type => real.TryGetValue(type.Name, out var counterpart)
                ? Excess(type, counterpart)
                : [$"{type.Name} is no type of the real assembly that the data file knows."])
            .ToArray();

    /// <summary>One sentence for each line of the first surface that the second does not have.</summary>
    public static IReadOnlyList<string> Absent(
        IReadOnlyDictionary<string, SurfaceType> expected,
        IReadOnlyDictionary<string, SurfaceType> real) =>
        expected.Values
            .OrderBy(type => type.Name, StringComparer.Ordinal)
            .SelectMany(type => real.TryGetValue(type.Name, out var counterpart)
                ? Absent(type, counterpart)
                : [$"{type.Name} is not there."])
            .ToArray();

    private static IEnumerable<string> Absent(SurfaceType expected, SurfaceType real)
    {
        if (expected.Kind != real.Kind)
        {
            yield return $"{expected.Name} is a {real.Kind}, not a {expected.Kind}.";
        }

        foreach (var line in expected.Bases.Except(real.Bases).Concat(expected.Members.Except(real.Members)))
        {
            yield return $"{expected.Name} does not have '{line}'.";
        }
    }

    private static IEnumerable<string> Excess(SurfaceType standIn, SurfaceType real)
    {
        if (standIn.Kind != real.Kind)
        {
            yield return $"{standIn.Name} is a {standIn.Kind}, really a {real.Kind}.";
        }

        foreach (var other in standIn.Bases.Except(real.Bases))
        {
            yield return $"{standIn.Name} has the base or interface {other}, which the real one lacks.";
        }

        foreach (var other in real.Bases.Except(standIn.Bases))
        {
            yield return $"{standIn.Name} lacks the base or interface {other}.";
        }

        foreach (var member in standIn.Members.Except(real.Members))
        {
            yield return $"{standIn.Name} declares '{member}', which the real one lacks.";
        }

        foreach (var member in real.Members.Except(standIn.Members).Where(member => real.Kind == "enum" || member[0] == '['))
        {
            yield return $"{standIn.Name} lacks '{member}'.";
        }
    }
}
