using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Recovery;
using BankCrm.Domain.Recovery.FollowUp;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Review.Storage;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.Plugins.Recovery.Storage;

/// <summary>The store of follow-ups on Dataverse. A fixed number of requests reads any page.</summary>
public sealed class DataverseFollowUpStore : IFollowUpStore
{
    private readonly IOrganizationService service;
    private readonly IRowWriter writer;
    private readonly DateTime utcNow;
    private readonly FollowUpTaskRows tasks;
    private FollowUpPolicy? policy;

    /// <param name="service">Under the system's rights.</param>
    /// <param name="writer">How rows are written.</param>
    /// <param name="utcNow">The operation's instant.</param>
    public DataverseFollowUpStore(IOrganizationService service, IRowWriter writer, DateTime utcNow)
    {
        this.service = service;
        this.writer = writer;
        this.utcNow = utcNow;
        tasks = new FollowUpTaskRows(service);
    }

    public FollowUpPolicy ReadPolicy() => policy ??= FollowUpPolicyReader.Read(service, utcNow);

    public IReadOnlyList<DueSurvey> ReadDue(Day today, int most)
    {
        QueryExpression query = DueSurveyQuery.Build();
        query.TopCount = most;
        query.Criteria.AddCondition(SurveyTable.SurveyState, ConditionOperator.Equal, Choices.Of(SurveyState.Planned).Value);
        Until(query, today);
        return service.RetrieveMultiple(query).Entities.Select(DueSurveyQuery.Read).ToList();
    }

    public IReadOnlyList<Guid> ReadUnanswered(Day dueUntil, int most)
    {
        var query = new QueryExpression(SurveyTable.LogicalName) { ColumnSet = new ColumnSet(SurveyTable.Id), TopCount = most };
        query.Criteria.AddCondition(SurveyTable.SurveyState, ConditionOperator.In, Choices.Of(SurveyState.Planned).Value, Choices.Of(SurveyState.Sent).Value);
        Until(query, dueUntil);
        return service.RetrieveMultiple(query).Entities.Select(row => row.Id).ToList();
    }

    /// <inheritdoc/>
    public void Send(IReadOnlyList<DueSurvey> surveys, DateTime utcNow)
    {
        // Surveys come last: one that is not marked is found again, and its task is written over.
        writer.Upsert(surveys.Select(tasks.Ask).ToList());
        writer.Update(surveys.Select(survey => SurveyRows.WriteState(survey.Id, SurveyState.Sent)).ToList());
    }

    public void Expire(IReadOnlyList<Guid> surveys) => writer.Update(surveys.Select(survey => SurveyRows.WriteState(survey, SurveyState.Expired)).ToList());

    private static void Until(QueryExpression query, Day day)
    {
        query.Criteria.AddCondition(SurveyTable.DueOn, ConditionOperator.LessEqual, day.ToDateTime());
        query.AddOrder(SurveyTable.DueOn, OrderType.Ascending);
        query.AddOrder(SurveyTable.Id, OrderType.Ascending);
    }
}
