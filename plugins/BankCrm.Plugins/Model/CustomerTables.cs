using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using Microsoft.Xrm.Sdk;

namespace BankCrm.Plugins.Model;

/// <summary>The two tables that hold customers, and the lookups that point to them.</summary>
public static class CustomerTables
{
    public static string LogicalName(CustomerTable table) => table == CustomerTable.Account ? CustomerColumns.Account : CustomerColumns.Contact;

    public static string IdColumn(CustomerTable table) => table == CustomerTable.Account ? CustomerColumns.AccountId : CustomerColumns.ContactId;

    /// <summary>The lookup to the customer on metrics, decisions and overrides.</summary>
    public static string LookupColumn(CustomerTable table) => table == CustomerTable.Account ? TierDecisionTable.Account : TierDecisionTable.Contact;

    /// <summary>The table that a reference points to.</summary>
    /// <exception cref="ViolationException">GEN-003: it is neither a contact nor an account.</exception>
    public static CustomerTable Of(EntityReference customer, string inputName) => Of(customer.LogicalName, inputName);

    /// <summary>The table of a name.</summary>
    /// <exception cref="ViolationException">GEN-003: it is neither contact nor account.</exception>
    public static CustomerTable Of(string? logicalName, string inputName) => logicalName switch
    {
        CustomerColumns.Contact => CustomerTable.Contact,
        CustomerColumns.Account => CustomerTable.Account,
        _ => throw new ViolationException(new Violation(Codes.InputInvalid, inputName, "contact / account")),
    };
}
