using BankCrm.Domain.Complaints.Triage;
using BankCrm.Plugins.Complaints.Triage.Storage;
using BankCrm.Plugins.Framework;

namespace BankCrm.Plugins.Complaints.Triage.SuggestTriage;

/// <summary>Suggests a complaint's category and severity from its text, with the words that led to it.</summary>
[CustomApi(ApiName, CustomProcessing.None, "prvWriteIncident")]
[ApiInput(TriageInput.Name, ApiType.EntityReference)]
[ApiOutput("CategoryCode", ApiType.String)]
[ApiOutput("Severity", ApiType.Integer)]
[ApiOutput("Words", ApiType.String)]
[ApiOutput("Confidence", ApiType.Decimal)]
public sealed class SuggestTriagePlugin : PluginBase
{
    internal const string ApiName = "bce_SuggestTriage";

    protected override void Execute(PluginContext context)
    {
        TriageSuggestion suggestion = new SuggestTriageHandler(new DataverseTriageStore(context.AsUser, context.AsSystem)).Suggest(TriageInput.Read(context), context.UtcNow);
        context.Output("CategoryCode", suggestion.CategoryCode ?? string.Empty);
        context.Output("Severity", (int)suggestion.Severity);
        context.Output("Words", TriageText.Words(suggestion));
        context.Output("Confidence", suggestion.Confidence);
    }
}
