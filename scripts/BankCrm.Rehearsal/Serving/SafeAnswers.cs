using System;
using System.Threading.Tasks;
using BankCrm.WebApi.Http;
using Microsoft.AspNetCore.Http;

namespace BankCrm.Rehearsal.Serving;

/// <summary>Nothing for requests from elsewhere, and what every answer says to the browser: nothing from elsewhere, no scripts written into pages, no framing by others.</summary>
internal static class SafeAnswers
{
    private const string Policy =
        "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    public static Task AddAsync(HttpContext context, Func<Task> next)
    {
        IHeaderDictionary headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        if (LocalRequests.Refusal(context.Request) is not { } reason)
        {
            return next();
        }

        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return context.Response.WriteAsync(reason, context.RequestAborted);
    }
}
