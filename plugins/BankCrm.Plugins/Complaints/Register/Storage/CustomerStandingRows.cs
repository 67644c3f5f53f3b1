using BankCrm.Domain.Complaints.Register;
using BankCrm.Domain.Foundation;
using BankCrm.Plugins.Model;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Plugins.Complaints.Register.Storage;

/// <summary>The customer's columns that tell of complaints.</summary>
internal static class CustomerStandingRows
{
    /// <summary>The row with just what changes.</summary>
    /// <param name="standing">What the complaints mean for the customer.</param>
    /// <param name="complainedOn">The day of a complaint that has just come; null when none has.</param>
    public static Entity Write(CustomerStanding standing, Day? complainedOn)
    {
        var row = new Entity(CustomerTables.LogicalName(standing.Table), standing.CustomerId)
        {
            [CustomerColumns.OpenComplaints] = standing.OpenComplaints,
            [CustomerComplaintColumns.MarketingFreezeUntil] = standing.FreezeUntil.ToDateTime(),
        };
        if (complainedOn is { } day)
        {
            row[CustomerComplaintColumns.LastComplaintOn] = day.ToDateTime();
        }

        return row;
    }
}
