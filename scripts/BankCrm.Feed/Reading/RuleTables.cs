using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using BankCrm.Feed.Mapping;
using BankCrm.Feed.Staging;

namespace BankCrm.Feed.Reading;

/// <summary>The staging tables that the rows of one file rule go to.</summary>
internal sealed class RuleTables : IDisposable
{
    internal RuleTables(StagingDatabase staging, int index, FileRule rule)
    {
        Index = index;
        Rule = rule;
        RowMeasures = [.. rule.Measures.Where(measure => !IsBalance(measure))];
        BalanceMeasures = [.. rule.Measures.Where(IsBalance)];
        if (rule.Key is not null)
        {
            Keys = new KeyTable(staging, string.Create(CultureInfo.InvariantCulture, $"key{index}"));
        }

        var stands = rule.Window is StandingWindow;
        if (stands)
        {
            Standing = new StandingTable(staging, index, RowMeasures);
        }

        if (!stands || rule.Customer.Defines is not null)
        {
            Facts = new FactTable(staging, index, rule, stands ? [] : RowMeasures);
        }

        if (rule.Balance is not null)
        {
            Balances = new BalanceTable(staging, index, rule.Balance);
        }
    }

    internal int Index { get; }

    internal FileRule Rule { get; }

    /// <summary>The measures that each row adds to.</summary>
    internal IReadOnlyList<Measure> RowMeasures { get; }

    /// <summary>The measures that come of the accounts' balances.</summary>
    internal IReadOnlyList<Measure> BalanceMeasures { get; }

    internal KeyTable? Keys { get; }

    /// <summary>Where dated rows and descriptions of customers go, or null where the rows have neither.</summary>
    internal FactTable? Facts { get; }

    internal StandingTable? Standing { get; }

    internal BalanceTable? Balances { get; }

    /// <summary>The key of the first window that the files cover, or null where no row was used.</summary>
    internal int? FirstWindow { get; private set; }

    /// <summary>The key of the last window that the files cover, or null where no row was used.</summary>
    internal int? LastWindow { get; private set; }

    /// <summary>Notes that a row of the window was used.</summary>
    internal void Cover(int window)
    {
        FirstWindow = Math.Min(FirstWindow ?? window, window);
        LastWindow = Math.Max(LastWindow ?? window, window);
    }

    public void Dispose()
    {
        Keys?.Dispose();
        Facts?.Dispose();
        Standing?.Dispose();
        Balances?.Dispose();
    }

    private static bool IsBalance(Measure measure) => measure.Aggregate is Aggregate.EndBalance or Aggregate.AverageBalance;
}
