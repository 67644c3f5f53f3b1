namespace BankCrm.Domain.Customers;

/// <summary>The customers from one customer number to another, both inclusive, in the store's own order of texts.</summary>
public sealed class NumberRange
{
    public NumberRange(string first, string last)
    {
        First = first;
        Last = last;
    }

    public string First { get; }

    public string Last { get; }
}
