using System;
using BankCrm.Plugins.Tests.Scenarios.Engine;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Plugins.Tests.Complaints.Clocks;

/// <summary>The operations on clocks as a caller uses them.</summary>
internal static class ClockOperations
{
    /// <summary>Extends a clock; nobody as approver or no notice leaves the input out.</summary>
    public static DateTime Extend(this IOrganizationService service, EntityReference clock, int days, Guid? approver, DateTime? notice, string reason = "The other bank has not answered.")
    {
        var inputs = new ParameterCollection { ["Clock"] = clock, ["Days"] = days, ["Reason"] = reason };
        if (approver is { } user)
        {
            inputs["Approver"] = new EntityReference("systemuser", user);
        }

        if (notice is { } told)
        {
            inputs["NoticeSentOn"] = told;
        }

        return (DateTime)service.Call("bce_ExtendClock", inputs)["DueOn"];
    }

    public static DateTime Pause(this IOrganizationService service, EntityReference clock, string reason = "Waits for the customer's contract.") =>
        (DateTime)service.Call("bce_PauseClock", new ParameterCollection { ["Clock"] = clock, ["Reason"] = reason })["PausedOn"];

    public static DateTime Resume(this IOrganizationService service, EntityReference clock) => (DateTime)service.Call("bce_ResumeClock", new ParameterCollection { ["Clock"] = clock })["DueOn"];

    /// <summary>Reviews the clocks of one complaint, or a page of the register.</summary>
    public static ParameterCollection ReviewClocks(this IOrganizationService service, EntityReference? complaint = null, int? pageSize = null, DateTime? asOf = null, string? continuation = null)
    {
        var inputs = new ParameterCollection();
        if (complaint is not null)
        {
            inputs["Complaint"] = complaint;
        }

        if (pageSize is { } size)
        {
            inputs["PageSize"] = size;
        }

        if (asOf is { } instant)
        {
            inputs["AsOf"] = instant;
        }

        if (continuation is not null)
        {
            inputs["Continuation"] = continuation;
        }

        return service.Call("bce_ReviewComplaintClocks", inputs);
    }
}
