using System;
using System.Text.RegularExpressions;
using Xunit;

namespace BankCrm.Plugins.Tests.Scenarios.Engine;

/// <summary>Asserts that something is refused, and by which rule.</summary>
internal static class Refused
{
    private static readonly Regex CodeInFront = new("^[A-Z]+-[0-9]{3}(?=: )", RegexOptions.CultureInvariant);

    /// <summary>It is refused with a code of ours.</summary>
    /// <returns>The whole message.</returns>
    public static string With(string code, Action action)
    {
        Exception refusal = Assert.ThrowsAny<Exception>(action);
        Match found = CodeInFront.Match(refusal.Message);
        Assert.True(found.Success, "Refused without a code: " + refusal);
        Assert.Equal(code, found.Value);
        return refusal.Message;
    }

    /// <summary>It is refused with a code of ours, or by the engine itself before our code is asked.</summary>
    public static void WithOrByThePlatform(string code, Action action)
    {
        Exception refusal = Assert.ThrowsAny<Exception>(action);
        Match found = CodeInFront.Match(refusal.Message);
        Assert.True(!found.Success || found.Value == code, "Refused with another code: " + refusal.Message);
    }

    /// <summary>It is refused by the engine itself: no code of ours is in front.</summary>
    public static void ByThePlatform(Action action)
    {
        Exception refusal = Assert.ThrowsAny<Exception>(action);
        Assert.False(CodeInFront.IsMatch(refusal.Message), "Refused by our own rule: " + refusal.Message);
    }
}
