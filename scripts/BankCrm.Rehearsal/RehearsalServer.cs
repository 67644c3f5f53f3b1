using System;
using System.Linq;
using System.Net;
using System.Threading;
using System.Threading.Tasks;
using BankCrm.Rehearsal.Serving;
using BankCrm.Sandbox;
using BankCrm.WebApi;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BankCrm.Rehearsal;

/// <summary>Serves a sandbox on the loopback address: the solution's app in a browser, and the Web API that its pages use.</summary>
public sealed class RehearsalServer : IAsyncDisposable
{
    /// <summary>As the platform: queries in FetchXML make long addresses.</summary>
    private const int LongestAddress = 32 * 1024;

    private readonly WebApplication application;

    private RehearsalServer(WebApplication application) => this.application = application;

    /// <summary>The address of the app, with a slash at its end.</summary>
    public Uri Address => new(application.Urls.First());

    /// <summary>Starts serving; the environment stays the caller's and must outlive the server.</summary>
    /// <param name="environment">With the solution imported.</param>
    /// <param name="port">The port of the loopback address; 0 takes a free one.</param>
    /// <exception cref="System.IO.IOException">The port is taken.</exception>
    public static async Task<RehearsalServer> StartAsync(SandboxEnvironment environment, int port)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddRoutingCore();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestLineSize = LongestAddress;
            kestrel.Listen(IPAddress.Loopback, port);
        });
        WebApplication application = builder.Build();
        application.Use(SafeAnswers.AddAsync);
        application.UseWebApi(environment);
        application.MapRehearsal(environment);
        try
        {
            await application.StartAsync().ConfigureAwait(false);
        }
        catch
        {
            await application.DisposeAsync().ConfigureAwait(false);
            throw;
        }

        return new RehearsalServer(application);
    }

    /// <summary>Serves until asked to stop.</summary>
    public async Task RunUntilAsync(CancellationToken cancellation)
    {
        try
        {
            await Task.Delay(Timeout.Infinite, cancellation).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            await application.StopAsync(CancellationToken.None).ConfigureAwait(false);
        }
    }

    public ValueTask DisposeAsync() => application.DisposeAsync();
}
