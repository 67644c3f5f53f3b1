using BankCrm.Domain.Customers;
using BankCrm.Plugins.Model;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Plugins.Recovery.Storage;

/// <summary>Owners as lookups.</summary>
internal static class RowOwner
{
    /// <summary>The lookup of an owner; null for nobody.</summary>
    public static EntityReference? Of(OwnerReference owner) =>
        owner.Equals(default) ? null : new EntityReference(owner.IsTeam ? TeamTable.LogicalName : UserTable.LogicalName, owner.Id);

    public static OwnerReference Read(Entity row, string column) =>
        row.GetAttributeValue<EntityReference>(column) is { } owner ? new OwnerReference(owner.Id, owner.LogicalName == TeamTable.LogicalName) : default;
}
