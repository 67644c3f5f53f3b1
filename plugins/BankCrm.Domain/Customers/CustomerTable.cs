namespace BankCrm.Domain.Customers;

/// <summary>Where the platform keeps a customer.</summary>
public enum CustomerTable
{
    Contact,
    Account,
}
