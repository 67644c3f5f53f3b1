using System;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;
using BankCrm.Domain.Review;
using BankCrm.Plugins.Framework;

namespace BankCrm.Plugins.Tiering;

/// <summary>The day that an operation is for: the one that the caller names, else the bank's today.</summary>
internal static class AsOfDay
{
    public static Day Read(PluginContext context, string inputName, CustomerKind kind, IReviewStore store) =>
        context.InputValue<DateTime>(inputName) is { } named ? Day.Of(named) : store.ReadPolicies().Today(kind, context.UtcNow);
}
