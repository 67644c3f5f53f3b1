using System.Net;
using Microsoft.AspNetCore.Http;

namespace BankCrm.WebApi.Http;

/// <summary>There is no sign-in here, so that a page from elsewhere must not reach the sandbox through somebody's browser.</summary>
public static class LocalRequests
{
    /// <summary>Why a request is refused: it was sent to another name than this machine's own, or by a page of somebody else; null when it is not.</summary>
    public static string? Refusal(HttpRequest request)
    {
        string host = request.Host.Host.Trim('[', ']');
        if (host != "localhost" && !(IPAddress.TryParse(host, out IPAddress? address) && IPAddress.IsLoopback(address)))
        {
            return "The sandbox answers on this machine's own address only.";
        }

        string origin = request.Headers.Origin.ToString();
        bool isForeign = (origin.Length > 0 && origin != $"{request.Scheme}://{request.Host}") || IsFromElsewhere(request.Headers);
        return isForeign ? "The sandbox answers its own pages only." : null;
    }

    /// <summary>What the browser itself says of who asks; following a link to here is no harm, because who made the link does not see the answer.</summary>
    private static bool IsFromElsewhere(IHeaderDictionary headers) =>
        headers["Sec-Fetch-Site"].ToString() is not ("" or "same-origin" or "none") && headers["Sec-Fetch-Dest"] != "document";
}
