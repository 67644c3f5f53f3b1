using System;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Policies;

/// <summary>A version of rules that decides for one kind of customer from one day to another.</summary>
public interface IPolicy
{
    /// <summary>The row's id in the store.</summary>
    Guid Id { get; }

    /// <summary>The code that all versions share.</summary>
    string Code { get; }

    int Version { get; }

    CustomerKind CustomerKind { get; }

    /// <summary>The length of the windows that it reads.</summary>
    PeriodKind PeriodKind { get; }

    /// <summary>Whether it has been put in force, even if it is retired by now: only then it decides for the days it holds.</summary>
    bool IsPublished { get; }

    Day EffectiveFrom { get; }

    /// <summary>The last day on which it holds; null is without end.</summary>
    Day? EffectiveTo { get; }

    /// <summary>The bank's time zone, by its Windows name; null is UTC.</summary>
    string? TimeZone { get; }
}
