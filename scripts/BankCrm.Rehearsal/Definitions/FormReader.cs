using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using BankCrm.Sandbox.Schema;

namespace BankCrm.Rehearsal.Definitions;

/// <summary>Forms from the solution's form XML.</summary>
internal sealed class FormReader(Libraries libraries, int language)
{
    private const string Subgrid = "E7A81278-8635-4D9E-8D4D-59480B391C5B";
    private const string QuickView = "5C5600E0-1D6E-4205-A272-BE80DA87FD42";
    private const string Timeline = "06375649-C143-495E-A496-C962E5B4488E";
    private const string WebResource = "9FDF5F91-88B1-47F4-AD53-C11EFC01A01D";

    public FormDefinition Read(SolutionDocument document, Func<string, string> labelOf)
    {
        XElement root = SolutionText.Parse(document.Xml);
        XElement form = root.Element("form") ?? new XElement("form");
        return new FormDefinition(
            SolutionText.Id(document.Id) ?? Guid.Empty,
            document.Kind,
            SolutionText.Name(root, language),
            SolutionText.Description(root, language),
            [.. form.Elements("header").Elements("rows").Elements("row").Elements("cell").Select(cell => Cell(cell, labelOf))],
            [.. form.Elements("tabs").Elements("tab").Select(tab => Tab(tab, labelOf))],
            libraries.InOrder(form.Elements("formLibraries").Elements("Library").Select(library => (string?)library.Attribute("name") ?? string.Empty)),
            [.. form.Elements("events").Elements("event").Select(Event)]);
    }

    private static EventDefinition Event(XElement item) => new(
        (string?)item.Attribute("name") ?? string.Empty,
        (string?)item.Attribute("attribute"),
        [
            .. item.Elements("Handlers").Elements("Handler").Select(handler => new HandlerDefinition(
                (string?)handler.Attribute("functionName") ?? string.Empty,
                (string?)handler.Attribute("libraryName") ?? string.Empty,
                SolutionText.Flag(handler, "enabled", true),
                SolutionText.Flag(handler, "passExecutionContext", false),
                (string?)handler.Attribute("parameters"))),
        ]);

    private TabDefinition Tab(XElement tab, Func<string, string> labelOf) => new(
        (string?)tab.Attribute("name") ?? string.Empty,
        (string?)tab.Attribute("id") ?? string.Empty,
        SolutionText.Label(tab, language),
        SolutionText.Flag(tab, "showlabel", true),
        SolutionText.Flag(tab, "expanded", true),
        SolutionText.Flag(tab, "visible", true),
        [
            .. tab.Elements("columns").Elements("column").Select(column => new TabColumn(
                (string?)column.Attribute("width") ?? "100%",
                [.. column.Elements("sections").Elements("section").Select(section => Section(section, labelOf))])),
        ]);

    private SectionDefinition Section(XElement section, Func<string, string> labelOf) => new(
        (string?)section.Attribute("name") ?? string.Empty,
        (string?)section.Attribute("id") ?? string.Empty,
        SolutionText.Label(section, language),
        SolutionText.Flag(section, "showlabel", true),
        SolutionText.Flag(section, "visible", true),
        SectionColumns((string?)section.Attribute("columns")),
        [.. section.Elements("rows").Elements("row").Select(row => (IReadOnlyList<CellDefinition>)[.. row.Elements("cell").Select(cell => Cell(cell, labelOf))])]);

    /// <summary>The platform writes "2", or one digit for each column: "11".</summary>
    private static int SectionColumns(string? columns) => columns switch
    {
        null or "" => 1,
        { Length: 1 } => Math.Max(1, columns[0] - '0'),
        _ => columns.Length,
    };

    private CellDefinition Cell(XElement cell, Func<string, string> labelOf)
    {
        ControlDefinition? control = cell.Element("control") is { } element ? Control(element) : null;
        string label = SolutionText.Label(cell, language);
        return new CellDefinition(
            (string?)cell.Attribute("id") ?? string.Empty,
            label.Length == 0 && control?.Column is { } column ? labelOf(column) : label,
            SolutionText.Flag(cell, "showlabel", true),
            SolutionText.Flag(cell, "visible", true),
            SolutionText.Number(cell, "colspan", 1),
            SolutionText.Number(cell, "rowspan", 1),
            control);
    }

    private static ControlDefinition Control(XElement control)
    {
        string classId = ((string?)control.Attribute("classid") ?? string.Empty).Trim('{', '}').ToUpperInvariant();
        Dictionary<string, string> parameters = control.Elements("parameters").Elements()
            .DistinctBy(item => item.Name.LocalName).ToDictionary(item => item.Name.LocalName, item => item.Value);
        string kind = classId switch
        {
            Subgrid => "subgrid",
            QuickView => "quickview",
            Timeline => "timeline",
            WebResource => "webresource",
            _ => "field",
        };
        return new ControlDefinition(
            (string?)control.Attribute("id") ?? string.Empty,
            kind,
            (string?)control.Attribute("datafieldname"),
            SolutionText.Flag(control, "disabled", false),
            classId,
            parameters,
            kind == "quickview" ? QuickForms(parameters) : null,
            kind == "webresource" ? SolutionText.ResourceName(parameters.GetValueOrDefault("Url")) : null);
    }

    private static QuickFormReference[] QuickForms(Dictionary<string, string> parameters) =>
        parameters.TryGetValue("QuickForms", out string? forms) && forms.Length > 0
            ? [.. SolutionText.Parse(forms).Elements("QuickFormId").Select(form => new QuickFormReference(
                (string?)form.Attribute("entityname") ?? string.Empty, SolutionText.Id(form.Value) ?? Guid.Empty))]
            : [];
}
