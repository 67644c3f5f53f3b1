using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace BankCrm.Solution.Tests.Breakages;

/// <summary>Custom APIs, security and texts.</summary>
internal static class OtherBreakages
{
    private const string Api = "customapis/smp_BlockCard/customapi.xml";
    private const string Request = "customapis/smp_BlockCard/customapirequestparameters/Card/customapirequestparameter.xml";
    private const string Response = "customapis/smp_BlockCard/customapiresponseproperties/Blocked/customapiresponseproperty.xml";

    public static IEnumerable<Breakage> All { get; } =
    [
        new("SOL-070", "a custom API names an unregistered type", "deadbeef", package => package.ChangeXml(Api, api => api.Descendants("plugintypeexportkey").Single().Value = "deadbeef-0000-4000-8000-000000000000")),
        new("SOL-071", "a function responds nothing", "no response property", package => AsFunction(package).Remove(Response).ChangeXml("[Content_Types].xml", types => types.Elements().Single(one => one.Attribute("PartName")?.Value == "/" + Response).Remove())),
        new("SOL-071", "a function is enabled for workflows", "workflowsdkstepenabled", package => package.ChangeXml(Api, api => api.Child("isfunction").Value = "1")),
        new("SOL-072", "a response says isoptional", "isoptional", package => package.ChangeXml(Response, response => response.Child("name").AddBeforeSelf(new XElement("isoptional", "0")))),
        new("SOL-072", "a request does not say isoptional", "isoptional", package => package.ChangeXml(Request, request => request.Child("isoptional").Remove())),
        new("SOL-072", "a response has an unknown type", "'13'", package => package.ChangeXml(Response, response => response.Child("type").Value = "13")),
        new("SOL-072", "a text parameter names a table", "is no row", package => package.ChangeXml(Request, request => request.Child("type").Value = "10")),
        new("SOL-072", "a row parameter names a missing table", "smp_ghost", package => package.ChangeXml(Request, request => request.Child("logicalentityname").Value = "smp_ghost")),
        new("SOL-073", "a custom API binds to no table", "names none", package => package.ChangeXml(Api, api => api.Child("bindingtype").Value = "1")),
        new("SOL-073", "a custom API lets in unknown steps", "'3'", package => package.ChangeXml(Api, api => api.Child("allowedcustomprocessingsteptype").Value = "3")),
        new("SOL-080", "a role has a privilege on a missing table", "prvReadsmp_ghost", package => package.Customize(root => Privilege(root, "prvReadsmp_card").SetAttributeValue("name", "prvReadsmp_ghost"))),
        new("SOL-080", "a role may assign what nobody owns", "prvAssignsmp_limit", package => package.Customize(root => Privilege(root, "prvAssignsmp_card").SetAttributeValue("name", "prvAssignsmp_limit"))),
        new("SOL-080", "a role reads a part of what the organisation owns", "only Global", package => package.Customize(root => Privilege(root, "prvReadsmp_limit").SetAttributeValue("level", "Local"))),
        new("SOL-080", "a role has an unknown level", "'Everywhere'", package => package.Customize(root => Privilege(root, "prvReadAccount").SetAttributeValue("level", "Everywhere"))),
        new("SOL-080", "a custom API asks for a privilege on a missing table", "prvWritesmp_ghost", package => package.ChangeXml(Api, api => api.Child("executeprivilegename").Value = "prvWritesmp_ghost")),
        new("SOL-081", "a profile secures an open column", "no column security", package => package.Customize(root => root.Descendants("FieldPermission").Single().Child("AttributeName").Value = "smp_note")),
        new("SOL-081", "a profile secures a missing column", "smp_ghost", package => package.Customize(root => root.Descendants("FieldPermission").Single().Child("AttributeName").Value = "smp_ghost")),
        new("SOL-081", "a profile gives an unknown right", "'1'", package => package.Customize(root => root.Descendants("FieldPermission").Single().Child("CanRead").Value = "1")),
        new("SOL-090", "a column has no Chinese name", "smp_note", package => package.Customize(root => root.Column("smp_card", "smp_note").Child("displaynames").Elements().Last().Remove())),
        new("SOL-090", "a column's Chinese description is empty", "empty Description in language 2052", package => package.Customize(root => root.Column("smp_card", "smp_note").Child("Descriptions").Elements().Last().SetAttributeValue("description", string.Empty))),
        new("SOL-090", "a custom API has no English label", Api, package => package.ChangeXml(Api, api => api.Child("displayname").Elements().First().Remove())),
        new("SOL-090", "a site map has no Chinese title", "SubArea", package => package.Customize(root => root.Descendants("SubArea").First().Add(new XElement("Titles", new XElement("Title", new XAttribute("LCID", 1033), new XAttribute("Title", "Cards")))))),
        new("SOL-090", "a form label is there twice", "more than one label in language 1033", package => package.Customize(root => Double(root.MainForm("smp_card").Descendants("label").First()))),
        new("SOL-091", "a view has no name", "view {a0000000-0000-4000-8000-0000000000e1}", package => package.Customize(root => root.View("smp_limit", "Limits").Child("LocalizedNames").Remove())),
        new("SOL-091", "an option has no name", "103210001", package => package.Customize(root => root.Choice().Descendants("option").Last().Child("labels").Remove())),
        new("SOL-092", "a web resource has an unknown type", "'13'", package => package.Customize(root => root.Descendants("WebResourceType").First().Value = "13")),
        new("SOL-092", "a resx has no Chinese twin", "language 2052", package => package.Customize(root => root.Descendants("WebResource").Single(one => one.Child("Name").Value.EndsWith("2052.resx", System.StringComparison.Ordinal)).Child("Name").Value = "smp_/strings/other.resx").ChangeSolution(root => root.ReplaceText("smp_/strings/card.2052.resx", "smp_/strings/other.resx"))),
    ];

    private static XElement Privilege(XElement root, string name) => root.Descendants("RolePrivilege").Single(one => one.Attribute("name")!.Value == name);

    private static void Double(XElement label) => label.AddAfterSelf(new XElement(label));

    private static SamplePackage AsFunction(SamplePackage package) => package.ChangeXml(Api, api =>
    {
        api.Child("isfunction").Value = "1";
        api.Child("workflowsdkstepenabled").Value = "0";
    });
}
