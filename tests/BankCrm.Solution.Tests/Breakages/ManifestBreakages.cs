using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace BankCrm.Solution.Tests.Breakages;

internal static class ManifestBreakages
{
    public static IEnumerable<Breakage> All { get; } =
    [
        new("SOL-010", "the choice value prefix has four digits", "'1032'", package => package.ChangeSolution(root => root.Descendants("CustomizationOptionValuePrefix").Single().Value = "1032")),
        new("SOL-010", "the publisher has one address", "two addresses", package => package.ChangeSolution(root => root.Descendants("Address").Last().Remove())),
        new("SOL-010", "the managed flag is that of a source folder", "Managed is '2'", package => package.ChangeSolution(root => root.Descendants("Managed").Single().Value = "2")),
        new("SOL-011", "a root component has no body", "role a0000000", package => package.Customize(root => root.Child("Roles").RemoveNodes())),
        new("SOL-011", "a table is listed that is not there", "smp_ghost", package => package.ChangeSolution(root => root.RootComponent("1").AddAfterSelf(new XElement("RootComponent", new XAttribute("type", 1), new XAttribute("schemaName", "smp_ghost"), new XAttribute("behavior", 0))))),
        new("SOL-012", "a body has no root component", "step a0000000", package => package.ChangeSolution(root => root.RootComponent("92").Remove())),
        new("SOL-013", "a custom API is listed", "10027", package => package.ChangeSolution(root => root.RootComponent("92").AddAfterSelf(new XElement("RootComponent", new XAttribute("type", 10027), new XAttribute("schemaName", "smp_BlockCard"), new XAttribute("behavior", 0))))),
        new("SOL-013", "an environment variable is listed", "environment variable", package => package.ChangeSolution(root => root.RootComponent("92").AddAfterSelf(new XElement("RootComponent", new XAttribute("type", 380), new XAttribute("schemaName", "smp_threshold"), new XAttribute("behavior", 0))))),
        new("SOL-013", "a component is listed twice", "twice", package => package.ChangeSolution(root => root.RootComponent("9").AddAfterSelf(new XElement(root.RootComponent("9"))))),
        new("SOL-014", "a view has a form's id", "a0000000-0000-4000-8000-0000000000f2", package => package.Customize(root => root.View("smp_limit", "Limits").Child("savedqueryid").Value = "{A0000000-0000-4000-8000-0000000000F2}")),
        new("SOL-014", "two plug-in types share an id", "plug-in type", package => package.Customize(root => root.Image().Child("SdkMessageProcessingStepImageId").Value = root.Descendants("PluginType").First().Attribute("PluginTypeId")!.Value)),
        new("SOL-015", "a column is there twice", "smp_note", package => package.Customize(root => root.Column("smp_card", "smp_note").AddAfterSelf(new XElement(root.Column("smp_card", "smp_note"))))),
        new("SOL-016", "a column has another publisher's prefix", "oth_note", package => package.Customize(root => root.Column("smp_card", "smp_note").ReplaceText("smp_note", "oth_note"))),
        new("SOL-016", "a relationship has another publisher's prefix", "oth_contact_card", package => package.Customize(root => root.Relationship("smp_contact_card_contact").ReplaceText("smp_contact_card", "oth_contact_card"))),
        new("SOL-017", "a column's schema name has upper-case letters", "smp_Note", package => package.Customize(root => root.Column("smp_card", "smp_note").SetAttributeValue("PhysicalName", "smp_Note"))),
        new("SOL-018", "a step's stage stands before its mode", "Mode", package => package.Customize(root => MoveUp(root.UpdateStep().Child("Stage"), "Mode"))),
        new("SOL-018", "the roles stand before the tables", "Entities", package => package.Customize(root => MoveUp(root.Child("Roles"), "Entities"))),
    ];

    private static void MoveUp(XElement element, string before)
    {
        XElement place = element.Parent!.Element(before)!;
        element.Remove();
        place.AddBeforeSelf(element);
    }
}
