using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Customers;

/// <summary>What the bank knows of a customer beside the windows' figures; null is unknown.</summary>
public sealed class CustomerProfile
{
    public static readonly CustomerProfile Unknown = new();

    /// <summary>The relationship's first day, as the bank gives it or as the first review found it.</summary>
    public Day? RelationshipStart { get; init; }

    public Day? BirthDate { get; init; }

    /// <summary>In the organisation's base currency.</summary>
    public decimal? AnnualIncome { get; init; }

    public string? IndustryCode { get; init; }

    public RiskLevel? RiskLevel { get; init; }

    public int? LoyaltyPoints { get; init; }

    /// <summary>All that the customer owns, with any bank, in base currency.</summary>
    public decimal? WealthEstimate { get; init; }

    public int? OpenComplaints { get; init; }

    public int? ComplaintsBadlyClosed { get; init; }

    /// <summary>Whether the relationship manager has left; null when the customer's owner is a team.</summary>
    public bool? ManagerLeft { get; init; }
}
