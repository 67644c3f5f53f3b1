using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;
using BankCrm.Sandbox.Messages;
using BankCrm.Sandbox.Storage;

namespace BankCrm.Sandbox.Query;

/// <summary>
/// Where a page ended, in the platform's shape: the page's number and the last row's values of the order columns. The next page
/// then starts behind that row instead of counting from the first one again.
/// </summary>
internal sealed record PagingCookie(int Page, IReadOnlyList<(string Column, StoredValue Last)> Values)
{
    public string Write()
    {
        var cookie = new XElement("cookie", new XAttribute("page", Page));
        foreach ((string column, StoredValue last) in Values)
        {
            var element = new XElement(column);
            (string kind, string text) = last.Kind switch
            {
                StoredKind.Null => ("null", string.Empty),
                StoredKind.Integer => ("integer", last.Integer.ToString(CultureInfo.InvariantCulture)),
                StoredKind.Real => ("real", last.Real.ToString("R", CultureInfo.InvariantCulture)),
                StoredKind.Text => ("text", last.Text!),
                _ => ("id", last.Id.ToString("B").ToUpperInvariant()),
            };
            element.Add(new XAttribute("last", text), new XAttribute("kind", kind));
            cookie.Add(element);
        }

        return cookie.ToString(SaveOptions.DisableFormatting);
    }

    /// <exception cref="BankCrm.Dataverse.DataverseFaultException">The text is not a cookie of this environment.</exception>
    public static PagingCookie Read(string text)
    {
        try
        {
            XElement cookie = XElement.Parse(text);
            return new PagingCookie(
                int.Parse(cookie.Attribute("page")!.Value, CultureInfo.InvariantCulture),
                [.. cookie.Elements().Select(element => (element.Name.LocalName, ReadValue(element.Attribute("kind")!.Value, element.Attribute("last")!.Value)))]);
        }
        catch (Exception problem) when (problem is System.Xml.XmlException or FormatException or NullReferenceException or OverflowException)
        {
            throw Fault.Of(0x80041129, $"The paging cookie is not one of this environment.");
        }
    }

    private static StoredValue ReadValue(string kind, string text) => kind switch
    {
        "null" => StoredValue.Null,
        "integer" => StoredValue.Of(long.Parse(text, CultureInfo.InvariantCulture)),
        "real" => StoredValue.Of(double.Parse(text, CultureInfo.InvariantCulture)),
        "text" => StoredValue.Of(text),
        _ => StoredValue.Of(Guid.Parse(text)),
    };
}
