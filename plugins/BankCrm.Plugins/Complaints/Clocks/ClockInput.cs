using System;
using BankCrm.Domain.Complaints.Clocks.Changes;
using BankCrm.Domain.Foundation;
using BankCrm.Plugins.Complaints.Clocks.Storage;
using BankCrm.Plugins.Framework;
using BankCrm.Plugins.Model;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Plugins.Complaints.Clocks;

/// <summary>What the operations on one clock have in common.</summary>
internal static class ClockInput
{
    public const string Name = "Clock";

    /// <summary>The clock that the caller names.</summary>
    /// <exception cref="ViolationException">GEN-002, GEN-003.</exception>
    public static Guid Read(PluginContext context)
    {
        EntityReference clock = context.Required<EntityReference>(Name);
        return clock.LogicalName == ComplaintClockTable.LogicalName ? clock.Id : throw new ViolationException(new Violation(Codes.InputInvalid, Name, ComplaintClockTable.LogicalName));
    }

    /// <summary>Clocks are looked for under the caller's rights and written by the system, since nobody writes them by hand.</summary>
    public static ChangeClockHandler Handler(PluginContext context) =>
        new(new DataverseClockStore(context.AsSystem, context.AsUser, new VersionedRowWriter(context.AsSystem), context.UtcNow));
}
