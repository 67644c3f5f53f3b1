using BankCrm.Domain.Complaints;
using BankCrm.Domain.Complaints.Register;
using BankCrm.Domain.Complaints.Register.Moves;
using BankCrm.Domain.Foundation;
using BankCrm.Plugins.Complaints.Register.MoveComplaint;
using BankCrm.Plugins.Complaints.Register.OpenComplaint;
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
        if (!context.Before.GetAttributeValue<bool>(ComplaintTable.IsComplaint) || OpenComplaintPlugin.IsUnderWay(context.Execution))
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

        Complaint after = ChangedSeverity.Write(target, row, change, store);
        if (change.Before.State != after.State)
        {
            ComplaintMove move = Move(context, row, after, change, store, requested);
            ComplaintMoveRows.Write(target, move);
            Reactivate(context, move);
            return;
        }

        ChangedClocks.Write(context, target, change.Before, after, store);
        if (after.Severity > change.Before.Severity && !after.IsEnded)
        {
            store.AddActions(after);
        }
    }

    /// <summary>A complaint that is taken up again is an open Case again.</summary>
    private static void Reactivate(PluginContext context, ComplaintMove move)
    {
        if (move.Reopens && context.Before.GetAttributeValue<OptionSetValue>(ComplaintTable.StateCode) is { Value: not ComplaintTable.Active })
        {
            context.Target[ComplaintTable.StateCode] = new OptionSetValue(ComplaintTable.Active);
        }
    }

    private static ComplaintChange ChangeOf(PluginContext context, Entity row, DataverseMoveStore store, RequestedMove? requested)
    {
        Complaint before = ComplaintRows.Read(context.Before);
        Complaint after = ComplaintRows.Read(row);
        return new ComplaintChange
        {
            Before = before,
            After = after,
            EndsRegistration = !row.GetAttributeValue<bool>(ComplaintTable.IsComplaint),
            EndsCase = context.Target.GetAttributeValue<OptionSetValue>(ComplaintTable.StateCode) is { Value: not ComplaintTable.Active },
            IsWithdrawal = requested?.Action == ComplaintAction.Withdraw,
            Employee = after.EmployeeId is { } employee ? store.ReadEmployee(employee, after.Owner.IsTeam ? after.Owner.Id : null) : null,
            FormerEmployee = before.EmployeeId is { } former && former != after.EmployeeId ? store.ReadEmployee(former, teamId: null) : null,
            Policy = store.ReadPolicy(context.UtcNow),
            CallerId = context.Execution.InitiatingUserId,
        };
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
