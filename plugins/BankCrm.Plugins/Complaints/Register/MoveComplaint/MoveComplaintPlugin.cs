using BankCrm.Domain.Complaints;
using BankCrm.Domain.Complaints.Register;
using BankCrm.Domain.Complaints.Register.Moves;
using BankCrm.Domain.Foundation;
using BankCrm.Plugins.Complaints.Register.Storage;
using BankCrm.Plugins.Framework;
using BankCrm.Plugins.Model;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.Plugins.Complaints.Register.MoveComplaint;

/// <summary>Moves a complaint by an action. The complaint's row is written under the caller's rights, and its guards are those of the form.</summary>
[CustomApi("bce_MoveComplaint", CustomProcessing.AsyncOnly, "prvWriteIncident")]
[ApiInput(ComplaintInput, ApiType.EntityReference)]
[ApiInput("Action", ApiType.String)]
[ApiInput("Reason", ApiType.String, optional: true)]
[ApiInput("Response", ApiType.String, optional: true)]
[ApiInput("Outcome", ApiType.Integer, optional: true)]
[ApiOutput("State", ApiType.String)]
[ApiOutput("PreviousState", ApiType.String)]
[ApiOutput("Move", ApiType.EntityReference)]
public sealed class MoveComplaintPlugin : PluginBase
{
    private const string ComplaintInput = "Complaint";

    protected override void Execute(PluginContext context)
    {
        EntityReference reference = context.Required<EntityReference>(ComplaintInput);
        if (reference.LogicalName != ComplaintTable.LogicalName)
        {
            throw new ViolationException(new Violation(Codes.InputInvalid, ComplaintInput, ComplaintTable.LogicalName));
        }

        string code = context.Required<string>("Action");
        ComplaintAction action = ComplaintCodes.FindAction(code) ?? throw new ViolationException(new Violation(RegisterCodes.ActionUnknown, code));
        ComplaintState from = StateOf(context, reference);
        ComplaintState to = new MoveComplaintHandler(new DataverseMoveStore(context.AsSystem, context.UtcNow)).TargetOf(from, action);
        RequestedMove.Write(context.Execution.SharedVariables, action, context.Input<string>("Reason"));
        context.AsUser.Update(Change(context, reference, to));
        context.Output("State", ComplaintCodes.Of(to));
        context.Output("PreviousState", ComplaintCodes.Of(from));
        context.Output("Move", LatestMove(context, reference));
    }

    private static ComplaintState StateOf(PluginContext context, EntityReference reference)
    {
        var query = new QueryExpression(ComplaintTable.LogicalName) { ColumnSet = new ColumnSet(ComplaintTable.ComplaintState), TopCount = 1 };
        query.Criteria.AddCondition(ComplaintTable.Id, ConditionOperator.Equal, reference.Id);
        query.Criteria.AddCondition(ComplaintTable.IsComplaint, ConditionOperator.Equal, true);
        EntityCollection found = context.AsUser.RetrieveMultiple(query);
        return found.Entities.Count > 0
            ? Choices.Read<ComplaintState>(found.Entities[0], ComplaintTable.ComplaintState)
            : throw new ViolationException(new Violation(RegisterCodes.NotFound));
    }

    private static Entity Change(PluginContext context, EntityReference reference, ComplaintState to)
    {
        var row = new Entity(ComplaintTable.LogicalName, reference.Id) { [ComplaintTable.ComplaintState] = Choices.Of(to) };
        if (context.Input<string>("Response") is { } response)
        {
            row[ComplaintTable.Response] = response;
        }

        if (context.InputValue<int>("Outcome") is { } outcome)
        {
            row[ComplaintTable.Outcome] = outcome is >= (int)ComplaintOutcome.Upheld and <= (int)ComplaintOutcome.Withdrawn
                ? Choices.Of((ComplaintOutcome)outcome)
                : throw new ViolationException(new Violation(Codes.InputInvalid, "Outcome", "0–3"));
        }

        return row;
    }

    private static EntityReference LatestMove(PluginContext context, EntityReference complaint)
    {
        var query = new QueryExpression(ComplaintMoveTable.LogicalName) { ColumnSet = new ColumnSet(false), TopCount = 1 };
        query.Criteria.AddCondition(ComplaintMoveTable.Complaint, ConditionOperator.Equal, complaint.Id);
        query.AddOrder(ComplaintMoveTable.MovedOn, OrderType.Descending);
        query.AddOrder(ComplaintMoveTable.Id, OrderType.Descending);
        return context.AsSystem.RetrieveMultiple(query).Entities[0].ToEntityReference();
    }
}
