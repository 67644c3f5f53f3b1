using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using BankCrm.Sandbox.Metadata;

namespace BankCrm.Sandbox.Import;

/// <summary>Reads roles and field security profiles.</summary>
internal static class SecurityReader
{
    private static readonly string[] Verbs = ["AppendTo", "Create", "Read", "Write", "Delete", "Append", "Assign", "Share"];

    public static void Read(ImportTarget target)
    {
        XElement root = target.Package.Customizations.Root!;
        foreach (XElement element in root.Element("Roles")?.Elements("Role") ?? [])
        {
            RoleDefinition role = Role(target, element);
            target.Put(role.Id.ToString("D"), role, $"The role '{role.Name}'");
        }

        foreach (XElement element in root.Element("FieldSecurityProfiles")?.Elements("FieldSecurityProfile") ?? [])
        {
            FieldSecurityProfileDefinition profile = Profile(target, element);
            target.Put(profile.Id.ToString("D"), profile, $"The field security profile '{profile.Name}'");
        }
    }

    private static RoleDefinition Role(ImportTarget target, XElement element)
    {
        string name = SolutionXml.Attribute(element, "name", "A role");
        string where = $"The role '{name}'";
        var role = new RoleDefinition { Id = SolutionXml.Id(SolutionXml.Attribute(element, "id", where), where), Name = name };
        foreach (XElement grant in element.Element("RolePrivileges")?.Elements("RolePrivilege") ?? [])
        {
            string privilege = SolutionXml.Attribute(grant, "name", where);
            string level = SolutionXml.Attribute(grant, "level", where);
            PrivilegeDepth depth = Enum.TryParse(level, out PrivilegeDepth parsed)
                ? parsed
                : throw new SandboxException($"{where} gives {privilege} at the unknown level '{level}'.");
            Check(target, privilege, depth, where);
            role.Privileges[privilege] = depth;
        }

        return role;
    }

    /// <summary>A privilege on a table must be one that the table has; a privilege of something the sandbox does not have is kept and never asked for.</summary>
    private static void Check(ImportTarget target, string privilege, PrivilegeDepth depth, string where)
    {
        string? verb = Array.Find(Verbs, candidate => privilege.StartsWith("prv" + candidate, StringComparison.OrdinalIgnoreCase));
        if (verb is null)
        {
            return;
        }

        string name = privilege[(3 + verb.Length)..];
        TableDefinition? table = target.Components.All<TableDefinition>().FirstOrDefault(item => item.PrivilegeName.Equals(name, StringComparison.OrdinalIgnoreCase));
        if (table is null)
        {
            if (name.StartsWith(target.Package.PublisherPrefix + "_", StringComparison.OrdinalIgnoreCase))
            {
                throw new SandboxException($"{where} gives {privilege}, but there is no table '{name}'.");
            }

            return;
        }

        if (table.Ownership == Ownership.Organization && (depth != PrivilegeDepth.Global || verb is "Assign" or "Share"))
        {
            throw new SandboxException($"{where} gives {privilege} at {depth}; rows of '{table.Name}' belong to the organization, so only Global exists, and neither Assign nor Share.");
        }
    }

    private static FieldSecurityProfileDefinition Profile(ImportTarget target, XElement element)
    {
        string name = SolutionXml.Attribute(element, "name", "A field security profile");
        string where = $"The field security profile '{name}'";
        var profile = new FieldSecurityProfileDefinition
        {
            Id = SolutionXml.Id(SolutionXml.Attribute(element, "fieldsecurityprofileid", where), where),
            Name = name,
        };
        IEnumerable<XElement> permissions = element.Element("FieldPermissions")?.Elements("FieldPermission") ?? element.Elements("FieldPermission");
        foreach (XElement permission in permissions)
        {
            string table = SolutionXml.Required(permission, "EntityName", where).ToLowerInvariant();
            string column = SolutionXml.Required(permission, "AttributeName", where).ToLowerInvariant();
            if (target.Components.Find<ColumnDefinition>($"{table}.{column}") is not { IsSecured: true })
            {
                throw new SandboxException($"{where} gives rights on '{column}' of '{table}', which is no secured column.");
            }

            profile.Permissions.Add(new FieldPermission
            {
                Table = table,
                Column = column,
                CanRead = IsAllowed(permission, "CanRead"),
                CanCreate = IsAllowed(permission, "CanCreate"),
                CanUpdate = IsAllowed(permission, "CanUpdate"),
            });
        }

        return profile;
    }

    private static bool IsAllowed(XElement permission, string right) => SolutionXml.Text(permission, right) == "4";
}
