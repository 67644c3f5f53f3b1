using BankCrm.Plugins.Model;
using BankCrm.Plugins.Tests.Scenarios.Engine;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Plugins.Tests.Recovery;

/// <summary>What people do with recoveries and surveys.</summary>
internal static class RecoveryOperations
{
    public static void Do(this IOrganizationService service, EntityReference action) => service.Move(action, 1, RecoveryActionTable.Done);

    public static void Waive(this IOrganizationService service, EntityReference action, string? reason) => service.Update(new Entity(action.LogicalName, action.Id)
    {
        [RecoveryActionTable.WaiverReason] = reason,
        [RecoveryActionTable.StateCode] = new OptionSetValue(1),
        [RecoveryActionTable.StatusCode] = new OptionSetValue(RecoveryActionTable.Waived),
    });

    /// <summary>Records a survey; a question without an answer leaves the input out.</summary>
    /// <returns>Whether it was escalated.</returns>
    public static bool Record(this IOrganizationService service, EntityReference survey, int? csat = null, int? nps = null, int? ces = null, int? distributive = null, string? comment = null)
    {
        var inputs = new ParameterCollection { ["Survey"] = survey };
        Put(inputs, "Csat", csat);
        Put(inputs, "Nps", nps);
        Put(inputs, "Ces", ces);
        Put(inputs, "Distributive", distributive);
        Put(inputs, "Comment", comment);
        return (bool)service.Call("bce_RecordSurvey", inputs)["Escalated"];
    }

    private static void Put(ParameterCollection inputs, string name, object? value)
    {
        if (value is not null)
        {
            inputs[name] = value;
        }
    }
}
