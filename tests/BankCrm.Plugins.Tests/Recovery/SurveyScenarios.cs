using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Complaints;
using BankCrm.Domain.Recovery;
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

/// <summary>Following up after a complaint was closed.</summary>
public sealed class SurveyScenarios : RecoveryScenario
{
    [Fact]
    public void FollowUps_ShippedRules_AreDueAfter7And30And90Days() =>
        Assert.Equal(new[] { "2024-07-12", "2024-08-04", "2024-10-03" }, FollowUps(Complaint()).Select(survey => Survey(survey).DueOn.ToString()));

    [Theory]
    [InlineData(2, null, true)]
    [InlineData(3, null, false)]
    [InlineData(null, 6, true)]
    [InlineData(null, 7, false)]
    [InlineData(5, 0, true)]
    [InlineData(5, 10, false)]
    public void Record_ShippedLimits_EscalateTheDissatisfied(int? csat, int? nps, bool escalates)
    {
        Guid handler = AddHandler();
        Complaint complaint = Complaint(ownerId: handler);
        EntityReference survey = FollowUps(complaint)[0];

        Assert.Equal(escalates, Host.As(handler).Record(survey, csat, nps, ces: 4, distributive: 3, comment: "It took long."));

        Assert.Equal((SurveyState.Answered, (DateTime?)Host.Now, escalates), (Survey(survey).State, Survey(survey).AnsweredOn, Survey(survey).IsDissatisfied));
        Assert.Equal(new SurveyAnswers { Csat = csat, Nps = nps, Ces = 4, Distributive = 3, Comment = "It took long." }, Survey(survey).Answers);
        Assert.Equal(escalates ? new[] { handler } : Array.Empty<Guid>(), Tasks(complaint).Select(task => task.Owner));
    }

    [Fact]
    public void Answer_OnTheForm_FollowsTheSameRules()
    {
        Complaint complaint = Complaint();
        EntityReference survey = FollowUps(complaint)[0];
        Admin.Set(survey, SurveyTable.Csat, 1);
        Assert.Empty(Tasks(complaint));

        Admin.Set(survey, SurveyTable.SurveyState, Choices.Of(SurveyState.Answered));

        Assert.True(Survey(survey).IsDissatisfied);
        Assert.Contains("dissatisfied", Tasks(complaint).Single().Subject, StringComparison.Ordinal);
    }

    [Fact]
    public void Record_Twice_IsRefusedAndKeepsTheFirst()
    {
        Complaint complaint = Complaint();
        EntityReference survey = FollowUps(complaint)[0];
        Admin.Record(survey, csat: 1);

        Refused.With(SurveyCodes.AnsweredOnce, () => Admin.Record(survey, csat: 5));
        Refused.With(SurveyCodes.AnsweredOnce, () => Admin.Set(survey, SurveyTable.Csat, 5));
        Refused.With(SurveyCodes.AnsweredOnce, () => Admin.Set(survey, SurveyTable.SurveyState, Choices.Of(SurveyState.Planned)));

        Assert.Equal(1, Survey(survey).Answers.Csat);
        Assert.Single(Tasks(complaint));
    }

    [Theory]
    [InlineData(0, 5, 4)]
    [InlineData(6, 5, 4)]
    [InlineData(3, -1, 4)]
    [InlineData(3, 11, 4)]
    [InlineData(3, 5, 0)]
    [InlineData(3, 5, 8)]
    public void Record_OffTheScale_IsRefused(int csat, int nps, int ces)
    {
        EntityReference survey = FollowUps(Complaint())[0];

        Refused.With(SurveyCodes.AnswerOutOfBounds, () => Admin.Record(survey, csat, nps, ces));

        Assert.Equal(SurveyState.Planned, Survey(survey).State);
    }

    [Fact]
    public void Record_NothingOrTooMuch_IsRefused()
    {
        EntityReference survey = FollowUps(Complaint())[0];

        Refused.With(SurveyCodes.NothingAnswered, () => Admin.Record(survey));
        Refused.With(SurveyCodes.CommentTooLong, () => Admin.Record(survey, comment: new string('x', 2001)));
        Assert.False(Admin.Record(survey, comment: new string('x', 2000)));
    }

    [Theory]
    [InlineData(SurveyState.Expired)]
    [InlineData(SurveyState.Cancelled)]
    public void Record_Ended_IsRefused(SurveyState state)
    {
        EntityReference survey = FollowUps(Complaint())[0];
        Admin.Update(SurveyRows.WriteState(survey.Id, state));

        Refused.With(SurveyCodes.HasEnded, () => Admin.Record(survey, csat: 5));
    }

    [Fact]
    public void Record_SomeoneElsesSurvey_IsNotFound()
    {
        EntityReference survey = FollowUps(Complaint(ownerId: AddHandler()))[0];

        Refused.With(SurveyCodes.NotFound, () => Host.As(AddHandler()).Record(survey, csat: 5));
    }

    [Fact]
    public void Change_WhatTheSystemSets_IsRefused()
    {
        Complaint complaint = Complaint();
        EntityReference survey = FollowUps(complaint)[0];

        Refused.With(SurveyCodes.SetBySystem, () => Admin.Set(survey, SurveyTable.AnsweredOn, Host.Now));
        Refused.With(SurveyCodes.SetBySystem, () => Admin.Set(survey, SurveyTable.IsDissatisfied, true));
        Refused.With(SurveyCodes.TermsAreFixed, () => Admin.Set(survey, SurveyTable.DueOn, Host.Now.Date.AddDays(1)));
        Refused.With(SurveyCodes.Stays, () => Admin.Delete(survey.LogicalName, survey.Id));
        Refused.With(SurveyCodes.BeginsAsPlanned, () => Admin.Create(new Entity(SurveyTable.LogicalName)
        {
            [SurveyTable.Complaint] = new EntityReference(ComplaintTable.LogicalName, complaint.Id), [SurveyTable.Csat] = 5,
        }));
    }

    [Fact]
    public void Review_Nights_AskWhenDueAndGiveUpWhenLate()
    {
        Guid handler = AddHandler();
        Complaint complaint = Complaint(ownerId: handler);
        IReadOnlyList<EntityReference> surveys = FollowUps(complaint);

        Assert.Equal((0, 0), Night(new DateTime(2024, 7, 11, 15, 0, 0, DateTimeKind.Utc)));
        Assert.Equal((1, 0), Night(new DateTime(2024, 7, 11, 16, 0, 0, DateTimeKind.Utc)));
        Assert.Equal((0, 0), Night(new DateTime(2024, 7, 12, 16, 0, 0, DateTimeKind.Utc)));
        Assert.Equal((SurveyState.Sent, (DateTime?)new DateTime(2024, 7, 11, 16, 0, 0)), (Survey(surveys[0]).State, Survey(surveys[0]).SentOn));
        Assert.Equal((handler, "Complaint " + complaint.Number + ": ask the customer how the recovery went, due on 2024-07-12"), Tasks(complaint).Single());

        // The second is due by then; the first expires 30 days after its due.
        Assert.Equal((1, 0), Night(new DateTime(2024, 8, 11, 10, 0, 0, DateTimeKind.Utc)));
        Assert.Equal((0, 1), Night(new DateTime(2024, 8, 12, 10, 0, 0, DateTimeKind.Utc)));
        Assert.Equal(new[] { SurveyState.Expired, SurveyState.Sent, SurveyState.Planned }, surveys.Select(survey => Survey(survey).State));
    }

    [Fact]
    public void Review_HandlerHasLeft_AsksTheManager()
    {
        Guid handler = AddHandler();
        Guid manager = Host.AddUser(Languages.English, "Bank CRM Branch Head");
        Complaint complaint = Complaint(ownerId: handler);
        FollowUps(complaint);
        var user = new EntityReference(UserTable.LogicalName, handler);
        Admin.Set(user, UserTable.Manager, new EntityReference(UserTable.LogicalName, manager));
        Admin.Set(user, UserTable.IsDisabled, true);

        Night(new DateTime(2024, 7, 12, 10, 0, 0, DateTimeKind.Utc));

        Assert.Equal(manager, Tasks(complaint).Single().Owner);
    }

    [Fact]
    public void Review_BrokenOffAtEachWrite_NextNightLosesAndDoublesNothing()
    {
        for (int write = 1; write <= 4; write++)
        {
            Complaint[] complaints = { Complaint(), Complaint() };
            EntityReference[] surveys = complaints.Select(complaint => FollowUps(complaint)[0]).ToArray();
            Host.Now = Host.Now.AddDays(7);
            var broken = new FaultyDataverse(Admin) { FailAtWrite = write };

            Assert.ThrowsAny<Exception>(() => Review(broken).ReviewPage(Host.Now, most: 2));
            Assert.Equal((write, false), (broken.Writes, surveys.All(survey => Survey(survey).State == SurveyState.Sent)));

            Review(Admin).ReviewPage(Host.Now, most: 2);
            Assert.All(surveys, survey => Assert.Equal(SurveyState.Sent, Survey(survey).State));
            Assert.All(complaints, complaint => Assert.Single(Tasks(complaint)));
            CancelPlanned();
        }
    }

    [Fact]
    public void Review_ManySurveys_ReadsAFixedNumberOfTimes()
    {
        int ReadsFor(int complaints)
        {
            for (int complaint = 0; complaint < complaints; complaint++)
            {
                FollowUps(Complaint());
            }

            Host.Now = Host.Now.AddDays(7);
            var counted = new FaultyDataverse(Admin);
            Assert.Equal(complaints, Review(counted).ReviewPage(Host.Now, most: 50).Sent);
            CancelPlanned();
            return counted.Reads;
        }

        Assert.Equal(ReadsFor(1), ReadsFor(6));
    }

    private FollowUpReview Review(IOrganizationService service) => new(new DataverseFollowUpStore(service, new RowByRowWriter(service), Host.Now));

    private (int Sent, int Expired) Night(DateTime at)
    {
        Host.Now = at;
        FollowUpReviewed reviewed = Review(Admin).ReviewPage(at, most: 50);
        return (reviewed.Sent, reviewed.Expired);
    }

    /// <summary>Leaves what is on record so far aside for the next round.</summary>
    private void CancelPlanned()
    {
        foreach (Entity row in Admin.All(SurveyTable.LogicalName).Where(row => FollowUpPlan.EndsWithReopening(SurveyRows.Read(row).State)))
        {
            Admin.Update(SurveyRows.WriteState(row.Id, SurveyState.Cancelled));
        }
    }
}
