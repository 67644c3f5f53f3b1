namespace BankCrm.Domain.Complaints.Returns;

/// <summary>What a return divides its counts by.</summary>
public sealed record ReturnBasis
{
    public int? Outlets { get; init; }

    public int? PersonalCustomers { get; init; }
}
