using System;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Review.History;

/// <summary>A stored decision about a window. It never changes; a correction supersedes it with a row of the next revision.</summary>
public interface IHistoryRow
{
    Guid Id { get; }

    PeriodKind PeriodKind { get; }

    Day PeriodEnd { get; }

    /// <summary>1 for a window's first decision, one more for each that replaced it after a correction.</summary>
    int Revision { get; }

    bool IsSuperseded { get; }
}
