using BankCrm.Domain.Customers;

namespace BankCrm.Domain.Value;

/// <summary>The one form in which a value's lists are stored as text.</summary>
public static class ValueText
{
    public static string Reasons(CustomerValue value) => string.Join(",", value.Reasons);

    public static string Inputs(CustomerValue value) => StoredFigures.Join(value.Inputs);
}
