using System;
using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using BankCrm.Sandbox;
using BankCrm.WebApi.Http;
using BankCrm.WebApi.Operations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace BankCrm.WebApi;

/// <summary>Puts the Web API into a web application, at the platform's path.</summary>
public static class WebApiEndpoint
{
    /// <summary>Where the Web API stands, without a slash at its end.</summary>
    public const string Path = "/api/data/v9.2";

    /// <summary>Serves an environment below <see cref="Path"/>. Requests to other hosts than this machine, or from pages of others, are refused.</summary>
    public static IApplicationBuilder UseWebApi(this IApplicationBuilder application, SandboxEnvironment environment, WebApiOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(application);
        ArgumentNullException.ThrowIfNull(environment);
        var service = new ApiService(environment, options ?? new WebApiOptions());
        return application.Map(Path, branch => branch.Run(context => ServeAsync(context, service)));
    }

    private static async Task ServeAsync(HttpContext context, ApiService service)
    {
        ApiReply reply = Refusal(context.Request) ?? service.Handle(await ReadAsync(context).ConfigureAwait(false));
        context.Response.StatusCode = reply.Status;
        foreach ((string name, string value) in reply.Headers)
        {
            context.Response.Headers[name] = value;
        }

        context.Response.Headers["OData-Version"] = "4.0";
        context.Response.Headers.CacheControl = "no-cache";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        if (reply.ContentType.Length > 0)
        {
            context.Response.ContentType = reply.ContentType;
            context.Response.ContentLength = reply.Body.Length;
            await context.Response.Body.WriteAsync(reply.Body, context.RequestAborted).ConfigureAwait(false);
        }
    }

    private static ApiReply? Refusal(HttpRequest request)
    {
        const int forbidden = 403;
        const int code = unchecked((int)0x80040220);
        return LocalRequests.Refusal(request) is { } reason ? ApiReply.Error(forbidden, code, reason) : null;
    }

    private static async Task<ApiRequest> ReadAsync(HttpContext context)
    {
        HttpRequest request = context.Request;
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach ((string name, Microsoft.Extensions.Primitives.StringValues values) in request.Headers)
        {
            headers[name] = values.ToString();
        }

        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, context.RequestAborted).ConfigureAwait(false);
        var root = new Uri($"{request.Scheme}://{request.Host}{Path}/");
        return new ApiRequest(
            request.Method, root, PathOf(context), request.QueryString.Value ?? string.Empty, headers, body.ToArray());
    }

    /// <summary>What follows <see cref="Path"/>, escaped as it was sent: the server's own path has lost which percent signs and slashes a key holds.</summary>
    private static string PathOf(HttpContext context)
    {
        string target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        int start = target.IndexOf(Path, StringComparison.OrdinalIgnoreCase);
        string path = start < 0 ? context.Request.Path.ToUriComponent() : target[(start + Path.Length)..].Split('?', 2)[0];
        return path.TrimStart('/');
    }
}
