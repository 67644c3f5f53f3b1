using System;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Recovery;
using BankCrm.Domain.Recovery.FollowUp;
using BankCrm.Plugins.Model;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Plugins.Recovery.Storage;

/// <summary>Rows of follow-up surveys, read as and written from the domain's records.</summary>
public static class SurveyRows
{
    /// <summary>The columns that a survey is read from.</summary>
    public static string[] Columns => new[]
    {
        SurveyTable.Name, SurveyTable.Complaint, SurveyTable.FollowUpRule, SurveyTable.DueOn, SurveyTable.SurveyState, SurveyTable.SentOn, SurveyTable.AnsweredOn, SurveyTable.Csat, SurveyTable.Nps,
        SurveyTable.Ces, SurveyTable.Distributive, SurveyTable.Procedural, SurveyTable.Interactional, SurveyTable.Comment, SurveyTable.IsDissatisfied,
    };

    public static Survey Read(Entity row) => new()
    {
        Id = row.Id,
        Name = row.GetAttributeValue<string>(SurveyTable.Name) ?? string.Empty,
        ComplaintId = row.Lookup(SurveyTable.Complaint) ?? Guid.Empty,
        RuleId = row.Lookup(SurveyTable.FollowUpRule),
        DueOn = row.Day(SurveyTable.DueOn),
        State = Choices.Read<SurveyState>(row, SurveyTable.SurveyState),
        SentOn = Instant(row, SurveyTable.SentOn),
        AnsweredOn = Instant(row, SurveyTable.AnsweredOn),
        Answers = new SurveyAnswers
        {
            Csat = row.GetAttributeValue<int?>(SurveyTable.Csat),
            Nps = row.GetAttributeValue<int?>(SurveyTable.Nps),
            Ces = row.GetAttributeValue<int?>(SurveyTable.Ces),
            Distributive = row.GetAttributeValue<int?>(SurveyTable.Distributive),
            Procedural = row.GetAttributeValue<int?>(SurveyTable.Procedural),
            Interactional = row.GetAttributeValue<int?>(SurveyTable.Interactional),
            Comment = row.GetAttributeValue<string>(SurveyTable.Comment),
        },
        IsDissatisfied = row.GetAttributeValue<bool>(SurveyTable.IsDissatisfied),
    };

    /// <summary>A planned survey as a row, under the id that it always has.</summary>
    /// <param name="survey">The survey.</param>
    /// <param name="complaintNumber">The number of its complaint, which it is named after.</param>
    /// <param name="owner">Who sees it: the complaint's owner; nobody leaves it to the platform.</param>
    public static Entity Write(PlannedSurvey survey, string complaintNumber, OwnerReference owner)
    {
        var row = new Entity(SurveyTable.LogicalName, survey.Id)
        {
            [SurveyTable.Name] = complaintNumber + " " + survey.RuleCode,
            [SurveyTable.Complaint] = new EntityReference(ComplaintTable.LogicalName, survey.ComplaintId),
            [SurveyTable.FollowUpRule] = new EntityReference(FollowUpRuleTable.LogicalName, survey.RuleId),
            [SurveyTable.DueOn] = survey.DueOn.ToDateTime(),
            [SurveyTable.SurveyState] = Choices.Of(SurveyState.Planned),
        };
        if (RowOwner.Of(owner) is { } reference)
        {
            row[SurveyTable.Owner] = reference;
        }

        return row;
    }

    /// <summary>A survey that moves on, for example one that is given up because its complaint is taken up again, as a row with just what changes.</summary>
    public static Entity WriteState(Guid surveyId, SurveyState state) => new(SurveyTable.LogicalName, surveyId) { [SurveyTable.SurveyState] = Choices.Of(state) };

    /// <summary>What was answered, as a row with just what changes; the guard of the table does the rest.</summary>
    internal static Entity WriteAnswered(Guid surveyId, SurveyAnswers answers)
    {
        Entity row = WriteState(surveyId, SurveyState.Answered);
        row[SurveyTable.Csat] = answers.Csat;
        row[SurveyTable.Nps] = answers.Nps;
        row[SurveyTable.Ces] = answers.Ces;
        row[SurveyTable.Distributive] = answers.Distributive;
        row[SurveyTable.Procedural] = answers.Procedural;
        row[SurveyTable.Interactional] = answers.Interactional;
        row[SurveyTable.Comment] = answers.Comment;
        return row;
    }

    private static DateTime? Instant(Entity row, string column) => row.GetAttributeValue<DateTime?>(column) is { } value ? DateTime.SpecifyKind(value, DateTimeKind.Utc) : null;
}
