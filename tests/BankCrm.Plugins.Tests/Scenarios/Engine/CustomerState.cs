using System;
using BankCrm.Domain.Foundation;
using BankCrm.Plugins.Model;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Plugins.Tests.Scenarios.Engine;

/// <summary>The tier columns of a customer's row.</summary>
internal sealed class CustomerState
{
    private CustomerState(IOrganizationService service, Entity row)
    {
        TierCode = service.TierCode(row, CustomerColumns.Tier);
        ComputedTierCode = service.TierCode(row, CustomerColumns.ComputedTier);
        OverrideId = row.Lookup(CustomerColumns.Override);
        Missed = row.GetAttributeValue<int>(CustomerColumns.Missed);
        Since = row.Day(CustomerColumns.TierSince);
        ReviewedTo = row.Day(CustomerColumns.ReviewedTo);
        NextReview = row.Day(CustomerColumns.NextReview);
        GapToNext = row.Amount(CustomerColumns.GapToNext);
    }

    /// <summary>The tier that staff see and serve.</summary>
    public string? TierCode { get; }

    public string? ComputedTierCode { get; }

    public Guid? OverrideId { get; }

    public int Missed { get; }

    public Day? Since { get; }

    public Day? ReviewedTo { get; }

    public Day? NextReview { get; }

    public decimal? GapToNext { get; }

    public static CustomerState Of(IOrganizationService service, EntityReference customer) => new(service, service.Read(customer));
}
