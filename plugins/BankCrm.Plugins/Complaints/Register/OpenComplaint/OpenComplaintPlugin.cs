using System;
using System.Collections.Generic;
using BankCrm.Domain.Complaints;
using BankCrm.Domain.Complaints.Clocks;
using BankCrm.Domain.Complaints.Register.Opening;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Recovery;
using BankCrm.Plugins.Complaints.Clocks.Storage;
using BankCrm.Plugins.Complaints.Register.Storage;
using BankCrm.Plugins.Framework;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Recovery.Storage;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Plugins.Complaints.Register.OpenComplaint;

/// <summary>Takes a Case into the register when it is created as a complaint or becomes one: number, state, severity, repetition, owner and clocks; what it opens beside is written after it.</summary>
[Step("Create", ComplaintTable.LogicalName, StepStage.PreOperation)]
[Step("Update", ComplaintTable.LogicalName, StepStage.PreOperation, Filtering = ComplaintTable.IsComplaint, Before = ComplaintRows.Columns)]
public sealed class OpenComplaintPlugin : PluginBase
{
    /// <summary>Where the recovery that is to be created waits for the complaint to be there.</summary>
    internal const string RecoveryVariable = "bce_recovery";

    /// <summary>Where the customer's new standing waits for the same.</summary>
    internal const string CustomerVariable = "bce_customer";

    /// <summary>Where the owner waits whom the caller may have no right to give it to.</summary>
    internal const string OwnerVariable = "bce_owner";

    /// <summary>Whether an operation is a part of opening a complaint: the register's own doing, which its guards need not look at.</summary>
    internal static bool IsUnderWay(IPluginExecutionContext execution)
    {
        for (IPluginExecutionContext? caller = execution.ParentContext; caller is not null; caller = caller.ParentContext)
        {
            if (caller.PrimaryEntityName == ComplaintTable.LogicalName && caller.SharedVariables.ContainsKey(RecoveryVariable))
            {
                return true;
            }
        }

        return false;
    }

    protected override void Execute(PluginContext context)
    {
        Entity target = context.Target;
        bool isCreate = context.Execution.MessageName == "Create";
        if (!target.GetAttributeValue<bool>(ComplaintTable.IsComplaint) || (!isCreate && context.Before.GetAttributeValue<bool>(ComplaintTable.IsComplaint)))
        {
            return;
        }

        if (target.Id == Guid.Empty)
        {
            target.Id = Guid.NewGuid();
        }

        Entity row = isCreate ? target : ColumnChanges.Merge(target, context.Before);
        row.Id = target.Id;
        var store = new DataverseComplaintStore(context.AsSystem, context.UtcNow);
        IncomingComplaint incoming = IncomingOf(context, row);
        ReceivedComplaint received = new OpenComplaintHandler(store).Receive(incoming);
        Complaint complaint = received.Complaint;
        IReadOnlyList<ComplaintClock> clocks = store.ReadClockBook(received.Policy).Start(complaint, context.UtcNow);
        IReadOnlyList<RecoveryAction> actions = RecoveryTemplateReader.Read(context.AsSystem).Plan(complaint, context.UtcNow);
        ReceivedComplaintColumns.Write(target, received, ClockSummary.Of(clocks));
        if (complaint.Owner.Equals(incoming.AskedOwner))
        {
            target[ComplaintTable.Owner] = ComplaintClockRows.Owner(complaint.Owner);
        }
        else
        {
            context.Execution.SharedVariables[OwnerVariable] = ComplaintClockRows.Owner(complaint.Owner);
        }

        context.Execution.SharedVariables[RecoveryVariable] = RecoveryRows.Write(complaint, clocks, actions, context.UtcNow);
        context.Execution.SharedVariables[CustomerVariable] = CustomerStandingRows.Write(received.Standing, received.ComplainedOn);
    }

    private static IncomingComplaint IncomingOf(PluginContext context, Entity row)
    {
        Complaint complaint = ComplaintRows.Read(row);
        return new IncomingComplaint
        {
            Complaint = complaint.ReceivedOn == default ? complaint with { ReceivedOn = context.UtcNow } : complaint,
            Impact = Choices.ReadOptional<ImpactLevel>(row, ComplaintTable.Impact),
            Urgency = Choices.ReadOptional<UrgencyLevel>(row, ComplaintTable.Urgency),
            Judged = Choices.ReadOptional<ComplaintSeverity>(row, ComplaintTable.Severity),
            AskedOwner = complaint.Owner.Id == Guid.Empty ? new OwnerReference(context.Execution.UserId, isTeam: false) : complaint.Owner,
            CallerId = context.Execution.InitiatingUserId,
            UtcNow = context.UtcNow,
            NumberSeed = complaint.Id,
        };
    }
}
