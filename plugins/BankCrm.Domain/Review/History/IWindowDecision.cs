using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Review.History;

/// <summary>What a module decided about one window of one customer.</summary>
public interface IWindowDecision
{
    PeriodKind PeriodKind { get; }

    Day PeriodEnd { get; }

    /// <summary>Whether nothing happened that the history has to keep: such a decision leaves no row.</summary>
    bool IsUndisturbed { get; }
}
