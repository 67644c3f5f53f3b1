using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Recovery;
using BankCrm.Domain.Recovery.Causes;
using BankCrm.Domain.Recovery.FollowUp;
using BankCrm.Plugins.Framework;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Recovery.Storage;
using BankCrm.Plugins.Review.Storage;
using BankCrm.Plugins.Tests.Complaints.Clocks;
using BankCrm.Plugins.Tests.Scenarios.Engine;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace BankCrm.Plugins.Tests.Recovery;

/// <summary>Root causes counted, and changes made against them measured.</summary>
public sealed class RootCauseScenarios : RecoveryScenario
{
    private static readonly Day Today = new(2024, 7, 5);

    [Fact]
    public void CountMonths_BanksOwnDays_DecideTheMonth()
    {
        EntityReference cause = RootCause();
        Complaint(rootCause: cause, receivedOn: new DateTime(2024, 5, 31, 15, 59, 59, DateTimeKind.Utc));
        Complaint(rootCause: cause, receivedOn: new DateTime(2024, 5, 31, 16, 0, 0, DateTimeKind.Utc));
        Complaint(rootCause: cause, receivedOn: new DateTime(2024, 7, 4, 16, 0, 0, DateTimeKind.Utc));
        Complaint();

        Assert.Equal(3, Review().CountMonths(Today));

        Assert.Equal(
            new[] { ("QUEUE 2024-05", "2024-05-31", 1, (decimal?)null), ("QUEUE 2024-06", "2024-06-30", 1, 0m), ("QUEUE 2024-07", "2024-07-31", 1, 0m) },
            Counts().Select(row => (row.GetAttributeValue<string>(RootCauseCountTable.Name), row.Day(RootCauseCountTable.PeriodEnd).ToString()!, row.GetAttributeValue<int>(RootCauseCountTable.Complaints), row.GetAttributeValue<decimal?>(RootCauseCountTable.Trend))));
    }

    [Fact]
    public void CountMonths_CauseFoundLater_LandsOnTheSameRow()
    {
        EntityReference cause = RootCause();
        Complaint(rootCause: cause);
        Guid late = Complaint().Id;
        Review().CountMonths(Today);
        Assert.Equal(0, Review().CountMonths(Today));

        Admin.Set(new EntityReference(ComplaintTable.LogicalName, late), ComplaintTable.RootCause, cause);

        Assert.Equal(1, Review().CountMonths(Today));
        Assert.Equal(2, Counts().Single().GetAttributeValue<int>(RootCauseCountTable.Complaints));
    }

    [Fact]
    public void CountMonths_ManyComplaints_ReadsAFixedNumberOfTimes()
    {
        EntityReference cause = RootCause();
        Complaint(rootCause: cause);
        int one = Reads();
        for (int complaint = 0; complaint < 10; complaint++)
        {
            Complaint(rootCause: cause);
        }

        Assert.Equal(one, Reads());
    }

    [Fact]
    public void MeasureChanges_HoldingsTold_WritesRatesAndTheirBases()
    {
        EntityReference cause = RootCause();
        EntityReference change = new(ProcessChangeTable.LogicalName, Admin.Create(Change(cause, ChangeState.Implemented, implemented: Today.AddDays(-10))));
        Holdings(new Day(2024, 1, 1), Today.AddDays(-11), 4000);
        Holdings(Today.AddDays(-10), new Day(2024, 12, 31), 5000);
        foreach (int ago in new[] { 21, 20, 15, 11, 10 })
        {
            Complaint(rootCause: cause, receivedOn: Today.AddDays(-ago).ToDateTime());
        }

        Assert.Equal(1, Measure());

        Entity row = Admin.Read(change);
        Assert.Equal((0.75m, 0.2m), (row.GetAttributeValue<decimal>(ProcessChangeTable.RateBefore), row.GetAttributeValue<decimal>(ProcessChangeTable.RateAfter)));
        Assert.Equal((3, 1), (row.GetAttributeValue<int>(ProcessChangeTable.ComplaintsBefore), row.GetAttributeValue<int>(ProcessChangeTable.ComplaintsAfter)));
        Assert.Equal((4000, 5000, Today), (row.GetAttributeValue<int>(ProcessChangeTable.HoldingsBefore), row.GetAttributeValue<int>(ProcessChangeTable.HoldingsAfter), row.Day(ProcessChangeTable.MeasuredOn)));
    }

    [Fact]
    public void Change_Implemented_NeedsItsDateAndStays()
    {
        EntityReference cause = RootCause();
        EntityReference change = new(ProcessChangeTable.LogicalName, Admin.Create(Change(cause, ChangeState.InProgress, due: Today.AddDays(30))));

        Refused.With(ChangeCodes.ImplementedWithoutDate, () => Admin.Set(change, ProcessChangeTable.ChangeState, Choices.Of(ChangeState.Implemented)));
        Refused.With(ChangeCodes.DateWithoutImplementation, () => Admin.Set(change, ProcessChangeTable.ImplementedOn, Today.ToDateTime()));
        Refused.With(ChangeCodes.ImplementedInTheFuture, () => Admin.Update(Implement(change, Today.AddDays(1))));
        Admin.Update(Implement(change, Today));
        Refused.With(ChangeCodes.EndedChangeStays, () => Admin.Set(change, ProcessChangeTable.ChangeState, Choices.Of(ChangeState.InProgress)));
        Refused.With(ChangeCodes.ImplementedChangeStays, () => Admin.Delete(change.LogicalName, change.Id));
    }

    [Fact]
    public void Change_Planned_NeedsADueAndAnOwnerWhoIsThere()
    {
        EntityReference cause = RootCause();
        Guid owner = Host.AddUser(Languages.English, "Bank CRM Branch Head");
        Refused.With(ChangeCodes.DueMissing, () => Admin.Create(Change(cause, ChangeState.Planned)));
        Entity change = Change(cause, ChangeState.Planned, due: Today.AddDays(30));
        change[ProcessChangeTable.Owner] = new EntityReference(UserTable.LogicalName, owner);
        var row = new EntityReference(ProcessChangeTable.LogicalName, Admin.Create(change));

        Admin.Set(new EntityReference(UserTable.LogicalName, owner), UserTable.IsDisabled, true);

        Refused.With(ChangeCodes.OwnerUnusable, () => Admin.Set(row, ProcessChangeTable.DueOn, Today.AddDays(60).ToDateTime()));
        Admin.Set(row, ProcessChangeTable.ChangeState, Choices.Of(ChangeState.Abandoned));
    }

    [Fact]
    public void Change_AnotherDay_IsMeasuredAnew()
    {
        EntityReference change = new(ProcessChangeTable.LogicalName, Admin.Create(Change(RootCause(), ChangeState.Implemented, implemented: Today.AddDays(-10))));
        Measure();

        Admin.Set(change, ProcessChangeTable.ImplementedOn, Today.AddDays(-20).ToDateTime());

        Assert.Null(Admin.Read(change).Day(ProcessChangeTable.MeasuredOn));
    }

    [Theory]
    [InlineData(ProcessChangeTable.RateAfter, "0.1")]
    [InlineData(ProcessChangeTable.ComplaintsBefore, "3")]
    [InlineData(ProcessChangeTable.MeasuredOn, "2024-07-01")]
    public void Change_MeasuredByHand_IsRefused(string column, string text)
    {
        object value = column switch
        {
            ProcessChangeTable.RateAfter => decimal.Parse(text, CultureInfo.InvariantCulture),
            ProcessChangeTable.MeasuredOn => Day.Parse(text).ToDateTime(),
            _ => int.Parse(text, CultureInfo.InvariantCulture),
        };
        EntityReference cause = RootCause();
        Entity made = Change(cause, ChangeState.Implemented, implemented: Today.AddDays(-10));
        EntityReference change = new(ProcessChangeTable.LogicalName, Admin.Create(made));

        Refused.With(ChangeCodes.MeasuredBySystem, () => Admin.Set(change, column, value));
        made[column] = value;
        Refused.With(ChangeCodes.MeasuredBySystem, () => Admin.Create(made));
        Measure();
        Admin.Set(change, ProcessChangeTable.Description, "As planned.");
    }

    [Fact]
    public void ReviewFollowUps_DayToCome_IsRefused() =>
        Refused.With(SurveyCodes.ReviewInTheFuture, () => Admin.Call("bce_ReviewFollowUps", new ParameterCollection { ["AsOf"] = Today.AddDays(1).ToDateTime() }));

    [Theory]
    [InlineData("Surveys")]
    [InlineData("Holidays|2024-07-01")]
    [InlineData("7|2024-07-01")]
    [InlineData("Changes|July")]
    public void ReviewFollowUps_ContinuationOfNoPage_IsRefused(string continuation) =>
        Refused.With(Codes.ContinuationUnreadable, () => Admin.Call("bce_ReviewFollowUps", new ParameterCollection { ["Continuation"] = continuation }));

    private static Entity Change(EntityReference cause, ChangeState state, Day? due = null, Day? implemented = null) => new(ProcessChangeTable.LogicalName)
    {
        [ProcessChangeTable.Name] = "New queue system",
        [ProcessChangeTable.RootCause] = cause,
        [ProcessChangeTable.ChangeState] = Choices.Of(state),
        [ProcessChangeTable.DueOn] = due?.ToDateTime(),
        [ProcessChangeTable.ImplementedOn] = implemented?.ToDateTime(),
    };

    private static Entity Implement(EntityReference change, Day day) => new(change.LogicalName, change.Id)
    {
        [ProcessChangeTable.ChangeState] = Choices.Of(ChangeState.Implemented),
        [ProcessChangeTable.ImplementedOn] = day.ToDateTime(),
    };

    private int Measure() => (int)Admin.Call("bce_ReviewFollowUps", new ParameterCollection { ["Continuation"] = "Changes|" + Today })["Measured"];

    private RootCauseReview Review() => Review(Admin);

    private RootCauseReview Review(IOrganizationService service) => new(new DataverseRootCauseStore(service, new RowByRowWriter(service), FollowUpPolicyReader.Read(Admin, Host.Now).TimeZone));

    private int Reads()
    {
        var counted = new FaultyDataverse(Admin);
        Review(counted).CountMonths(Today);
        return counted.Reads;
    }

    private EntityReference RootCause() =>
        new(RootCauseTable.LogicalName, Admin.Create(new Entity(RootCauseTable.LogicalName) { [RootCauseTable.Name] = "Too few counters", [RootCauseTable.Code] = "QUEUE" }));

    private IEnumerable<Entity> Counts() => Admin.All(RootCauseCountTable.LogicalName).OrderBy(row => row.Day(RootCauseCountTable.PeriodEnd));

    private void Holdings(Day from, Day to, int holdings) => Admin.Create(new Entity(ReturnBasisTable.LogicalName)
    {
        [ReturnBasisTable.Name] = "Basis",
        [ReturnBasisTable.ComplaintRegime] = Admin.All(ComplaintRegimeTable.LogicalName, ComplaintRegimeTable.Code, "cn").Single().ToEntityReference(),
        [ReturnBasisTable.From] = from.ToDateTime(),
        [ReturnBasisTable.To] = to.ToDateTime(),
        [ReturnBasisTable.Holdings] = holdings,
    });
}
