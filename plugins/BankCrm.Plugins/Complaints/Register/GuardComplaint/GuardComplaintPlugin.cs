using BankCrm.Domain.Complaints;
using BankCrm.Domain.Complaints.Register;
using BankCrm.Domain.Complaints.Register.Moves;
using BankCrm.Domain.Complaints.Register.Severity;
using BankCrm.Domain.Foundation;
using BankCrm.Plugins.Complaints.Register.MoveComplaint;
using BankCrm.Plugins.Complaints.Register.Storage;
using BankCrm.Plugins.Framework;
using BankCrm.Plugins.Model;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Plugins.Complaints.Register.GuardComplaint;

/// <summary>Keeps the register's rules on every change of a complaint, from the form, an action or another program: what is fixed, who may handle it, how it moves, how severe it is, and its clocks.</summary>
[Step("Update", ComplaintTable.LogicalName, StepStage.PreOperation, Rank = 2, Filtering = ComplaintRows.Columns, Before = ComplaintRows.Columns)]
public sealed class GuardComplaintPlugin : PluginBase
{
    protected override void Execute(PluginContext context)
    {
        if (!context.Before.GetAttributeValue<bool>(ComplaintTable.IsComplaint))
        {
            return;
        }

        Entity target = context.Target;
        Entity row = ColumnChanges.Merge(target, context.Before);
        row.Id = context.Execution.PrimaryEntityId;
        context.Before.Id = row.Id;
        var store = new DataverseMoveStore(context.AsSystem, context.UtcNow);
        RequestedMove? requested = RequestedMove.Find(context.Execution);
        ComplaintChange change = ChangeOf(context, row, store, requested);
        if (ComplaintChangeRules.IsAllowed(change) is { } violation)
        {
            throw new ViolationException(violation);
        }

        Complaint after = Severe(target, row, change, store);
        if (change.Before.State != after.State)
        {
            ComplaintMoveRows.Write(target, Move(context, row, after, change, store, requested));
        }
        else
        {
            ChangedClocks.Write(context, target, change.Before, after, store);
        }
    }

    private static ComplaintChange ChangeOf(PluginContext context, Entity row, DataverseMoveStore store, RequestedMove? requested)
    {
        Complaint after = ComplaintRows.Read(row);
        return new ComplaintChange
        {
            Before = ComplaintRows.Read(context.Before),
            After = after,
            EndsRegistration = !row.GetAttributeValue<bool>(ComplaintTable.IsComplaint),
            EndsCase = context.Target.GetAttributeValue<OptionSetValue>(ComplaintTable.StateCode) is { Value: not ComplaintTable.Active },
            IsWithdrawal = requested?.Action == ComplaintAction.Withdraw,
            Employee = after.EmployeeId is { } employee ? store.ReadEmployee(employee, after.Owner.IsTeam ? after.Owner.Id : null) : null,
            Policy = store.ReadPolicy(context.UtcNow),
            CallerId = context.Execution.InitiatingUserId,
        };
    }

    /// <summary>A severity that somebody types stands; else it follows what it is read from.</summary>
    private static Complaint Severe(Entity target, Entity row, ComplaintChange change, DataverseMoveStore store)
    {
        Complaint after = change.After;
        SeverityReading reading;
        if (change.Before.Severity != after.Severity)
        {
            reading = SeverityMatrix.Judged(after.Severity);
        }
        else if (change.ConcernsSeverity && !SeverityMatrix.IsJudged(row.GetAttributeValue<string>(ComplaintTable.SeverityReasons)))
        {
            reading = store.ReadSeverityMatrix().Read(
                Choices.ReadOptional<ImpactLevel>(row, ComplaintTable.Impact), Choices.ReadOptional<UrgencyLevel>(row, ComplaintTable.Urgency), after, change.Policy);
        }
        else
        {
            return after;
        }

        ReceivedComplaintColumns.Write(target, reading);
        return after with { Severity = reading.Severity };
    }

    private static ComplaintMove Move(PluginContext context, Entity row, Complaint after, ComplaintChange change, DataverseMoveStore store, RequestedMove? requested) =>
        new MoveComplaintHandler(store).Move(new MoveRequest
        {
            Complaint = after with { State = change.Before.State },
            Facts = new GuardFacts
            {
                NamesRepresentative = row.Lookup(ComplaintTable.Representative) is not null,
                Authority = row.GetAttributeValue<string>(ComplaintTable.Authority),
                Findings = row.GetAttributeValue<string>(ComplaintTable.Findings),
            },
            Action = requested?.Action,
            To = after.State,
            Reason = requested?.Reason,
            CallerId = context.Execution.InitiatingUserId,
            UtcNow = context.UtcNow,
        });
}
