using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;

namespace BankCrm.Packaging.Checking.Model;

/// <summary>What a package says it needs from other solutions (<c>MissingDependencies</c>), which therefore is not missing from it.</summary>
internal sealed class RequiredElsewhere
{
    private readonly HashSet<string> ids;
    private readonly HashSet<string> names;
    private readonly HashSet<(string Table, string Column)> columns;

    public RequiredElsewhere(XElement manifest)
    {
        List<XElement> required = manifest.Elements("MissingDependencies").Elements("MissingDependency").Elements("Required").ToList();
        ids = required.Select(one => XmlReading.Id(one.Attr("id"))).Where(id => id.Length > 0).ToHashSet(StringComparer.Ordinal);
        names = required.Select(one => one.Attr("schemaName").ToLowerInvariant()).Where(name => name.Length > 0).ToHashSet(StringComparer.Ordinal);
        columns = required.Where(one => one.Attr("type") == "2")
            .Select(one => (one.Attr("parentSchemaName").ToLowerInvariant(), one.Attr("schemaName").ToLowerInvariant()))
            .ToHashSet();
    }

    public bool HasTable(string logicalName) => names.Contains(logicalName);

    public bool HasColumn(string table, string column) => columns.Contains((table, column));

    public bool HasId(string id) => ids.Contains(id);

    public bool HasName(string name) => names.Contains(name);
}
