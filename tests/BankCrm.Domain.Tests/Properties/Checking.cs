using System;
using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace BankCrm.Domain.Tests.Properties;

/// <summary>
/// Checks a property on generated cases. The cases are the same in every run; set BANKCRM_SEED to another number to look at others.
/// A failure prints the shrunk case.
/// </summary>
internal static class Checking
{
    private const ulong DefaultSeed = 20240131;

    public static void Holds<T>(Gen<T> cases, Action<T> property, int tests = 300) =>
        Check.One(Configuration(tests), Prop.ForAll(cases.ToArbitrary(), property));

    public static void Holds<T>(Arbitrary<T> cases, Action<T> property, int tests = 300) =>
        Check.One(Configuration(tests), Prop.ForAll(cases, property));

    private static Config Configuration(int tests)
    {
        string? given = Environment.GetEnvironmentVariable("BANKCRM_SEED");
        ulong seed = given is null ? DefaultSeed : ulong.Parse(given, CultureInfo.InvariantCulture);
        var replay = new Replay(new Rnd(seed), FSharpOption<int>.None);
        return Config.QuickThrowOnFailure.WithMaxTest(tests).WithReplay(FSharpOption<Replay>.Some(replay));
    }
}
