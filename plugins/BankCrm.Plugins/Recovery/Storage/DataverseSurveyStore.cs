using System;
using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Recovery.FollowUp;
using BankCrm.Plugins.Model;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.Plugins.Recovery.Storage;

/// <summary>The store of one survey on Dataverse, under the rights of whoever records it.</summary>
public sealed class DataverseSurveyStore : ISurveyStore
{
    private readonly IOrganizationService asUser;
    private readonly Dictionary<Guid, string> versions = new();

    public DataverseSurveyStore(IOrganizationService asUser) => this.asUser = asUser;

    public Survey? Read(Guid id)
    {
        var query = new QueryExpression(SurveyTable.LogicalName) { ColumnSet = new ColumnSet(SurveyRows.Columns), TopCount = 1 };
        query.Criteria.AddCondition(SurveyTable.Id, ConditionOperator.Equal, id);
        Entity? row = asUser.RetrieveMultiple(query).Entities.FirstOrDefault();
        if (row is null)
        {
            return null;
        }

        versions[id] = row.RowVersion;
        return SurveyRows.Read(row);
    }

    public void Answer(Guid id, SurveyAnswers answers)
    {
        Entity row = SurveyRows.WriteAnswered(id, answers);
        row.RowVersion = versions[id];
        asUser.Execute(new UpdateRequest { Target = row, ConcurrencyBehavior = ConcurrencyBehavior.IfRowVersionMatches });
    }
}
