using System;
using BankCrm.Domain.Foundation;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Plugins.Tests.Scenarios.Engine;

/// <summary>The custom APIs as a caller uses them.</summary>
internal static class Operations
{
    public const string EvaluateCustomerTier = "bce_EvaluateCustomerTier";
    public const string ReviewCustomers = "bce_ReviewCustomers";
    public const string GrantTierOverride = "bce_GrantTierOverride";
    public const string RevokeTierOverride = "bce_RevokeTierOverride";
    public const string InstallDefaults = "bce_InstallDefaults";

    /// <summary>Calls a custom API.</summary>
    /// <returns>Its outputs by name.</returns>
    public static ParameterCollection Call(this IOrganizationService service, string api, ParameterCollection inputs)
    {
        var request = new OrganizationRequest(api);
        request.Parameters.AddRange(inputs);
        return service.Execute(request).Results;
    }

    public static ParameterCollection Install(this IOrganizationService service) => service.Call(InstallDefaults, new ParameterCollection());

    public static ParameterCollection Evaluate(this IOrganizationService service, EntityReference customer, bool commit = false, Day? asOf = null)
    {
        var inputs = new ParameterCollection { ["Customer"] = customer, ["Commit"] = commit };
        if (asOf is { } day)
        {
            inputs["AsOf"] = day.ToDateTime();
        }

        return service.Call(EvaluateCustomerTier, inputs);
    }

    /// <summary>Reviews one page; <paramref name="continuation"/> is what the page before gave.</summary>
    public static ParameterCollection ReviewPage(this IOrganizationService service, int pageSize, string? continuation = null, string? table = null, Day? asOf = null)
    {
        var inputs = new ParameterCollection { ["PageSize"] = pageSize };
        if (continuation is not null)
        {
            inputs["Continuation"] = continuation;
        }

        if (table is not null)
        {
            inputs["Table"] = table;
        }

        if (asOf is { } day)
        {
            inputs["AsOf"] = day.ToDateTime();
        }

        return service.Call(ReviewCustomers, inputs);
    }

    /// <summary>Reviews every customer of a table, page after page.</summary>
    public static ReviewTotals Review(this IOrganizationService service, int pageSize = 100, string? table = null, Day? asOf = null)
    {
        var totals = new ReviewTotals();
        string? continuation = null;
        do
        {
            ParameterCollection page = service.ReviewPage(pageSize, continuation, table, asOf);
            totals.Add(page);
            continuation = (string)page["Continuation"];
        }
        while (continuation.Length > 0);

        return totals;
    }

    /// <summary>Grants a tier by hand.</summary>
    /// <returns>The override.</returns>
    public static EntityReference Grant(this IOrganizationService service, EntityReference customer, string tierCode, Guid approverId, Day endsOn, string reason = "Asked for by the branch head.") =>
        (EntityReference)service.Call(GrantTierOverride, new ParameterCollection
        {
            ["Customer"] = customer,
            ["TierCode"] = tierCode,
            ["Reason"] = reason,
            ["Approver"] = new EntityReference("systemuser", approverId),
            ["EndsOn"] = endsOn.ToDateTime(),
        })["Override"];

    /// <summary>Ends an override before its time.</summary>
    /// <returns>The code of the tier that holds again.</returns>
    public static string Revoke(this IOrganizationService service, EntityReference granted, string reason = "The deposit was withdrawn.") =>
        (string)service.Call(RevokeTierOverride, new ParameterCollection { ["Override"] = granted, ["Reason"] = reason })["TierCode"];
}
