using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;
using BankCrm.Sandbox.Schema;

namespace BankCrm.Rehearsal.Definitions;

/// <summary>Dashboards from the solution's dashboard forms.</summary>
internal sealed class DashboardReader(int language)
{
    private const int PlainRows = 10;

    public DashboardDefinition Read(SolutionDocument document)
    {
        XElement dashboard = SolutionText.Parse(document.Xml);
        return new DashboardDefinition(
            SolutionText.Id(document.Id) ?? Guid.Empty,
            SolutionText.Name(dashboard, language),
            [.. dashboard.Descendants("section").Select(section => new DashboardSection(
                ((string?)section.Attribute("columns") ?? "1").Length,
                [.. section.Elements("rows").Elements("row").Where(row => row.HasElements).Select(row =>
                    (IReadOnlyList<DashboardPart>)[.. row.Elements("cell").Where(cell => cell.Element("control") is not null).Select(Part)])]))]);
    }

    private DashboardPart Part(XElement cell)
    {
        XElement parameters = cell.Element("control")!.Element("parameters") ?? new XElement("parameters");
        string mode = (string?)parameters.Element("ChartGridMode") ?? "Grid";
        return new DashboardPart(
            (string?)cell.Attribute("id") ?? string.Empty,
            SolutionText.Label(cell, language),
            SolutionText.Number(cell, "colspan", 1),
            SolutionText.Number(cell, "rowspan", 1),
            mode == "Chart" ? "chart" : "grid",
            (string?)parameters.Element("TargetEntityType") ?? string.Empty,
            SolutionText.Id((string?)parameters.Element("ViewId")),
            SolutionText.Id((string?)parameters.Element("VisualizationId")),
            int.TryParse((string?)parameters.Element("RecordsPerPage"), NumberStyles.Integer, CultureInfo.InvariantCulture, out int rows) ? rows : PlainRows);
    }
}
