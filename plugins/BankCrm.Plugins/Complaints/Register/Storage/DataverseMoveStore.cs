using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Complaints;
using BankCrm.Domain.Complaints.Clocks;
using BankCrm.Domain.Complaints.Register;
using BankCrm.Domain.Complaints.Register.Moves;
using BankCrm.Domain.Recovery;
using BankCrm.Domain.Recovery.FollowUp;
using BankCrm.Plugins.Complaints.Clocks.Storage;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Recovery.Storage;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.Plugins.Complaints.Register.Storage;

/// <summary>The register's store on Dataverse, for moves. What a move does beside the complaint's own row is written in the same transaction.</summary>
internal sealed class DataverseMoveStore : DataverseComplaintStore, IMoveComplaintStore
{
    private readonly DateTime utcNow;
    private readonly Dictionary<Guid, ComplaintClock> clocks = new();

    public DataverseMoveStore(IOrganizationService asSystem, DateTime utcNow)
        : base(asSystem, utcNow) => this.utcNow = utcNow;

    public TransitionTable ReadTransitions() => TransitionReader.Read(AsSystem);

    public int CountSpokespersons(Guid complaintId, int most)
    {
        QueryExpression query = OfComplaint(ComplaintSpokespersonTable.LogicalName, ComplaintSpokespersonTable.Complaint, complaintId);
        query.TopCount = most + 1;
        return AsSystem.RetrieveMultiple(query).Entities.Count;
    }

    public bool HasOpenAction(Guid complaintId) => IsThereOne(OpenActions(complaintId));

    public bool HasOpenAward(Guid complaintId)
    {
        QueryExpression query = OfComplaint(AwardTable.LogicalName, AwardTable.Complaint, complaintId);
        query.Criteria.AddCondition(AwardTable.AwardState, ConditionOperator.In, Choices.Of(AwardState.Requested).Value, Choices.Of(AwardState.Approved).Value);
        return IsThereOne(query);
    }

    public bool HasOpenSurvey(Guid complaintId) => IsThereOne(OpenSurveys(complaintId));

    public IReadOnlyList<ComplaintClock> ReadClocks(Guid complaintId)
    {
        QueryExpression query = OfComplaint(ComplaintClockTable.LogicalName, ComplaintClockTable.Complaint, complaintId);
        query.ColumnSet = new ColumnSet(ComplaintClockRows.Columns);
        query.AddOrder(ComplaintClockTable.Id, OrderType.Ascending);
        foreach (Entity row in AsSystem.ReadAll(query))
        {
            clocks[row.Id] = ComplaintClockRows.Read(row);
        }

        return clocks.Values.ToList();
    }

    public int CountOtherOpenComplaints(Complaint complaint) => CustomerComplaintCount.Open(AsSystem, complaint.CustomerId, complaint.Id);

    public void Write(ComplaintMove move)
    {
        AsSystem.Create(ComplaintMoveRows.Write(move));
        if (move.Clocks is { } clockChange)
        {
            WriteClocks(move.Reopens ? WithoutAdded(clockChange) : clockChange, move.After);
        }

        if (move.Customer is { } standing)
        {
            WriteStanding(move.After, standing);
        }

        if (move.Action == ComplaintAction.Close)
        {
            PlanSurveys(move.After);
        }

        if (move.Action == ComplaintAction.Withdraw)
        {
            WaiveActions(move);
        }

        if (move.Reopens)
        {
            CancelSurveys(move.After.Id);
            OpenRecovery(move);
        }
    }

    /// <summary>Adds to a complaint's recovery what its templates ask for now and did not before: an action that is there stays as it is.</summary>
    public void AddActions(Complaint complaint)
    {
        Guid recovery = RecoveryRows.IdOf(complaint);
        QueryExpression query = OfComplaint(RecoveryActionTable.LogicalName, RecoveryActionTable.Recovery, recovery);
        query.ColumnSet = new ColumnSet(RecoveryActionTable.ActionKind);
        List<Entity> present = AsSystem.ReadAll(Ordered(query)).ToList();
        HashSet<RecoveryActionKind> kinds = new(present.Select(row => Choices.Read<RecoveryActionKind>(row, RecoveryActionTable.ActionKind)));
        int sequence = present.Count;
        foreach (RecoveryAction action in RecoveryTemplateReader.Read(AsSystem).Plan(complaint, utcNow).Where(action => !kinds.Contains(action.Kind)))
        {
            sequence++;
            AsSystem.Create(RecoveryActionRows.Write(action with { RecoveryId = recovery, Sequence = sequence }, complaint.Owner));
        }
    }

    /// <summary>Writes what became of clocks that were read here.</summary>
    public void WriteClocks(ClockChange change, Complaint complaint)
    {
        foreach (ComplaintClock clock in change.Changed)
        {
            AsSystem.Update(ComplaintClockRows.Write(clocks[clock.Id], clock));
        }

        foreach (ComplaintClock clock in change.Added)
        {
            AsSystem.Create(ComplaintClockRows.Write(clock, complaint.Number, complaint.Owner));
        }
    }

    private static QueryExpression OfComplaint(string table, string column, Guid complaintId)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(false) };
        query.Criteria.AddCondition(column, ConditionOperator.Equal, complaintId);
        return query;
    }

    private static QueryExpression OpenActions(Guid complaintId)
    {
        QueryExpression query = OfComplaint(RecoveryActionTable.LogicalName, RecoveryActionTable.Complaint, complaintId);
        query.Criteria.AddCondition(RecoveryActionTable.StatusCode, ConditionOperator.Equal, RecoveryActionTable.Open);
        return query;
    }

    private static QueryExpression OpenSurveys(Guid complaintId)
    {
        QueryExpression query = OfComplaint(SurveyTable.LogicalName, SurveyTable.Complaint, complaintId);
        query.Criteria.AddCondition(SurveyTable.SurveyState, ConditionOperator.In, Choices.Of(SurveyState.Planned).Value, Choices.Of(SurveyState.Sent).Value);
        return query;
    }

    /// <summary>Whoever opens or ends another complaint of the customer at the same moment waits for the customer's row; what is counted after that is right.</summary>
    private void WriteStanding(Complaint complaint, CustomerStanding standing)
    {
        AsSystem.Update(CustomerStandingRows.Write(standing, complainedOn: null));
        int others = CountOtherOpenComplaints(complaint);
        CustomerStanding counted = complaint.IsEnded ? CustomerStanding.WithEnded(complaint, others, ReadPolicy(utcNow), utcNow) : CustomerStanding.WithOpen(complaint, others);
        if (counted.OpenComplaints != standing.OpenComplaints)
        {
            AsSystem.Update(CustomerStandingRows.Write(counted, complainedOn: null));
        }
    }

    private bool IsThereOne(QueryExpression query)
    {
        query.TopCount = 1;
        return AsSystem.RetrieveMultiple(query).Entities.Count > 0;
    }

    /// <summary>What a reopening starts anew belongs to the recovery that it opens.</summary>
    private ClockChange WithoutAdded(ClockChange change)
    {
        List<ComplaintClock> known = change.Clocks.Where(clock => clocks.ContainsKey(clock.Id)).ToList();
        return new ClockChange(known.Select(clock => clocks[clock.Id]).ToList(), known);
    }

    private void PlanSurveys(Complaint complaint)
    {
        FollowUpRules rules = FollowUpRuleReader.Read(AsSystem, ReadPolicy(utcNow).TimeZone);
        foreach (PlannedSurvey survey in FollowUpPlan.For(complaint, rules, utcNow))
        {
            AsSystem.Create(SurveyRows.Write(survey, complaint.Number, complaint.Owner));
        }
    }

    private void CancelSurveys(Guid complaintId)
    {
        foreach (Entity survey in AsSystem.ReadAll(Ordered(OpenSurveys(complaintId))).ToList())
        {
            AsSystem.Update(SurveyRows.WriteState(survey.Id, SurveyState.Cancelled));
        }
    }

    /// <summary>Who takes a complaint back needs no recovery any more; why is told on each action.</summary>
    private void WaiveActions(ComplaintMove move)
    {
        foreach (Entity action in AsSystem.ReadAll(Ordered(OpenActions(move.After.Id))).ToList())
        {
            AsSystem.Update(new Entity(RecoveryActionTable.LogicalName, action.Id)
            {
                [RecoveryActionTable.StateCode] = new OptionSetValue(1),
                [RecoveryActionTable.StatusCode] = new OptionSetValue(RecoveryActionTable.Waived),
                [RecoveryActionTable.WaiverReason] = move.Reason ?? ComplaintCodes.Of(move.Action),
            });
        }
    }

    private void OpenRecovery(ComplaintMove move)
    {
        IReadOnlyList<RecoveryAction> actions = RecoveryTemplateReader.Read(AsSystem).Plan(move.After, utcNow);
        AsSystem.Create(RecoveryRows.Write(move.After, move.Clocks?.Added ?? Array.Empty<ComplaintClock>(), actions, utcNow));
    }

    private static QueryExpression Ordered(QueryExpression query)
    {
        query.AddOrder(query.EntityName + "id", OrderType.Ascending);
        return query;
    }
}
