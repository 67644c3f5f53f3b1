using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Plugins.Model;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BankCrm.Plugins.Tiering.Storage;

/// <summary>Makes sure that a caller may see a customer before the system works on it on the caller's behalf.</summary>
internal static class CallersCustomer
{
    /// <summary>The table of the customer.</summary>
    /// <exception cref="ViolationException">GEN-003, TIER-001, TIER-002.</exception>
    public static CustomerTable Require(IOrganizationService asUser, EntityReference customer, string inputName)
    {
        CustomerTable table = CustomerTables.Of(customer, inputName);
        var query = new QueryExpression(CustomerTables.LogicalName(table)) { ColumnSet = new ColumnSet(CustomerColumns.Number), TopCount = 1 };
        query.Criteria.AddCondition(CustomerTables.IdColumn(table), ConditionOperator.Equal, customer.Id);
        EntityCollection found = asUser.RetrieveMultiple(query);
        if (found.Entities.Count == 0)
        {
            throw new ViolationException(new Violation(Codes.CustomerNotFound));
        }

        return string.IsNullOrWhiteSpace(found.Entities[0].GetAttributeValue<string>(CustomerColumns.Number))
            ? throw new ViolationException(new Violation(Codes.CustomerWithoutNumber))
            : table;
    }
}
