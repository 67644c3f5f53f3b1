using System;
using BankCrm.Plugins.Tests.Scenarios.Engine;
using Xunit;
using Xunit.Abstractions;

namespace BankCrm.Plugins.Tests.Scenarios.Sandbox;

/// <summary>What installing every default row costs: the platform ends a custom API after two minutes. Sandbox only: FakeXrmEasy counts no requests.</summary>
public sealed class InstallCostTests(ITestOutputHelper output) : IDisposable
{
    /// <summary>What two minutes hold at 50 ms a request, which is slow for a request inside a plug-in.</summary>
    private const int MostRequests = 2400;

    private readonly SandboxHost host = new();

    public void Dispose() => host.Dispose();

    [Fact]
    public void InstallDefaults_EveryRow_FitsIntoTwoMinutes()
    {
        long before = host.Environment.RowsRead;

        int written = (int)host.AsAdministrator.Install()["Written"];

        int requests = host.Environment.LastCall!.Requests;
        output.WriteLine($"{written} rows, {requests} requests, {host.Environment.RowsRead - before} rows read");
        Assert.True(written > 1000, $"Only {written} rows were written.");
        Assert.InRange(requests, written, MostRequests);
    }
}
