using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using BankCrm.Sandbox.Metadata;

namespace BankCrm.Sandbox.Import;

/// <summary>Reads tables with their columns, keys, forms, views and charts.</summary>
internal static class TableReader
{
    private static readonly HashSet<string> Standard =
    [
        .. StandardColumns.OfEveryTable("x").Concat(StandardColumns.OfOwnership("x", Ownership.User))
            .Concat(StandardColumns.OfOwnership("x", Ownership.Organization)).Concat(StandardColumns.OfMoney("x")).Select(column => column.Name),
    ];

    public static void Read(ImportTarget target)
    {
        foreach (XElement element in target.Package.Customizations.Root!.Element("Entities")?.Elements("Entity") ?? [])
        {
            string schema = SolutionXml.Required(element, "Name", "A table");
            Read(target, element, schema, schema.ToLowerInvariant());
            DocumentReader.ReadOfTable(target, element, schema.ToLowerInvariant());
        }
    }

    private static void Read(ImportTarget target, XElement element, string schema, string name)
    {
        XElement? entity = element.Element("EntityInfo")?.Element("entity");
        bool isPlatforms = target.Components.SolutionOf<TableDefinition>(name) == SystemTables.Solution;
        bool isNew = entity?.Element("OwnershipTypeMask") is not null && !isPlatforms;
        if (isNew)
        {
            ImportTarget.DemandName(name, $"The table '{name}'");
            target.DemandPrefix(name, $"The table '{name}'");
            target.Put(name, Table(entity!, schema, name), $"The table '{name}'");
        }
        else if (target.Components.Find<TableDefinition>(name) is null)
        {
            throw new SandboxException($"The solution extends the table '{name}', which is neither in it nor in the sandbox.");
        }

        if (entity is null)
        {
            return;
        }

        ReadColumns(target, entity, name, isNew);
        ReadKeys(target, entity, name);
    }

    private static TableDefinition Table(XElement entity, string schema, string name)
    {
        if (SolutionXml.Flag(entity, "IsActivity") || SolutionXml.Text(entity, "DataProviderId").Length > 0)
        {
            throw new SandboxException($"The table '{name}' is an activity, elastic or virtual table, which the sandbox does not support.");
        }

        XElement[] columns = [.. entity.Element("attributes")?.Elements("attribute") ?? []];
        string[] keys = [.. columns.Where(column => SolutionXml.Text(column, "Type") == "primarykey").Select(column => SolutionXml.Text(column, "LogicalName"))];
        string[] names = [.. columns.Where(IsPrimaryName).Select(column => SolutionXml.Text(column, "LogicalName"))];
        if (keys.Length != 1 || names.Length != 1)
        {
            throw new SandboxException($"The table '{name}' must have one primary key and one primary name column; it has {keys.Length} and {names.Length}.");
        }

        return new TableDefinition
        {
            Name = name,
            SchemaName = schema,
            PrimaryKey = keys[0],
            PrimaryName = names[0],
            EntitySetName = SolutionXml.Text(entity, "EntitySetName"),
            Ownership = SolutionXml.Text(entity, "OwnershipTypeMask") switch
            {
                "UserOwned" => Ownership.User,
                "OrgOwned" => Ownership.Organization,
                string other => throw new SandboxException($"The table '{name}' has the ownership '{other}', which the sandbox does not support."),
            },
            PrivilegeName = schema,
            Labels = SolutionXml.Labels(entity.Element("LocalizedNames")),
            CollectionLabels = SolutionXml.Labels(entity.Element("LocalizedCollectionNames")),
            IsAuditEnabled = SolutionXml.Flag(entity, "IsAuditEnabled"),
            TracksChanges = SolutionXml.Flag(entity, "ChangeTrackingEnabled"),
        };
    }

    private static bool IsPrimaryName(XElement column) =>
        SolutionXml.Text(column, "DisplayMask").Split('|').Contains("PrimaryName", StringComparer.Ordinal);

    /// <summary>The platform's own columns keep the platform's definition; a solution may only say the states and statuses of its tables.</summary>
    private static void ReadColumns(ImportTarget target, XElement entity, string table, bool isNew)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (XElement element in entity.Element("attributes")?.Elements("attribute") ?? [])
        {
            string name = SolutionXml.Text(element, "LogicalName");
            if (!seen.Add(name))
            {
                throw new SandboxException($"The table '{table}' has the column '{name}' twice.");
            }

            bool isPlatforms = Standard.Contains(name) || (target.Components.Find<TableDefinition>(table)?.Columns.Exists(column => column.Name == name) ?? false);
            if (isPlatforms || (string?)element.Attribute("unmodified") == "1")
            {
                continue;
            }

            ImportTarget.DemandName(name, $"The column '{name}' of '{table}'");
            ColumnDefinition column = ColumnReader.Read(element, table);
            if (column.Kind is not (ColumnKind.PrimaryKey or ColumnKind.State or ColumnKind.Status))
            {
                target.DemandPrefix(name, $"The column '{name}' of '{table}'");
            }
            else if (!isNew)
            {
                throw new SandboxException($"The solution changes the column '{name}' of '{table}', which is the platform's.");
            }

            DemandSameKind(target, column);
            target.Put($"{table}.{name}", column, $"The column '{name}' of '{table}'");
        }
    }

    private static void DemandSameKind(ImportTarget target, ColumnDefinition column)
    {
        if (target.Components.Find<ColumnDefinition>($"{column.Table}.{column.Name}") is not { } present)
        {
            return;
        }

        bool keepsStoring = present.Kind == column.Kind
            && present.Accuracy == column.Accuracy
            && (present.Behavior == DateTimeBehavior.DateOnly) == (column.Behavior == DateTimeBehavior.DateOnly);
        if (!keepsStoring)
        {
            throw new SandboxException($"The column '{column.Name}' of '{column.Table}' changes its type, accuracy or date behavior, which an update cannot do.");
        }
    }

    private static void ReadKeys(ImportTarget target, XElement entity, string table)
    {
        foreach (XElement element in entity.Element("EntityKeys")?.Elements("EntityKey") ?? [])
        {
            string name = SolutionXml.Required(element, "LogicalName", $"A key of '{table}'");
            ImportTarget.DemandName(name, $"The key '{name}' of '{table}'");
            var key = new KeyDefinition
            {
                Table = table,
                Name = name,
                Labels = SolutionXml.Labels(element.Element("displaynames")),
                Columns = [.. element.Element("EntityKeyAttributes")?.Elements("AttributeName").Select(column => column.Value.Trim().ToLowerInvariant()) ?? []],
            };
            const int mostColumns = 16;
            if (key.Columns.Count is 0 or > mostColumns)
            {
                throw new SandboxException($"The key '{name}' of '{table}' has {key.Columns.Count} columns; a key has 1 to {mostColumns}.");
            }

            target.Put($"{table}.{name}", key, $"The key '{name}' of '{table}'");
        }
    }
}
