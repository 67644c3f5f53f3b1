namespace BankCrm.Tool.Review;

/// <summary>A run of one table's customers in the server's order of their numbers.</summary>
/// <param name="After">The customer number after which it begins; null is the first.</param>
/// <param name="Count">How many customers it has; null is all up to the last, those that come meanwhile too.</param>
internal sealed record CustomerSpan(string? After, long? Count)
{
    /// <summary>All customers.</summary>
    public static readonly CustomerSpan Whole = new(After: null, Count: null);

    public static readonly CustomerSpan None = new(After: null, Count: 0);
}
