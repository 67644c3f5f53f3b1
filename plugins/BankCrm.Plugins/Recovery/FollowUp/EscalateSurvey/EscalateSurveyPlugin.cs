using System.Linq;
using BankCrm.Domain.Recovery;
using BankCrm.Domain.Recovery.FollowUp;
using BankCrm.Plugins.Framework;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Recovery.Storage;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.Plugins.Recovery.FollowUp.EscalateSurvey;

/// <summary>Gives the complaint's owner a task when a customer is dissatisfied after the recovery.</summary>
[Step("Update", SurveyTable.LogicalName, StepStage.PostOperation, Filtering = "bce_surveystate", Before = "bce_surveystate")]
public sealed class EscalateSurveyPlugin : PluginBase
{
    protected override void Execute(PluginContext context)
    {
        bool isJustAnswered = Choices.Read<SurveyState>(context.Target, SurveyTable.SurveyState) == SurveyState.Answered && Choices.Read<SurveyState>(context.Before, SurveyTable.SurveyState) != SurveyState.Answered;
        if (!isJustAnswered || !context.Target.GetAttributeValue<bool>(SurveyTable.IsDissatisfied))
        {
            return;
        }

        QueryExpression query = DueSurveyQuery.Build();
        query.TopCount = 1;
        query.Criteria.AddCondition(SurveyTable.Id, ConditionOperator.Equal, context.Target.Id);
        if (context.AsSystem.RetrieveMultiple(query).Entities.FirstOrDefault() is { } row)
        {
            DueSurvey survey = DueSurveyQuery.Read(row);
            context.AsSystem.Execute(new UpsertRequest { Target = new FollowUpTaskRows(context.AsSystem).Escalate(survey, context.UtcNow) });
        }
    }
}
