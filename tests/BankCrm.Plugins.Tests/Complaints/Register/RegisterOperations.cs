using BankCrm.Domain.Complaints;
using BankCrm.Domain.Complaints.Register;
using BankCrm.Plugins.Model;
using BankCrm.Plugins.Tests.Scenarios.Engine;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Plugins.Tests.Complaints.Register;

/// <summary>The operations on complaints as a caller uses them.</summary>
internal static class RegisterOperations
{
    public static ParameterCollection MoveComplaint(
        this IOrganizationService service, EntityReference complaint, ComplaintAction action, string? reason = null, string? response = null, ComplaintOutcome? outcome = null)
    {
        var inputs = new ParameterCollection { ["Complaint"] = complaint, ["Action"] = ComplaintCodes.Of(action) };
        if (reason is not null)
        {
            inputs["Reason"] = reason;
        }

        if (response is not null)
        {
            inputs["Response"] = response;
        }

        if (outcome is { } found)
        {
            inputs["Outcome"] = (int)found;
        }

        return service.Call("bce_MoveComplaint", inputs);
    }

    /// <summary>Resolves the Case as the platform's own command does.</summary>
    public static void ResolveCase(this IOrganizationService service, EntityReference complaint) => service.Execute(new OrganizationRequest("CloseIncident")
    {
        ["IncidentResolution"] = new Entity("incidentresolution") { ["subject"] = "Solved", ["incidentid"] = complaint },
        ["Status"] = new OptionSetValue(-1),
    });

    /// <summary>Sets the state as the form does.</summary>
    public static void SetStateInForm(this IOrganizationService service, EntityReference complaint, ComplaintState state) => service.Set(complaint, ComplaintTable.ComplaintState, Choices.Of(state));
}
