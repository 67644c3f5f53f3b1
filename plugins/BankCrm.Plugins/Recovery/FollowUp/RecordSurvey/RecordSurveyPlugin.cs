using BankCrm.Domain.Foundation;
using BankCrm.Domain.Recovery.FollowUp;
using BankCrm.Plugins.Framework;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Recovery.Storage;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Plugins.Recovery.FollowUp.RecordSurvey;

/// <summary>Takes down what a customer answered to a follow-up survey, and escalates when they are dissatisfied.</summary>
[CustomApi("bce_RecordSurvey", CustomProcessing.AsyncOnly, "prvWritebce_survey")]
[ApiInput(SurveyInput, ApiType.EntityReference)]
[ApiInput("Csat", ApiType.Integer, optional: true)]
[ApiInput("Nps", ApiType.Integer, optional: true)]
[ApiInput("Ces", ApiType.Integer, optional: true)]
[ApiInput("Distributive", ApiType.Integer, optional: true)]
[ApiInput("Procedural", ApiType.Integer, optional: true)]
[ApiInput("Interactional", ApiType.Integer, optional: true)]
[ApiInput("Comment", ApiType.String, optional: true)]
[ApiOutput("Escalated", ApiType.Boolean)]
public sealed class RecordSurveyPlugin : PluginBase
{
    private const string SurveyInput = "Survey";

    protected override void Execute(PluginContext context)
    {
        EntityReference survey = context.Required<EntityReference>(SurveyInput);
        if (survey.LogicalName != SurveyTable.LogicalName)
        {
            throw new ViolationException(new Violation(Codes.InputInvalid, SurveyInput, SurveyTable.LogicalName));
        }

        context.Output("Escalated", new RecordSurveyHandler(new DataverseSurveyStore(context.AsUser)).Record(survey.Id, new SurveyAnswers
        {
            Csat = context.InputValue<int>("Csat"),
            Nps = context.InputValue<int>("Nps"),
            Ces = context.InputValue<int>("Ces"),
            Distributive = context.InputValue<int>("Distributive"),
            Procedural = context.InputValue<int>("Procedural"),
            Interactional = context.InputValue<int>("Interactional"),
            Comment = context.Input<string>("Comment"),
        }));
    }
}
