using System;
using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using BankCrm.WebApi.Http;

namespace BankCrm.WebApi.Query;

/// <summary>Where the next page starts: its number, its size and the paging cookie of the page before.</summary>
/// <param name="Page">The page's number, from 2.</param>
/// <param name="Size">How many rows it has.</param>
/// <param name="Cookie">The paging cookie.</param>
internal sealed record SkipToken(int Page, int Size, string Cookie)
{
    public string Write() => new XElement(
        "cookie",
        new XAttribute("pagenumber", Page),
        new XAttribute("pagesize", Size),
        new XAttribute("pagingcookie", Uri.EscapeDataString(Cookie)),
        new XAttribute("istracking", "False")).ToString(SaveOptions.DisableFormatting);

    /// <exception cref="ApiFault">The text is no skip token of this service.</exception>
    public static SkipToken Read(string text)
    {
        try
        {
            XElement cookie = XElement.Parse(text);
            return new SkipToken(Number(cookie, "pagenumber"), Number(cookie, "pagesize"), Uri.UnescapeDataString((string?)cookie.Attribute("pagingcookie") ?? string.Empty));
        }
        catch (Exception problem) when (problem is XmlException or FormatException or OverflowException or ArgumentNullException)
        {
            throw ApiFault.Query("The $skiptoken is not one that this service gave.", problem);
        }
    }

    private static int Number(XElement cookie, string name)
    {
        int number = int.Parse(cookie.Attribute(name)?.Value!, NumberStyles.None, CultureInfo.InvariantCulture);
        return number is > 0 and < int.MaxValue ? number : throw new FormatException();
    }
}
