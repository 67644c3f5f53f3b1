using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using BankCrm.Sandbox.Columns;
using BankCrm.Sandbox.Messages;
using BankCrm.Sandbox.Metadata;

namespace BankCrm.Sandbox.Security;

/// <summary>A user with all that decides what he may do; kept until a user, unit, role or profile changes.</summary>
internal sealed class Principal
{
    private readonly FrozenDictionary<string, PrivilegeDepth> privileges;
    private readonly FrozenDictionary<(string Table, string Column), FieldPermission> fields;

    public Principal(
        Guid userId,
        Guid businessUnitId,
        IReadOnlyList<Guid> unitsBelow,
        IReadOnlyList<Guid> teams,
        int language,
        bool isAdministrator,
        IReadOnlyDictionary<string, PrivilegeDepth> privileges,
        IReadOnlyDictionary<(string Table, string Column), FieldPermission> fields)
    {
        UserId = userId;
        BusinessUnitId = businessUnitId;
        UnitsBelow = unitsBelow;
        Owners = [userId, .. teams];
        Language = language;
        IsAdministrator = isAdministrator;
        this.privileges = privileges.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
        this.fields = fields.ToFrozenDictionary();
    }

    public Guid UserId { get; }

    public Guid BusinessUnitId { get; }

    /// <summary>The user's business unit and all units below it.</summary>
    public IReadOnlyList<Guid> UnitsBelow { get; }

    /// <summary>Whose rows are the user's own: the user's, and those of the teams that the user is a member of.</summary>
    public IReadOnlyList<Guid> Owners { get; }

    /// <summary>The language of formatted values (LCID).</summary>
    public int Language { get; }

    /// <summary>True for a system administrator, who has every privilege on every row.</summary>
    public bool IsAdministrator { get; }

    /// <summary>How deep a privilege reaches; null without it.</summary>
    public PrivilegeDepth? DepthOf(string privilege)
    {
        if (IsAdministrator)
        {
            return PrivilegeDepth.Global;
        }

        return privileges.TryGetValue(privilege, out PrivilegeDepth depth) ? depth : null;
    }

    /// <summary>How deep a privilege reaches.</summary>
    /// <exception cref="BankCrm.Dataverse.DataverseFaultException">The user does not have it.</exception>
    public PrivilegeDepth Demand(string privilege) => DepthOf(privilege) ?? throw Fault.MissingPrivilege(UserId, privilege);

    /// <summary>What a query filters, orders, joins or adds up by tells about values too, so that it needs the right to read them.</summary>
    /// <exception cref="BankCrm.Dataverse.DataverseFaultException">The column is secured and the user may not read it.</exception>
    public void DemandRead(Column column)
    {
        if (!MayRead(column))
        {
            throw FieldDenied("read", column);
        }
    }

    public bool MayRead(Column column) => !column.Definition.IsSecured || IsAdministrator || (Field(column)?.CanRead ?? false);

    public bool MayCreate(Column column) => !column.Definition.IsSecured || IsAdministrator || Field(column) is { CanCreate: true };

    public bool MayUpdate(Column column) => !column.Definition.IsSecured || IsAdministrator || Field(column) is { CanUpdate: true };

    public void DemandCreate(Column column)
    {
        if (!MayCreate(column))
        {
            throw FieldDenied("create", column);
        }
    }

    public void DemandUpdate(Column column)
    {
        if (!MayUpdate(column))
        {
            throw FieldDenied("update", column);
        }
    }

    private FieldPermission? Field(Column column) => fields.GetValueOrDefault((column.Table, column.Name));

    private Exception FieldDenied(string right, Column column) => Fault.Of(
        0x8004F508, $"Caller user with Id {UserId} does not have {right} permissions for the secured column '{column.Name}' of '{column.Table}'.");
}
