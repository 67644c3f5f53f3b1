using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace BankCrm.Solution.Tests.Breakages;

/// <summary>Finds parts of the sample's customizations.xml by their names.</summary>
internal static class SampleXml
{
    public static XElement Table(this XElement root, string name) =>
        root.Elements("Entities").Elements("Entity").Single(table => table.Element("Name")!.Value == name);

    public static XElement Info(this XElement root, string table) => root.Table(table).Element("EntityInfo")!.Element("entity")!;

    public static XElement Column(this XElement root, string table, string column) =>
        root.Info(table).Elements("attributes").Elements("attribute").Single(one => one.Attribute("PhysicalName")!.Value == column);

    public static XElement Key(this XElement root) => root.Info("smp_card").Element("EntityKeys")!.Elements("EntityKey").Single();

    public static XElement Relationship(this XElement root, string name) =>
        root.Elements("EntityRelationships").Elements("EntityRelationship").Single(one => one.Attribute("Name")!.Value == name);

    public static XElement MainForm(this XElement root, string table) =>
        root.Table(table).Elements("FormXml").Elements("forms").Single(forms => forms.Attribute("type")!.Value == "main").Element("systemform")!;

    public static XElement Control(this XElement root, string table, string id) =>
        root.MainForm(table).Descendants("control").Single(control => control.Attribute("id")!.Value == id);

    public static XElement View(this XElement root, string table, string name) =>
        root.Table(table).Descendants("savedquery").Single(view => view.Descendants("LocalizedName").Any(label => label.Attribute("description")!.Value == name));

    public static XElement Chart(this XElement root) => root.Descendants("visualization").Single();

    public static XElement Assembly(this XElement root) => root.Descendants("PluginAssembly").Single();

    public static XElement Step(this XElement root, string name) =>
        root.Descendants("SdkMessageProcessingStep").Single(step => step.Attribute("Name")!.Value == name);

    public static XElement UpdateStep(this XElement root) => root.Step("CardPlugin: Update of smp_card");

    public static XElement Image(this XElement root) => root.Descendants("SdkMessageProcessingStepImage").Single();

    public static XElement Choice(this XElement root) => root.Elements("optionsets").Elements("optionset").Single();

    public static IEnumerable<XElement> RootComponents(this XElement root) => root.Descendants("RootComponent");

    public static XElement RootComponent(this XElement root, string type) => root.RootComponents().First(one => one.Attribute("type")!.Value == type);

    public static XElement Child(this XElement element, string name) => element.Element(name)!;

    /// <summary>Replaces a text everywhere below an element.</summary>
    public static void ReplaceText(this XElement root, string old, string replacement)
    {
        foreach (XText text in root.DescendantNodes().OfType<XText>())
        {
            text.Value = text.Value.Replace(old, replacement, System.StringComparison.Ordinal);
        }

        foreach (XAttribute attribute in root.DescendantsAndSelf().Attributes())
        {
            attribute.Value = attribute.Value.Replace(old, replacement, System.StringComparison.Ordinal);
        }
    }
}
