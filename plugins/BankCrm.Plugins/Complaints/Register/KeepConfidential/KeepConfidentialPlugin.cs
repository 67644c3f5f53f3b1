using System;
using BankCrm.Plugins.Complaints.Register.Storage;
using BankCrm.Plugins.Framework;
using BankCrm.Plugins.Model;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Plugins.Complaints.Register.KeepConfidential;

/// <summary>Gives a complaint that has become confidential to the confidential team, so that only its members see it.</summary>
[Step("Update", ComplaintTable.LogicalName, StepStage.PostOperation, Filtering = ComplaintTable.IsConfidential, Before = "ownerid,bce_iscomplaint,bce_employeeid")]
public sealed class KeepConfidentialPlugin : PluginBase
{
    protected override void Execute(PluginContext context)
    {
        if (!context.Before.GetAttributeValue<bool>(ComplaintTable.IsComplaint) || !context.Target.GetAttributeValue<bool>(ComplaintTable.IsConfidential))
        {
            return;
        }

        var store = new DataverseComplaintStore(context.AsSystem, context.UtcNow);
        Entity row = ColumnChanges.Merge(context.Target, context.Before);
        if (store.ReadPolicy(context.UtcNow).ConfidentialTeamId is { } team && ComplaintRows.OwnerOf(row).Id != team && !IsOfTheTeam(store, row.Lookup(ComplaintTable.Employee), team))
        {
            context.AsSystem.Update(new Entity(ComplaintTable.LogicalName, context.Execution.PrimaryEntityId) { [ComplaintTable.Owner] = new EntityReference(TeamTable.LogicalName, team) });
        }
    }

    /// <summary>Where the team has whom the complaint is about, it stays with its handler.</summary>
    private static bool IsOfTheTeam(DataverseComplaintStore store, Guid? employeeId, Guid team) => employeeId is { } employee && store.ReadEmployee(employee, team) is { IsInTeam: true };
}
