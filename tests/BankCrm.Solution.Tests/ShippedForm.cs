using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using BankCrm.Packaging;

namespace BankCrm.Solution.Tests;

/// <summary>One form of the shipped solution, with what its controls name looked up in the solution's other files.</summary>
internal sealed class ShippedForm
{
    private static readonly string Source = RepositoryFolder.SolutionSource();
    private static readonly string Entities = System.IO.Path.Combine(Source, "Entities");

    /// <summary>Relationships that every target has, by the tables that they join.</summary>
    private static readonly Dictionary<string, (string From, string To, string Lookup)> PlatformRelationships = new(StringComparer.Ordinal)
    {
        ["incident_customer_contacts"] = ("contact", "incident", "customerid"),
        ["incident_customer_accounts"] = ("account", "incident", "customerid"),
        ["Contact_Tasks"] = ("contact", "task", "regardingobjectid"),
        ["Account_Tasks"] = ("account", "task", "regardingobjectid"),
        ["Incident_Tasks"] = ("incident", "task", "regardingobjectid"),
    };

    private static readonly Dictionary<string, (string From, string To, string Lookup)> OwnRelationships = Directory.EnumerateFiles(System.IO.Path.Combine(Source, "Other", "Relationships"))
        .SelectMany(file => XDocument.Load(file).Descendants("EntityRelationship"))
        .Where(one => one.Element("ReferencedEntityName") is not null)
        .ToDictionary(one => one.Attribute("Name")!.Value, one => (Lower(one.Element("ReferencedEntityName")!.Value), Lower(one.Element("ReferencingEntityName")!.Value), Lower(one.Element("ReferencingAttributeName")!.Value)), StringComparer.Ordinal);

    private ShippedForm(string file)
    {
        Path = System.IO.Path.GetRelativePath(Entities, file).Replace('\\', '/');
        Xml = XDocument.Load(file).Root!;
        string[] steps = Path.Split('/');
        Table = Lower(steps[0]);
        Kind = steps[2];
        Columns = XDocument.Load(System.IO.Path.Combine(Entities, steps[0], "Entity.xml")).Descendants("attribute").Select(column => column.Element("LogicalName")!.Value).ToHashSet(StringComparer.Ordinal);
    }

    public static List<ShippedForm> All { get; } = Directory.EnumerateFiles(Entities, "*.xml", SearchOption.AllDirectories)
        .Where(file => file.Contains("FormXml", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)
        .Select(file => new ShippedForm(file))
        .ToList();

    public static IEnumerable<string> TablesWithQuickCreate => Directory.EnumerateDirectories(Entities, "bce_*")
        .Where(folder => XDocument.Load(System.IO.Path.Combine(folder, "Entity.xml")).Descendants("IsQuickCreateEnabled").Single().Value == "1")
        .Select(folder => System.IO.Path.GetFileName(folder)!)
        .Order(StringComparer.Ordinal);

    public string Path { get; }

    public string Table { get; }

    /// <summary>The folder of its kind: main, quick or quickCreate.</summary>
    public string Kind { get; }

    public XElement Xml { get; }

    /// <summary>The columns that the solution gives the table.</summary>
    public HashSet<string> Columns { get; }

    public string Id => Xml.Descendants("formid").Single().Value.Trim('{', '}');

    public List<XElement> Tabs => Xml.Descendants("tab").ToList();

    public List<FormControl> Controls => Xml.Descendants("control").Select(control => new FormControl(control)).ToList();

    public List<FormControl> Header => Xml.Descendants("header").Descendants("control").Select(control => new FormControl(control)).ToList();

    public static ShippedForm Of(string path) => All.Single(form => form.Path == path);

    public static string Label(XElement part, int language) =>
        part.Element("labels")!.Elements("label").Single(label => label.Attribute("languagecode")!.Value == $"{language}").Attribute("description")!.Value;

    /// <summary>The tables that a relationship joins: the one that is pointed to, and the one that points.</summary>
    public static (string From, string To) Relationship(string name) => (Joined(name).From, Joined(name).To);

    /// <summary>The column through which the rows of a relationship point.</summary>
    public static string LookupOf(string relationship) => Joined(relationship).Lookup;

    public static XElement View(string table, string id) => XDocument.Load(System.IO.Path.Combine(Folder(table), "SavedQueries", id + ".xml")).Root!;

    public static string WebResourceId(string name)
    {
        string file = System.IO.Path.Combine(Source, "WebResources", name);
        return File.Exists(file) ? XDocument.Load(file + ".data.xml").Root!.Element("WebResourceId")!.Value : string.Empty;
    }

    private static (string From, string To, string Lookup) Joined(string relationship) => PlatformRelationships.TryGetValue(relationship, out (string From, string To, string Lookup) known) ? known : OwnRelationships[relationship];

    private static string Folder(string table) => Directory.EnumerateDirectories(Entities).Single(folder => string.Equals(System.IO.Path.GetFileName(folder), table, StringComparison.OrdinalIgnoreCase));

    private static string Lower(string name) => name.ToLowerInvariant();
}

/// <summary>A control of a form.</summary>
internal sealed partial class FormControl(XElement control)
{
    private const string SubGrid = "{E7A81278-8635-4D9E-8D4D-59480B391C5B}";
    private const string QuickView = "{5C5600E0-1D6E-4205-A272-BE80DA87FD42}";
    private const string WebResource = "{9FDF5F91-88B1-47F4-AD53-C11EFC01A01D}";

    public string Id => control.Attribute("id")!.Value;

    /// <summary>The column that it shows or looks from; empty for none.</summary>
    public string Column => control.Attribute("datafieldname")?.Value ?? string.Empty;

    public bool IsDisabled => control.Attribute("disabled")?.Value == "true";

    public bool IsSubGrid => IsOf(SubGrid);

    public bool IsQuickView => IsOf(QuickView);

    public bool IsWebResource => IsOf(WebResource);

    public bool IsField => Column.Length > 0 && !IsQuickView;

    /// <summary>How many rows of the section it takes.</summary>
    public int Rows => (int?)control.Parent!.Attribute("rowspan") ?? 1;

    public List<(string Table, string Id)> QuickForms => QuickForm().Matches(this["QuickForms"]).Select(match => (match.Groups["table"].Value, match.Groups["id"].Value)).ToList();

    /// <summary>A parameter; empty where the control has none of the name.</summary>
    public string this[string parameter] => control.Element("parameters")?.Element(parameter)?.Value ?? string.Empty;

    private bool IsOf(string classId) => string.Equals(control.Attribute("classid")!.Value, classId, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex("entityname=\"(?<table>[a-z_]+)\">(?<id>[0-9a-f-]{36})", RegexOptions.CultureInvariant)]
    private static partial Regex QuickForm();
}
