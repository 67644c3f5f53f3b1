using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;
using BankCrm.Sandbox.Schema;

namespace BankCrm.Rehearsal.Definitions;

/// <summary>Charts from the solution's visualizations.</summary>
internal sealed class ChartReader(EnvironmentSchema schema, int language)
{
    public ChartDefinition Read(SolutionDocument document)
    {
        XElement chart = SolutionText.Parse(document.Xml);
        XElement definition = chart.Element("datadescription")?.Element("datadefinition") ?? new XElement("datadefinition");
        XElement fetch = definition.Element("fetchcollection")?.Element("fetch") ?? new XElement("fetch");
        XElement category = definition.Element("categorycollection")?.Element("category") ?? new XElement("category");
        XElement drawn = chart.Element("presentationdescription")?.Element("Chart") ?? new XElement("Chart");
        string axis = (string?)category.Attribute("alias") ?? string.Empty;
        string[] types = [.. drawn.Elements("Series").Elements("Series").Select(series => (string?)series.Attribute("ChartType") ?? "Column")];
        string[] measures = [.. category.Elements("measurecollection").Select(measure => (string?)measure.Element("measure")?.Attribute("alias") ?? string.Empty)];
        return new ChartDefinition(
            SolutionText.Id(document.Id) ?? Guid.Empty,
            SolutionText.Name(chart, language),
            SolutionText.Description(chart, language),
            fetch.ToString(SaveOptions.DisableFormatting),
            axis,
            (string?)fetch.Descendants("attribute").FirstOrDefault(item => SolutionText.Flag(item, "groupby", false) && (string?)item.Attribute("alias") != axis)?.Attribute("alias"),
            [.. measures.Select((alias, index) => new SeriesDefinition(types[Math.Min(index, types.Length - 1)], alias, LabelOf(fetch, alias, document.Table)))],
            Colors((string?)drawn.Attribute("PaletteCustomColors")));
    }

    /// <summary>"55,118,193; 149,189,66" as #rrggbb.</summary>
    private static string[] Colors(string? palette) => palette is null
        ? []
        : [.. palette.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(color =>
            "#" + string.Concat(color.Split(',').Select(part => byte.Parse(part, CultureInfo.InvariantCulture).ToString("x2", CultureInfo.InvariantCulture))))];

    /// <summary>A count is named after what is counted, a sum after its column.</summary>
    private string LabelOf(XElement fetch, string alias, string table)
    {
        XElement? attribute = fetch.Descendants("attribute").FirstOrDefault(item => (string?)item.Attribute("alias") == alias);
        string owner = (string?)attribute?.Parent?.Attribute("name") ?? table;
        if (!schema.Tables.TryGetValue(owner, out TableSchema? found))
        {
            return alias;
        }

        bool counts = ((string?)attribute?.Attribute("aggregate"))?.StartsWith("count", StringComparison.Ordinal) ?? false;
        string? column = (string?)attribute?.Attribute("name");
        return (counts ? SolutionText.In(found.CollectionLabels, language) : column is null ? null : SolutionText.In(found.Find(column)?.Labels ?? new Dictionary<int, string>(), language)) ?? alias;
    }
}
