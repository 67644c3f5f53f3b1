using System.Collections.Generic;
using System.Linq;
using BankCrm.Plugins.Complaints.Register.OpenComplaint;
using BankCrm.Plugins.Complaints.Register.Storage;
using BankCrm.Plugins.Framework;
using BankCrm.Plugins.Model;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Plugins.Complaints.Register.HandOverComplaint;

/// <summary>Gives a complaint's clocks, recovery, history, surveys, awards and spokespersons to its new owner, and the tasks that the former one had not done, so that who may not see the complaint sees none of them.</summary>
[Step("Update", ComplaintTable.LogicalName, StepStage.PostOperation, Filtering = ComplaintTable.Owner, Before = "ownerid,bce_iscomplaint")]
public sealed class HandOverComplaintPlugin : PluginBase
{
    protected override void Execute(PluginContext context)
    {
        EntityReference owner = context.Target.GetAttributeValue<EntityReference>(ComplaintTable.Owner);
        bool isSame = owner.Id == context.Before.GetAttributeValue<EntityReference>(ComplaintTable.Owner)?.Id;
        if (isSame || !context.Before.GetAttributeValue<bool>(ComplaintTable.IsComplaint) || OpenComplaintPlugin.IsUnderWay(context.Execution))
        {
            return;
        }

        // The system's own doing: who hands a complaint over need not have the right to assign its rows one by one.
        EntityReference? former = context.Before.GetAttributeValue<EntityReference>(ComplaintTable.Owner);
        IEnumerable<Entity> rows = ComplaintRelatedRows.Read(context.AsSystem, context.Execution.PrimaryEntityId, former?.Id);
        foreach (Entity row in rows.Where(row => row.GetAttributeValue<EntityReference>(ComplaintTable.Owner)?.Id != owner.Id).ToList())
        {
            context.AsSystem.Update(new Entity(row.LogicalName, row.Id) { [ComplaintTable.Owner] = owner });
        }
    }
}
