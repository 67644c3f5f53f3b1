using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace BankCrm.Packaging.Checking.Model;

/// <summary>Says in words where in a file an element is, by the nearest names and ids around it.</summary>
internal static class Place
{
    private static readonly string[] NamingAttributes = ["Name", "PhysicalName", "name", "uniquename", "id", "Id", "value", "SdkMessageProcessingStepId"];
    private static readonly string[] NamingChildren = ["UniqueName", "SiteMapUniqueName", "formid", "FormId", "savedqueryid", "savedqueryvisualizationid", "LogicalName", "Name"];

    /// <summary>For example "displaynames of attribute bce_code of entity bce_tier".</summary>
    public static string Of(XElement element)
    {
        var words = new List<string> { element.Name.LocalName };
        foreach (XElement around in element.Ancestors().TakeWhile(one => one.Parent is not null))
        {
            string? name = NameOf(around);
            if (name is not null && !words[^1].EndsWith(" " + name, System.StringComparison.OrdinalIgnoreCase))
            {
                words.Add($"{around.Name.LocalName} {name}");
            }
        }

        if (element.Document is null && element.Parent is null && NameOf(element) is { } own)
        {
            words[0] += " " + own;
        }

        return string.Join(" of ", words);
    }

    private static string? NameOf(XElement element)
    {
        string? attribute = NamingAttributes.Select(element.Attr).FirstOrDefault(value => value.Length > 0);
        return attribute ?? NamingChildren.Select(element.Text).FirstOrDefault(value => value.Length > 0);
    }
}
