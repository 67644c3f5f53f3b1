using System.Collections.Generic;
using System.Xml.Linq;

namespace BankCrm.Packaging.Checking.Model;

/// <summary>A custom API with its request parameters and response properties, each with the file it is in.</summary>
internal sealed record CustomApi(string File, XElement Element, IReadOnlyList<CustomApiPart> Requests, IReadOnlyList<CustomApiPart> Responses)
{
    public string UniqueName => Element.Attr("uniquename");

    public override string ToString() => $"custom API {UniqueName}";
}

/// <summary>A request parameter or response property.</summary>
internal sealed record CustomApiPart(string File, XElement Element)
{
    public string Name => Element.Attr("uniquename");
}
