using BankCrm.Domain.Foundation;
using BankCrm.Domain.Recovery;
using BankCrm.Domain.Recovery.FollowUp;
using BankCrm.Plugins.Framework;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Recovery.Storage;

namespace BankCrm.Plugins.Recovery.FollowUp.ValidateSurvey;

/// <summary>Guards follow-up surveys: answers are within their scales and given once; when it was sent and answered, and whether the customer is dissatisfied, is noted.</summary>
[Step("Create", SurveyTable.LogicalName, StepStage.PreOperation)]
[Step("Update", SurveyTable.LogicalName, StepStage.PreOperation, Filtering = StepAttribute.AllOwnColumns, Before = StepAttribute.AllOwnColumns)]
[Step("Delete", SurveyTable.LogicalName, StepStage.PreOperation)]
public sealed class ValidateSurveyPlugin : PluginBase
{
    protected override void Execute(PluginContext context)
    {
        switch (context.Execution.MessageName)
        {
            case "Create":
                Refuse(SurveyRules.MayBegin(SurveyRows.Read(context.Target)));
                context.Target[SurveyTable.SurveyState] = Choices.Of(SurveyState.Planned);
                break;
            case "Delete":
                throw new ViolationException(new Violation(SurveyCodes.Stays));
            default:
                Change(context);
                break;
        }
    }

    private static void Change(PluginContext context)
    {
        Survey was = SurveyRows.Read(context.Before);
        Survey becomes = SurveyRows.Read(ColumnChanges.Merge(context.Target, context.Before));
        Refuse(SurveyRules.MayBecome(was, becomes));
        if (becomes.State == was.State)
        {
            return;
        }

        if (becomes.State == SurveyState.Sent)
        {
            context.Target[SurveyTable.SentOn] = context.UtcNow;
        }
        else if (becomes.State == SurveyState.Answered)
        {
            context.Target[SurveyTable.AnsweredOn] = context.UtcNow;
            context.Target[SurveyTable.IsDissatisfied] = FollowUpPolicyReader.Read(context.AsSystem, context.UtcNow).Limits.IsDissatisfied(becomes.Answers);
        }
    }

    private static void Refuse(Violation? violation)
    {
        if (violation is not null)
        {
            throw new ViolationException(violation);
        }
    }
}
