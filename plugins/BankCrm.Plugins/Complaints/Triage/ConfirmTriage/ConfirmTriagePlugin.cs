using System;
using BankCrm.Domain.Complaints;
using BankCrm.Domain.Complaints.Triage;
using BankCrm.Domain.Foundation;
using BankCrm.Plugins.Complaints.Triage.Storage;
using BankCrm.Plugins.Framework;

namespace BankCrm.Plugins.Complaints.Triage.ConfirmTriage;

/// <summary>Takes a person's decision on what was suggested for a complaint, and counts it.</summary>
[CustomApi("bce_ConfirmTriage", CustomProcessing.AsyncOnly, "prvWriteIncident")]
[ApiInput(TriageInput.Name, ApiType.EntityReference)]
[ApiInput("CategoryCode", ApiType.String)]
[ApiInput(SeverityInput, ApiType.Integer)]
[ApiOutput("TriageState", ApiType.Integer)]
public sealed class ConfirmTriagePlugin : PluginBase
{
    private const string SeverityInput = "Severity";

    protected override void Execute(PluginContext context)
    {
        var severity = (ComplaintSeverity)context.RequiredValue<int>(SeverityInput);
        if (!Enum.IsDefined(typeof(ComplaintSeverity), severity))
        {
            throw new ViolationException(new Violation(Codes.InputInvalid, SeverityInput, "0 / 1 / 2 / 3"));
        }

        var handler = new ConfirmTriageHandler(new DataverseTriageStore(context.AsUser, context.AsSystem));
        context.Output("TriageState", (int)handler.Confirm(TriageInput.Read(context), context.Required<string>("CategoryCode"), severity, context.UtcNow));
    }
}
