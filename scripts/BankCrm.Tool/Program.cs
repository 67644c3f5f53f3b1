using System;
using BankCrm.Tool.Commands;

namespace BankCrm.Tool;

/// <summary>The command line. Exit codes: 0 done, 1 findings or rejected rows, 2 wrong use or an error, with a sentence.</summary>
internal static class Program
{
    private static int Main(string[] arguments) => CommandLine.Run(arguments, Console.Out, Console.Error);
}
