using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using System.Xml.Linq;

namespace BankCrm.Sandbox.Tests.Support;

/// <summary>Builds a small packed solution. The test assembly itself is its plug-in assembly.</summary>
internal sealed class TestSolution(string name = "Test", string publisher = "tester", string prefix = "tst")
{
    public static readonly Guid CreateMessage = new("9ebdbb1b-ea3e-db11-86a7-000a3a5473e8");
    public static readonly Guid UpdateMessage = new("20bebb1b-ea3e-db11-86a7-000a3a5473e8");
    public static readonly Guid DeleteMessage = new("a1bdbb1b-ea3e-db11-86a7-000a3a5473e8");

    private readonly XElement entities = new("Entities");
    private readonly XElement roles = new("Roles");
    private readonly XElement profiles = new("FieldSecurityProfiles");
    private readonly XElement relationships = new("EntityRelationships");
    private readonly XElement choices = new("optionsets");
    private readonly XElement assemblies = new("SolutionPluginAssemblies");
    private readonly XElement steps = new("SdkMessageProcessingSteps");
    private readonly List<XElement> others = [];
    private readonly Dictionary<string, byte[]> files = new(StringComparer.Ordinal);
    private readonly Dictionary<Type, Guid> types = [];
    private int nextId = 1;

    public string Version { get; init; } = "1.0.0.0";

    public TestSolution Table(string table, string ownership, params XElement[] columns) => Table(table, ownership, [], columns);

    public TestSolution Table(string table, string ownership, (string Name, string[] Columns)[] keys, params XElement[] columns)
    {
        entities.Add(new XElement(
            "Entity",
            new XElement("Name", new XAttribute("LocalizedName", table), new XAttribute("OriginalName", table), table),
            new XElement("EntityInfo", new XElement(
                "entity",
                new XAttribute("Name", table),
                new XElement("attributes", TestColumn.Key(table), TestColumn.Name(), columns),
                new XElement("EntityKeys", keys.Select(Key)),
                new XElement("EntitySetName", table + "s"),
                new XElement("OwnershipTypeMask", ownership)))));
        return this;
    }

    /// <summary>Adds columns and keys to a table that is not the solution's.</summary>
    public TestSolution Extend(string schemaName, (string Name, string[] Columns)[] keys, params XElement[] columns)
    {
        entities.Add(new XElement(
            "Entity",
            new XElement("Name", new XAttribute("LocalizedName", schemaName), new XAttribute("OriginalName", string.Empty), schemaName),
            new XElement("EntityInfo", new XElement(
                "entity", new XAttribute("Name", schemaName), new XElement("attributes", columns), new XElement("EntityKeys", keys.Select(Key))))));
        return this;
    }

    public TestSolution Choice(XElement optionset)
    {
        choices.Add(optionset);
        return this;
    }

    public TestSolution Lookup(string referencing, string column, string referenced, string delete = "RemoveLink")
    {
        relationships.Add(new XElement(
            "EntityRelationship",
            new XAttribute("Name", $"tst_{referenced}_{referencing}_{column}"),
            new XElement("EntityRelationshipType", "OneToMany"),
            new XElement("ReferencingEntityName", referencing),
            new XElement("ReferencedEntityName", referenced),
            new XElement("CascadeDelete", delete),
            new XElement("ReferencingAttributeName", column)));
        return this;
    }

    public TestSolution Pair(string relationship, string first, string second)
    {
        relationships.Add(new XElement(
            "EntityRelationship",
            new XAttribute("Name", relationship),
            new XElement("EntityRelationshipType", "ManyToMany"),
            new XElement("IntersectEntityName", relationship),
            new XElement("FirstEntityName", first),
            new XElement("SecondEntityName", second)));
        return this;
    }

    public TestSolution Step<TPlugin>(
        Guid message,
        string table,
        int stage,
        string? configuration = null,
        string? filtering = null,
        bool asynchronous = false,
        int rank = 1,
        params (string Alias, int Type, string Columns)[] images)
    {
        steps.Add(StepElement<TPlugin>(new XElement("SdkMessageId", message.ToString("D")), table, stage, configuration, filtering, asynchronous, rank, images));
        return this;
    }

    public TestSolution ApiStep<TPlugin>(string api, int stage, bool asynchronous = false, string? configuration = null)
    {
        steps.Add(StepElement<TPlugin>(new XElement("SdkMessageName", api), "none", stage, configuration, null, asynchronous, 1, []));
        return this;
    }

    public TestSolution Api<TPlugin>(
        string api,
        string privilege = "",
        int stepType = 0,
        (string Name, int Type, bool IsOptional, string Table)[]? requests = null,
        (string Name, int Type)[]? responses = null,
        bool isFunction = false,
        int binding = 0,
        string boundTable = "")
    {
        AddXml($"customapis/{api}/customapi.xml", new XElement(
            "customapi",
            new XAttribute("uniquename", api),
            new XElement("allowedcustomprocessingsteptype", stepType),
            new XElement("bindingtype", binding),
            new XElement("boundentitylogicalname", boundTable),
            new XElement("executeprivilegename", privilege),
            new XElement("isfunction", isFunction ? 1 : 0),
            new XElement("name", api),
            new XElement("plugintypeid", new XElement("plugintypeexportkey", TypeId(typeof(TPlugin))))));
        foreach ((string parameter, int type, bool isOptional, string table) in requests ?? [])
        {
            AddXml($"customapis/{api}/customapirequestparameters/{parameter}/customapirequestparameter.xml", new XElement(
                "customapirequestparameter", new XAttribute("uniquename", parameter), new XElement("isoptional", isOptional ? 1 : 0), new XElement("logicalentityname", table), new XElement("type", type)));
        }

        foreach ((string property, int type) in responses ?? [])
        {
            AddXml($"customapis/{api}/customapiresponseproperties/{property}/customapiresponseproperty.xml", new XElement(
                "customapiresponseproperty", new XAttribute("uniquename", property), new XElement("type", type)));
        }

        return this;
    }

    public TestSolution Role(string role, params (string Privilege, string Level)[] privileges)
    {
        roles.Add(new XElement(
            "Role",
            new XAttribute("id", NewId().ToString("B")),
            new XAttribute("name", role),
            new XElement("RolePrivileges", privileges.Select(item => new XElement("RolePrivilege", new XAttribute("name", item.Privilege), new XAttribute("level", item.Level))))));
        return this;
    }

    public TestSolution Profile(string profile, params (string Table, string Column, bool Read, bool Create, bool Update)[] permissions)
    {
        static string Right(bool allowed) => allowed ? "4" : "0";
        profiles.Add(new XElement(
            "FieldSecurityProfile",
            new XAttribute("name", profile),
            new XAttribute("fieldsecurityprofileid", NewId().ToString("B")),
            new XElement("FieldPermissions", permissions.Select(item => new XElement(
                "FieldPermission",
                new XElement("EntityName", item.Table),
                new XElement("AttributeName", item.Column),
                new XElement("CanRead", Right(item.Read)),
                new XElement("CanUpdate", Right(item.Update)),
                new XElement("CanCreate", Right(item.Create)))))));
        return this;
    }

    /// <summary>Adds something at the top of customizations.xml.</summary>
    public TestSolution Other(XElement element)
    {
        others.Add(element);
        return this;
    }

    public TestSolution File(string entry, byte[] content)
    {
        files[entry] = content;
        return this;
    }

    /// <summary>Writes the zip into a folder of its own and gives its path.</summary>
    public string Zip(TestFolder folder)
    {
        AddAssembly();
        string path = folder.NewPath(".zip");
        using ZipArchive archive = ZipFile.Open(path, ZipArchiveMode.Create);
        Write(archive, "[Content_Types].xml", Encoding.UTF8.GetBytes("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"));
        Write(archive, "solution.xml", Bytes(new XElement(
            "ImportExportXml",
            new XElement(
                "SolutionManifest",
                new XElement("UniqueName", name),
                new XElement("LocalizedNames", new XElement("LocalizedName", new XAttribute("description", name + " solution"), new XAttribute("languagecode", 1033))),
                new XElement("Version", Version),
                new XElement("Managed", 1),
                new XElement("Publisher", new XElement("UniqueName", publisher), new XElement("CustomizationPrefix", prefix))))));
        Write(archive, "customizations.xml", Bytes(new XElement(
            "ImportExportXml", entities, roles, new XElement("Workflows"), profiles, relationships, choices, assemblies, steps, others)));
        foreach ((string entry, byte[] content) in files)
        {
            Write(archive, entry, content);
        }

        return path;
    }

    private static byte[] Bytes(XElement element) => Encoding.UTF8.GetBytes(element.ToString());

    private static void Write(ZipArchive archive, string entry, byte[] content)
    {
        using Stream stream = archive.CreateEntry(entry).Open();
        stream.Write(content);
    }

    private static XElement Key((string Name, string[] Columns) key) => new(
        "EntityKey",
        new XElement("Name", key.Name),
        new XElement("LogicalName", key.Name),
        new XElement("EntityKeyAttributes", key.Columns.Select(column => new XElement("AttributeName", column))));

    private XElement StepElement<TPlugin>(
        XElement message, string table, int stage, string? configuration, string? filtering, bool asynchronous, int rank, (string Alias, int Type, string Columns)[] images) => new(
        "SdkMessageProcessingStep",
        new XAttribute("Name", $"{typeof(TPlugin).Name} {table} {stage} {nextId}"),
        new XAttribute("SdkMessageProcessingStepId", NewId().ToString("B")),
        message,
        new XElement("PluginTypeName", typeof(TPlugin).AssemblyQualifiedName),
        new XElement("PluginTypeId", TypeId(typeof(TPlugin)).ToString("D")),
        new XElement("PrimaryEntity", table),
        new XElement("Configuration", configuration ?? string.Empty),
        new XElement("FilteringAttributes", filtering ?? string.Empty),
        new XElement("Mode", asynchronous ? 1 : 0),
        new XElement("Rank", rank),
        new XElement("Stage", stage),
        new XElement("SdkMessageProcessingStepImages", images.Select(image => new XElement(
            "SdkMessageProcessingStepImage", new XElement("Attributes", image.Columns), new XElement("EntityAlias", image.Alias), new XElement("ImageType", image.Type)))));

    private void AddAssembly()
    {
        if (types.Count == 0)
        {
            return;
        }

        System.Reflection.Assembly assembly = typeof(TestSolution).Assembly;
        files["PluginAssemblies/tests/tests.dll"] = System.IO.File.ReadAllBytes(assembly.Location);
        assemblies.Add(new XElement(
            "PluginAssembly",
            new XAttribute("FullName", assembly.FullName!),
            new XAttribute("PluginAssemblyId", NewId()),
            new XElement("IsolationMode", 2),
            new XElement("FileName", "/PluginAssemblies/tests/tests.dll"),
            new XElement("PluginTypes", types.Select(type => new XElement(
                "PluginType", new XAttribute("AssemblyQualifiedName", type.Key.AssemblyQualifiedName!), new XAttribute("PluginTypeId", type.Value), new XAttribute("Name", type.Key.FullName!))))));
    }

    private void AddXml(string entry, XElement element) => files[entry] = Bytes(element);

    private Guid TypeId(Type type)
    {
        if (!types.TryGetValue(type, out Guid id))
        {
            id = NewId();
            types[type] = id;
        }

        return id;
    }

    private Guid NewId() => new(nextId++, 0x7e57, 0x7e57, 0, 0, 0, 0, 0, 0, 0, 0);
}
