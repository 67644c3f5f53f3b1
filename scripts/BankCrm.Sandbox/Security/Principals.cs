using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Sandbox.Messages;
using BankCrm.Sandbox.Metadata;
using BankCrm.Sandbox.Storage;

namespace BankCrm.Sandbox.Security;

/// <summary>Users as principals, read from the tables of users, units, roles and profiles.</summary>
internal sealed class Principals(Runtime runtime)
{
    private static readonly HashSet<string> Sources = new(StringComparer.Ordinal)
    {
        "systemuser", "systemuserroles", "businessunit", "systemuserprofiles", "usersettings", "team", "teammembership", "teamroles", "role", "fieldsecurityprofile",
    };

    private readonly Dictionary<Guid, Principal> users = [];
    private readonly Dictionary<Guid, Guid> unitsOfOwners = [];

    public bool DependOn(string table) => Sources.Contains(table);

    public void Forget()
    {
        users.Clear();
        unitsOfOwners.Clear();
    }

    /// <summary>The user as a principal.</summary>
    /// <exception cref="BankCrm.Dataverse.DataverseFaultException">There is no such user, or the user is disabled.</exception>
    public Principal Of(Guid userId)
    {
        if (!users.TryGetValue(userId, out Principal? principal))
        {
            principal = Load(userId);
            users[userId] = principal;
        }

        return principal;
    }

    /// <summary>The business unit of a user or team that owns rows.</summary>
    public Guid UnitOf(string table, Guid owner)
    {
        if (unitsOfOwners.TryGetValue(owner, out Guid unit))
        {
            return unit;
        }

        string key = table == "team" ? "teamid" : "systemuserid";
        unit = Ids($"SELECT \"businessunitid\" FROM \"{table}\" WHERE \"{key}\"=?", owner) is [Guid found]
            ? found
            : throw Fault.NoSuchRow(table, owner);
        unitsOfOwners[owner] = unit;
        return unit;
    }

    private Principal Load(Guid userId)
    {
        (Guid unit, bool disabled) = User(userId);
        if (disabled)
        {
            throw Fault.Of(0x80040225, $"The specified user (Id={userId}) is either disabled or is not a member of any business unit.");
        }

        Guid[] roles =
        [
            .. Ids("SELECT \"roleid\" FROM \"systemuserroles\" WHERE \"systemuserid\"=?", userId),
            .. Ids("SELECT r.\"roleid\" FROM \"teamroles\" r JOIN \"teammembership\" m ON m.\"teamid\"=r.\"teamid\" WHERE m.\"systemuserid\"=?", userId),
        ];
        return new Principal(
            userId,
            unit,
            UnitsFrom(unit),
            Ids("SELECT \"teamid\" FROM \"teammembership\" WHERE \"systemuserid\"=?", userId),
            LanguageOf(userId),
            userId == WellKnown.SystemUser || roles.Contains(WellKnown.SystemAdministratorRole),
            PrivilegesOf(roles),
            FieldsOf(userId));
    }

    private (Guid Unit, bool Disabled) User(Guid userId)
    {
        Statement statement = runtime.Database.Prepare("SELECT \"businessunitid\", \"isdisabled\" FROM \"systemuser\" WHERE \"systemuserid\"=?");
        statement.Bind(1, userId);
        try
        {
            return statement.Step() ? (statement.Id(0), statement.Integer(1) != 0) : throw Fault.NoSuchRow("systemuser", userId);
        }
        finally
        {
            statement.Reset();
        }
    }

    private int LanguageOf(Guid userId)
    {
        Statement statement = runtime.Database.Prepare("SELECT \"uilanguageid\" FROM \"usersettings\" WHERE \"systemuserid\"=?");
        statement.Bind(1, userId);
        try
        {
            return statement.Step() && !statement.IsNull(0) ? (int)statement.Integer(0) : LocalizedText.English;
        }
        finally
        {
            statement.Reset();
        }
    }

    private List<Guid> UnitsFrom(Guid root)
    {
        var units = new List<Guid> { root };
        for (int index = 0; index < units.Count; index++)
        {
            units.AddRange(Ids("SELECT \"businessunitid\" FROM \"businessunit\" WHERE \"parentbusinessunitid\"=?", units[index]).Where(unit => !units.Contains(unit)));
        }

        return units;
    }

    private Dictionary<string, PrivilegeDepth> PrivilegesOf(IEnumerable<Guid> roles)
    {
        var privileges = new Dictionary<string, PrivilegeDepth>(StringComparer.OrdinalIgnoreCase);
        foreach (RoleDefinition role in roles.Select(id => runtime.Catalog.Roles.GetValueOrDefault(id)).OfType<RoleDefinition>())
        {
            foreach ((string privilege, PrivilegeDepth depth) in role.Privileges)
            {
                if (!privileges.TryGetValue(privilege, out PrivilegeDepth present) || depth > present)
                {
                    privileges[privilege] = depth;
                }
            }
        }

        return privileges;
    }

    private Dictionary<(string Table, string Column), FieldPermission> FieldsOf(Guid userId)
    {
        var fields = new Dictionary<(string, string), FieldPermission>();
        foreach (Guid id in Ids("SELECT \"fieldsecurityprofileid\" FROM \"systemuserprofiles\" WHERE \"systemuserid\"=?", userId))
        {
            foreach (FieldPermission permission in runtime.Catalog.FieldProfiles.GetValueOrDefault(id)?.Permissions ?? [])
            {
                (string, string) key = (permission.Table, permission.Column);
                FieldPermission present = fields.GetValueOrDefault(key, permission);
                fields[key] = permission with
                {
                    CanRead = permission.CanRead || present.CanRead,
                    CanCreate = permission.CanCreate || present.CanCreate,
                    CanUpdate = permission.CanUpdate || present.CanUpdate,
                };
            }
        }

        return fields;
    }

    private List<Guid> Ids(string sql, Guid parameter)
    {
        var ids = new List<Guid>();
        Statement statement = runtime.Database.Prepare(sql);
        statement.Bind(1, parameter);
        try
        {
            while (statement.Step())
            {
                ids.Add(statement.Id(0));
            }
        }
        finally
        {
            statement.Reset();
        }

        return ids;
    }
}
