namespace BankCrm.Domain.Conditions;

/// <summary>How a figure is compared. The order is that of the choice bce_comparison.</summary>
public enum Comparison
{
    AtLeast,
    AtMost,
    MoreThan,
    LessThan,
    EqualTo,
    NotEqualTo,
}
