using System.Linq;
using BankCrm.Domain.Complaints;
using BankCrm.Domain.Complaints.Register.Moves;
using BankCrm.Plugins.Model;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.Plugins.Complaints.Register.Storage;

/// <summary>Reads the bank's table of moves in one request.</summary>
internal static class TransitionReader
{
    /// <summary>The columns that a row is read from, as a step's image lists them.</summary>
    public const string Columns = "bce_code,bce_fromstate,bce_action,bce_tostate,bce_guards,bce_isallowedinform,statecode";

    public static TransitionTable Read(IOrganizationService service)
    {
        var query = new QueryExpression(ComplaintTransitionTable.LogicalName) { ColumnSet = new ColumnSet(Columns.Split(',')) };
        query.Criteria.AddCondition(ComplaintTransitionTable.StateCode, ConditionOperator.Equal, 0);
        query.AddOrder(ComplaintTransitionTable.Id, OrderType.Ascending);
        return new TransitionTable(service.ReadAll(query).Select(Read));
    }

    public static ComplaintTransition Read(Entity row) => new()
    {
        Id = row.Id,
        Code = row.GetAttributeValue<string>(ComplaintTransitionTable.Code) ?? string.Empty,
        From = Choices.Read<ComplaintState>(row, ComplaintTransitionTable.FromState),
        Action = Choices.Read<ComplaintAction>(row, ComplaintTransitionTable.Action),
        To = Choices.Read<ComplaintState>(row, ComplaintTransitionTable.ToState),
        Guards = ComplaintTransition.ReadGuards(row.GetAttributeValue<string>(ComplaintTransitionTable.Guards)),
        IsAllowedInForm = row.GetAttributeValue<bool>(ComplaintTransitionTable.IsAllowedInForm),
    };
}
