using System;
using System.Linq;
using BankCrm.Domain.Complaints;
using BankCrm.Domain.Recovery;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Tests.Recovery;
using BankCrm.Plugins.Tests.Scenarios.Engine;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace BankCrm.Plugins.Tests.Complaints.Register;

/// <summary>What a customer's row tells of complaints is counted in the register; and what follows a complaint's end is written whole or not at all.</summary>
public sealed class CustomerCountScenarios : RegisterScenario
{
    [Fact]
    public void OpenComplaints_CountThatIsWrong_IsCountedAnew()
    {
        EntityReference customer = NewCustomer();
        Admin.Set(customer, CustomerColumns.OpenComplaints, 7);

        var complaint = new EntityReference(ComplaintTable.LogicalName, Admin.Create(NewComplaint(customer)));
        Assert.Equal(1, Admin.Read(customer)[CustomerColumns.OpenComplaints]);
        Admin.Create(NewComplaint(customer));
        Admin.Set(customer, CustomerColumns.OpenComplaints, 0);

        Admin.MoveComplaint(complaint, ComplaintAction.Withdraw, "By mistake.");
        Assert.Equal((1, MarketingFreeze.WhileOpen), (Admin.Read(customer)[CustomerColumns.OpenComplaints], Admin.Read(customer).Day(CustomerComplaintColumns.MarketingFreezeUntil)));
    }

    [Fact]
    public void BadlyClosed_ResponseRejected_CountsWhileTheComplaintIsClosed()
    {
        EntityReference complaint = Drive(Open(), ComplaintState.Responded);
        Admin.Set(complaint, ComplaintTable.Acceptance, Choices.Of(ResponseAcceptance.Rejected));
        Assert.Equal(0, BadlyClosed(complaint));

        Drive(complaint, ComplaintState.Closed);
        Assert.Equal(1, BadlyClosed(complaint));

        Admin.MoveComplaint(complaint, ComplaintAction.Reopen, "The customer is right.");
        Assert.Equal(0, BadlyClosed(complaint));
    }

    [Fact]
    public void BadlyClosed_DissatisfiedAfterwards_CountsOnce()
    {
        EntityReference complaint = Drive(Open(), ComplaintState.Closed);
        EntityReference[] surveys = Surveys(complaint);

        Admin.Record(surveys[0], csat: 5, nps: 10);
        Assert.Equal(0, BadlyClosed(complaint));
        Admin.Record(surveys[1], csat: 1);
        Admin.Record(surveys[2], csat: 2);

        Assert.Equal(1, BadlyClosed(complaint));
    }

    [Fact]
    public void Settle_AWriteFails_NothingIsLeft()
    {
        EntityReference complaint = Drive(Open(), ComplaintState.Remedying);
        EntityReference[] actions = ActionsOf(complaint).Select(action => action.ToEntityReference()).ToArray();

        // The action and its recovery's count.
        Assert.Equal(2, FailAtEachWrite(() => Admin.Do(actions[0])));
        Assert.Equal(2, FailAtEachWrite(() => Admin.Waive(actions[1], "Not wanted.")));
        Assert.Equal(new int?[] { RecoveryActionTable.Done, RecoveryActionTable.Waived }, actions.Take(2).Select(action => Admin.Read(action).Choice(RecoveryActionTable.StatusCode)));
    }

    [Fact]
    public void Record_AWriteFails_NothingIsLeft()
    {
        EntityReference complaint = Drive(Open(), ComplaintState.Closed);
        EntityReference[] surveys = Surveys(complaint);

        Assert.Equal(1, FailAtEachWrite(() => Admin.Record(surveys[0], csat: 5)));

        // The survey, the task and the customer's count.
        Assert.Equal(3, FailAtEachWrite(() => Admin.Record(surveys[1], csat: 1)));
        Assert.Equal(1, BadlyClosed(complaint));
        Assert.Contains(Admin.All(TaskTable.LogicalName, TaskTable.Regarding, complaint.Id), task => task.GetAttributeValue<string>(TaskTable.Subject).Contains("dissatisfied", StringComparison.Ordinal));
    }

    private EntityReference[] Surveys(EntityReference complaint) =>
        Admin.All(SurveyTable.LogicalName, SurveyTable.Complaint, complaint.Id).OrderBy(row => row.Day(SurveyTable.DueOn)).Select(row => row.ToEntityReference()).ToArray();

    private int BadlyClosed(EntityReference complaint) =>
        Admin.Read(Admin.Read(complaint).GetAttributeValue<EntityReference>(ComplaintTable.Customer)).GetAttributeValue<int?>(CustomerColumns.ComplaintsBadlyClosed) ?? 0;
}
