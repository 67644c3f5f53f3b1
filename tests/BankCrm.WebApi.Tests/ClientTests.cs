using System;
using System.Diagnostics;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using BankCrm.Packaging;
using BankCrm.WebApi.Tests.Support;
using Xunit;
using Xunit.Abstractions;

namespace BankCrm.WebApi.Tests;

/// <summary>The npm client dynamics-web-api, which is written against Dynamics 365, against the sandbox.</summary>
public sealed class ClientTests(ServedBank bank, ITestOutputHelper output) : IClassFixture<ServedBank>
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    [NodeFact]
    public async Task DynamicsWebApi_EveryCall_IsAnsweredAsThePlatformWould()
    {
        string folder = Path.Combine(RepositoryFolder.Root(), "tests", "BankCrm.WebApi.Tests", "client");
        if (!Directory.Exists(Path.Combine(folder, "node_modules")))
        {
            (int installed, string said) = await Run(NodeFactAttribute.Npm, "ci --no-audit --no-fund", folder);
            Assert.True(installed == 0, said);
        }

        (int failed, string report) = await Run(NodeFactAttribute.Node, "--test --test-reporter=spec", folder);

        output.WriteLine(report);
        Assert.True(failed == 0, report);
        Assert.DoesNotContain("tests 0", report, StringComparison.Ordinal);
    }

    private async Task<(int Code, string Text)> Run(string program, string arguments, string folder)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            Environment =
            {
                ["BANKCRM_SERVER"] = bank.Address.GetLeftPart(UriPartial.Authority),
                ["BANKCRM_USER"] = bank.AddManager().ToString(),
            },
        };
        using var process = Process.Start(start)!;
        using var limit = new CancellationTokenSource(Patience);
        try
        {
            Task<string> said = process.StandardOutput.ReadToEndAsync(limit.Token);
            Task<string> warned = process.StandardError.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            return (process.ExitCode, await said + await warned);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }
}
