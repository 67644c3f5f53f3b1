using System;
using System.Globalization;
using System.IO;
using System.Linq;
using BankCrm.Tool.Commands;
using Xunit;

namespace BankCrm.Tool.Tests.Support;

/// <summary>What one command answered.</summary>
internal sealed record ToolRun(int ExitCode, string Output, string Errors)
{
    /// <summary>Runs a command in this process.</summary>
    public static ToolRun Of(params string[] arguments)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        using var errors = new StringWriter(CultureInfo.InvariantCulture);
        int exitCode = CommandLine.Run(arguments, output, errors);
        return new ToolRun(exitCode, output.ToString(), errors.ToString());
    }

    /// <summary>Runs a command that must succeed.</summary>
    public static ToolRun Done(params string[] arguments) => Of(arguments).MustBe(0);

    /// <summary>The lines of the output.</summary>
    public string[] OutputLines => Lines(Output);

    /// <summary>The lines of the errors.</summary>
    public string[] ErrorLines => Lines(Errors);

    public ToolRun MustBe(int exitCode)
    {
        Assert.True(exitCode == ExitCode, $"Exit code {ExitCode} instead of {exitCode}.\n{Output}\n{Errors}");
        return this;
    }

    /// <summary>The command was refused with exit code 2 and one sentence that says these words; nothing leaks from inside.</summary>
    public void MustRefuse(params string[] words)
    {
        MustBe(2);
        Assert.True(ErrorLines.Length is 1, $"One sentence was expected, not:\n{Errors}");
        MustSay(words);
    }

    /// <summary>The command's use was wrong: exit code 2, and a sentence beside the hint where help is.</summary>
    public void MustRefuseUse(params string[] words)
    {
        MustBe(2);
        Assert.True(ErrorLines.Length is 2, $"One sentence and the hint were expected, not:\n{Errors}");
        MustSay(words);
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.TrimEnd('\r')).ToArray();

    private void MustSay(string[] words)
    {
        foreach (string word in words)
        {
            Assert.Contains(word, Errors, StringComparison.OrdinalIgnoreCase);
        }

        Assert.EndsWith(".", ErrorLines[0], StringComparison.Ordinal);
        foreach (string inner in new[] { "   at ", "Exception", "unexpected", "0x" })
        {
            Assert.DoesNotContain(inner, Errors, StringComparison.Ordinal);
        }
    }
}
