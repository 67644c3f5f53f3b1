using System;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;

namespace BankCrm.Rehearsal.Serving;

/// <summary>What every answer says to the browser: nothing from elsewhere, no scripts written into pages, no framing by others.</summary>
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
        return next();
    }
}
