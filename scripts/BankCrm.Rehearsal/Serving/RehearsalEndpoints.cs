using System;
using System.Net;
using System.Text.Json;
using System.Threading.Tasks;
using BankCrm.Dataverse;
using BankCrm.Sandbox;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace BankCrm.Rehearsal.Serving;

/// <summary>Where the pages, what they ask about the solution, and its web resources stand.</summary>
internal static class RehearsalEndpoints
{
    private const string Caller = "MSCRMCallerID";
    private const string JsonType = "application/json; charset=utf-8";

    public static void MapRehearsal(this IEndpointRouteBuilder routes, SandboxEnvironment environment)
    {
        var service = new DefinitionService(environment);
        var files = new PageFiles();
        routes.MapGet("/", context => SendAsync(context, files.Find("index.html")));
        routes.MapGet("/main.aspx", context => SendAsync(context, files.Find("index.html")));
        routes.MapGet("/rehearsal/page/{**path}", context => SendAsync(context, files.Find((string?)context.GetRouteValue("path") ?? string.Empty)));
        routes.MapGet("/rehearsal/app", context => DefineAsync(context, service.App));
        routes.MapGet("/rehearsal/tables/{name}", context => DefineAsync(context, user => service.Table(user, (string)context.GetRouteValue("name")!)));
        routes.MapGet("/rehearsal/dashboards/{id:guid}", context => DefineAsync(context, user => service.Dashboard(user, Guid.Parse((string)context.GetRouteValue("id")!))));
        routes.MapPost("/rehearsal/language", context => SetLanguageAsync(context, service));
        routes.MapGet("/WebResources/{**name}", context => SendAsync(context, Resource(service, (string?)context.GetRouteValue("name") ?? string.Empty)));
    }

    private static PageFile? Resource(DefinitionService service, string name) => service.WebResource(name) is var (type, content)
        ? new PageFile(type, content, PageFiles.TagOf(content.Span))
        : null;

    private static async Task DefineAsync(HttpContext context, Func<Guid, byte[]?> define)
    {
        try
        {
            byte[]? answer = define(CallerOf(context.Request));
            await SendAsync(context, answer is null ? null : new PageFile(JsonType, answer, PageFiles.TagOf(answer))).ConfigureAwait(false);
        }
        catch (DataverseFaultException fault)
        {
            await RefuseAsync(context, HttpStatusCode.Forbidden, fault.Message).ConfigureAwait(false);
        }
    }

    private static async Task SetLanguageAsync(HttpContext context, DefinitionService service)
    {
        int language;
        try
        {
            using JsonDocument body = await JsonDocument.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted).ConfigureAwait(false);
            language = body.RootElement.TryGetProperty("language", out JsonElement value) && value.TryGetInt32(out int number) ? number : 0;
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException)
        {
            await RefuseAsync(context, HttpStatusCode.BadRequest, "The body is no JSON object with a language.").ConfigureAwait(false);
            return;
        }

        if (service.SetLanguage(CallerOf(context.Request), language))
        {
            context.Response.StatusCode = (int)HttpStatusCode.NoContent;
            return;
        }

        await RefuseAsync(context, HttpStatusCode.BadRequest, "The pages are in the languages 1033 and 2052.").ConfigureAwait(false);
    }

    private static Guid CallerOf(HttpRequest request) =>
        Guid.TryParse(request.Headers[Caller].ToString(), out Guid user) ? user : SandboxEnvironment.AdministratorId;

    private static Task SendAsync(HttpContext context, PageFile? file)
    {
        if (file is null)
        {
            return RefuseAsync(context, HttpStatusCode.NotFound, "There is nothing at this address.");
        }

        context.Response.Headers.CacheControl = "no-cache";
        context.Response.Headers.ETag = file.Tag;
        if (context.Request.Headers.IfNoneMatch == file.Tag)
        {
            context.Response.StatusCode = (int)HttpStatusCode.NotModified;
            return Task.CompletedTask;
        }

        context.Response.ContentType = file.MediaType;
        context.Response.ContentLength = file.Content.Length;
        return context.Response.Body.WriteAsync(file.Content, context.RequestAborted).AsTask();
    }

    private static Task RefuseAsync(HttpContext context, HttpStatusCode status, string message)
    {
        context.Response.StatusCode = (int)status;
        context.Response.ContentType = JsonType;
        return context.Response.WriteAsync(JsonSerializer.Serialize(new { error = new { message } }), context.RequestAborted);
    }
}
