using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace BankCrm.Packaging.Packing;

/// <summary>Tables: <c>Entities/name/Entity.xml</c> with its command bar, forms, views and charts put back in.</summary>
internal sealed class TablePart : IPart
{
    public void AddTo(PackageContents contents, SolutionSource source)
    {
        var tables = new List<XElement>();
        foreach (string folder in source.FilesUnder("Entities").Select(FolderOf).OfType<string>().Distinct(StringComparer.Ordinal).ToList())
        {
            tables.Add(ReadTable(folder, contents.Type, source));
        }

        contents.AddComponents("Entities", tables);
    }

    private static string? FolderOf(string file)
    {
        string[] steps = file.Split('/');
        return steps.Length > 2 ? steps[0] + "/" + steps[1] : null;
    }

    private static XElement ReadTable(string folder, PackageType type, SolutionSource source)
    {
        XElement table = source.TakeXml(folder + "/Entity.xml", "Entity").Root!;
        PutRibbon(table, folder, source);
        PutForms(table, folder, type, source);
        PutViews(table, folder, source);
        PutCharts(table, folder, source);
        return table;
    }

    private static void PutRibbon(XElement table, string folder, SolutionSource source)
    {
        string path = folder + "/RibbonDiff.xml";
        XElement? place = table.Element("RibbonDiffXml");
        if (source.Has(path))
        {
            Empty(place, "RibbonDiffXml", path).ReplaceWith(source.TakeXml(path, "RibbonDiffXml").Root);
        }
        else if (place is { HasElements: false })
        {
            throw new SolutionPackageException($"{folder}/Entity.xml has an empty <RibbonDiffXml />, and there is no {path} to fill it.");
        }
    }

    private static void PutForms(XElement table, string folder, PackageType type, SolutionSource source)
    {
        IReadOnlyList<string> files = source.FilesUnder(folder + "/FormXml").Where(file => file.Split('/').Length == 5).ToList();
        if (files.Count == 0)
        {
            return;
        }

        XElement place = Empty(table.Element("FormXml"), "FormXml", files[0]);
        foreach (IGrouping<string, string> kind in source.TakeVariants(files, type).GroupBy(file => file.Split('/')[3], StringComparer.Ordinal))
        {
            place.Add(new XElement(
                "forms",
                new XAttribute("type", kind.Key),
                kind.SelectMany(file => source.TakeXml(file, "forms").Root!.Elements()).ToList()));
        }
    }

    private static void PutViews(XElement table, string folder, SolutionSource source)
    {
        IReadOnlyList<string> files = source.FilesUnder(folder + "/SavedQueries");
        if (files.Count > 0)
        {
            Empty(table.Element("SavedQueries"), "SavedQueries", files[0]).Add(new XElement(
                "savedqueries",
                files.SelectMany(file => source.TakeXml(file, "savedqueries").Root!.Elements()).ToList()));
        }
    }

    private static void PutCharts(XElement table, string folder, SolutionSource source)
    {
        IReadOnlyList<string> files = source.FilesUnder(folder + "/Visualizations");
        if (files.Count > 0)
        {
            Empty(table.Element("Visualizations"), "Visualizations", files[0]).Add(
                files.Select(file => source.TakeXml(file, "visualization").Root!).ToList());
        }
    }

    private static XElement Empty(XElement? place, string name, string file)
    {
        if (place is null)
        {
            throw new SolutionPackageException($"{file} has no place: its Entity.xml lacks an empty <{name} />.");
        }

        if (place.HasElements)
        {
            throw new SolutionPackageException($"{file} stands beside an Entity.xml whose <{name}> is not empty; keep it in one place.");
        }

        place.RemoveAll();
        return place;
    }
}
