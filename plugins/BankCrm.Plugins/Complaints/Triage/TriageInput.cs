using System;
using BankCrm.Domain.Foundation;
using BankCrm.Plugins.Framework;
using BankCrm.Plugins.Model;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Plugins.Complaints.Triage;

/// <summary>What the operations of triage have in common.</summary>
internal static class TriageInput
{
    public const string Name = "Complaint";

    /// <summary>The complaint that the caller names.</summary>
    /// <exception cref="ViolationException">GEN-002, GEN-003.</exception>
    public static Guid Read(PluginContext context)
    {
        EntityReference complaint = context.Required<EntityReference>(Name);
        return complaint.LogicalName == ComplaintTable.LogicalName ? complaint.Id : throw new ViolationException(new Violation(Codes.InputInvalid, Name, ComplaintTable.LogicalName));
    }
}
