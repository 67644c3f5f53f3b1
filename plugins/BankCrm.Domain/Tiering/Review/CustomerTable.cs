namespace BankCrm.Domain.Tiering.Review;

/// <summary>Where the platform keeps a customer.</summary>
public enum CustomerTable
{
    Contact,
    Account,
}
