using BankCrm.Domain.Recovery;
using BankCrm.Plugins.Tests.Scenarios.Engine;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Plugins.Tests.Recovery.Awards;

/// <summary>The operations on awards as a caller uses them.</summary>
internal static class AwardOperations
{
    /// <summary>Proposes an award.</summary>
    /// <returns>The operation's outputs.</returns>
    public static ParameterCollection ProposeWith(this IOrganizationService service, EntityReference complaint, decimal amount, int kind = (int)AwardKind.Refund, string reason = "The fee was charged twice.") =>
        service.Call("bce_ProposeAward", new ParameterCollection { ["Complaint"] = complaint, ["Kind"] = kind, ["Amount"] = amount, ["Reason"] = reason });

    /// <summary>Proposes an award.</summary>
    /// <returns>The award.</returns>
    public static EntityReference Propose(this IOrganizationService service, EntityReference complaint, decimal amount) => (EntityReference)service.ProposeWith(complaint, amount)["Award"];

    /// <summary>Decides on an award.</summary>
    /// <returns>State and level, for example "Requested HEAD-OFFICE".</returns>
    public static string Decide(this IOrganizationService service, EntityReference award, bool approve = true, string reason = "Fair for what happened.")
    {
        ParameterCollection outputs = service.Call("bce_DecideAward", new ParameterCollection { ["Award"] = award, ["Approve"] = approve, ["Reason"] = reason });
        return outputs["State"] + " " + outputs["LevelCode"];
    }

    /// <summary>Pays or cancels an award.</summary>
    /// <returns>Its state.</returns>
    public static string Settle(this IOrganizationService service, EntityReference award, bool paid = true, string? reason = null)
    {
        var inputs = new ParameterCollection { ["Award"] = award, ["Paid"] = paid };
        if (reason is not null)
        {
            inputs["Reason"] = reason;
        }

        return (string)service.Call("bce_SettleAward", inputs)["State"];
    }
}
