using System;
using System.Linq;
using System.Net;
using System.Threading.Tasks;
using BankCrm.Sandbox;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace BankCrm.WebApi;

/// <summary>A web server on the loopback address that serves an environment over the Web API until it is disposed.</summary>
public sealed class WebApiServer : IAsyncDisposable
{
    /// <summary>The platform's limit of an address; longer queries go into a batch.</summary>
    private const int LongestAddress = 32 * 1024;

    private readonly WebApplication application;

    private WebApiServer(WebApplication application) => this.application = application;

    /// <summary>The address of the Web API, with a slash at its end.</summary>
    public Uri Address => new(new Uri(application.Urls.First()), WebApiEndpoint.Path.TrimStart('/') + "/");

    /// <summary>Starts serving; the environment stays the caller's and must outlive the server.</summary>
    public static async Task<WebApiServer> StartAsync(SandboxEnvironment environment, WebApiOptions? options = null)
    {
        WebApiOptions settings = options ?? new WebApiOptions();
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestLineSize = LongestAddress;
            kestrel.Listen(IPAddress.Loopback, settings.Port);
        });
        WebApplication application = builder.Build();
        application.UseWebApi(environment, settings);
        try
        {
            await application.StartAsync().ConfigureAwait(false);
        }
        catch
        {
            await application.DisposeAsync().ConfigureAwait(false);
            throw;
        }

        return new WebApiServer(application);
    }

    public ValueTask DisposeAsync() => application.DisposeAsync();
}
