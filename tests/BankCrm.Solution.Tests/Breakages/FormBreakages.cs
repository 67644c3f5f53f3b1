using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace BankCrm.Solution.Tests.Breakages;

internal static class FormBreakages
{
    private const string GhostId = "{deadbeef-0000-4000-8000-000000000000}";

    public static IEnumerable<Breakage> All { get; } =
    [
        new("SOL-040", "two cells share an id", "cell id", package => package.Customize(root => CopyAttribute(root.MainForm("smp_card").Descendants("cell").ToList(), "id"))),
        new("SOL-040", "two controls share an id", "control id smp_name", package => package.Customize(root => root.Control("smp_card", "smp_number").SetAttributeValue("id", "smp_name"))),
        new("SOL-041", "a form shows a missing column", "smp_ghost", package => package.Customize(root => root.Control("smp_card", "smp_number").SetAttributeValue("datafieldname", "smp_ghost"))),
        new("SOL-041", "a form reacts to a missing column", "smp_ghost", package => package.Customize(root => root.MainForm("smp_card").Descendants("event").Single().SetAttributeValue("attribute", "smp_ghost"))),
        new("SOL-042", "a control has an unknown class", "deadbeef", package => package.Customize(root => root.Control("smp_card", "smp_number").SetAttributeValue("classid", GhostId))),
        new("SOL-042", "a lookup is shown as text", "smp_contactid of type lookup", package => package.Customize(root => root.Control("smp_card", "smp_contactid").SetAttributeValue("classid", "{4273EDBD-AC1D-40D3-9FB2-095C621B552D}"))),
        new("SOL-043", "a subgrid names a missing view", "view {deadbeef", package => package.Customize(root => root.Control("smp_limit", "cards").Descendants("ViewId").Single().Value = GhostId)),
        new("SOL-043", "a subgrid names a missing chart", "chart {deadbeef", package => package.Customize(root => root.Control("smp_limit", "cards").Descendants("VisualizationId").Single().Value = GhostId)),
        new("SOL-043", "a subgrid names a missing table", "table smp_ghost", package => package.Customize(root => root.Control("smp_limit", "cards").Descendants("TargetEntityType").Single().Value = "smp_ghost")),
        new("SOL-043", "a subgrid names a missing relationship", "relationship smp_ghost", package => package.Customize(root => root.Control("smp_limit", "cards").Descendants("RelationshipName").Single().Value = "smp_ghost")),
        new("SOL-043", "a form names a missing quick view form", "quick view form {deadbeef", package => package.Customize(root => root.Control("smp_card", "limitview").ReplaceText("a0000000-0000-4000-8000-0000000000f3", GhostId.Trim('{', '}')))),
        new("SOL-043", "a form names a missing script", "smp_/js/ghost.js", package => package.Customize(root => root.MainForm("smp_card").ReplaceText("smp_/js/card.js", "smp_/js/ghost.js"))),
        new("SOL-043", "a dashboard names a missing view", "dashboard", package => package.Customize(root => root.Descendants("Dashboard").Single().Descendants("ViewId").Single().Value = GhostId)),
        new("SOL-044", "an own form is only a difference", "solutionaction", package => package.Customize(root => root.MainForm("smp_card").Descendants("tab").Single().SetAttributeValue("solutionaction", "Added"))),
        new("SOL-050", "a view reads a missing column", "smp_ghost", package => package.Customize(root => root.View("smp_limit", "Limits").Descendants("attribute").First().AddAfterSelf(new XElement("attribute", new XAttribute("name", "smp_ghost"))))),
        new("SOL-050", "a view filters by a missing column", "smp_ghost", package => package.Customize(root => root.View("smp_card", "Active cards").Descendants("condition").Single().SetAttributeValue("attribute", "smp_ghost"))),
        new("SOL-050", "a view reads a column that contacts do not have", "eyecolour of table contact", package => package.Customize(root => root.View("smp_card", "Active cards").Descendants("link-entity").Single().Add(new XElement("attribute", new XAttribute("name", "eyecolour"))))),
        new("SOL-050", "a view jumps to a missing column", "smp_ghost", package => package.Customize(root => root.View("smp_limit", "Limits").Descendants("grid").Single().SetAttributeValue("jump", "smp_ghost"))),
        new("SOL-050", "a view reads another table", "'contact'", package => package.Customize(ReadContacts)),
        new("SOL-051", "a view shows what it does not read", "smp_kind", package => package.Customize(root => root.View("smp_card", "Active cards").Descendants("cell").First().SetAttributeValue("name", "smp_kind"))),
        new("SOL-051", "a quick find view finds by nothing", "quick find", package => package.Customize(root => root.View("smp_card", "Quick find cards").Descendants("filter").Single().SetAttributeValue("isquickfindfields", null))),
        new("SOL-052", "a chart reads a missing column", "smp_ghost", package => package.Customize(root => root.Chart().Descendants("attribute").First().SetAttributeValue("name", "smp_ghost"))),
        new("SOL-052", "a chart measures an unknown alias", "ghost", package => package.Customize(root => root.Chart().Descendants("measure").Single().SetAttributeValue("alias", "ghost"))),
        new("SOL-053", "an app names a missing table", "smp_ghost", package => package.Customize(root => root.Descendants("AppModuleComponent").First().SetAttributeValue("schemaName", "smp_ghost"))),
        new("SOL-053", "a site map names a missing table", "smp_ghost", package => package.Customize(root => root.Descendants("SubArea").First().SetAttributeValue("Entity", "smp_ghost"))),
        new("SOL-053", "a site map uses an id twice", "smp_subarea_card", package => package.Customize(root => root.Descendants("SubArea").Last().SetAttributeValue("Id", "smp_subarea_card"))),
        new("SOL-053", "a site map id has a blank", "'my area'", package => package.Customize(root => root.Descendants("Area").Single().SetAttributeValue("Id", "my area"))),
        new("SOL-054", "a command names a missing script", "smp_/js/ghost.js", package => package.Customize(root => root.Descendants("JavaScriptFunction").Single().SetAttributeValue("Library", "$webresource:smp_/js/ghost.js"))),
        new("SOL-054", "a button names a missing label", "smp.ghost", package => package.Customize(root => root.Descendants("Button").Single().SetAttributeValue("LabelText", "$LocLabels:smp.ghost"))),
        new("SOL-054", "a button names a missing command", "smp.ghost", package => package.Customize(root => root.Descendants("Button").Single().SetAttributeValue("Command", "smp.ghost"))),
    ];

    private static void CopyAttribute(List<XElement> elements, string attribute) =>
        elements[1].SetAttributeValue(attribute, elements[0].Attribute(attribute)!.Value);

    private static void ReadContacts(XElement root)
    {
        XElement query = root.View("smp_limit", "Limits").Descendants("entity").Single();
        query.SetAttributeValue("name", "contact");
        query.Elements("order").Remove();
        query.Elements("attribute").Remove();
        query.Add(new XElement("all-attributes"));
    }
}
