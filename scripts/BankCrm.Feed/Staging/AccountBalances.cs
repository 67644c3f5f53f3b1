using System;
using System.Collections.Generic;
using BankCrm.Feed.Mapping;

namespace BankCrm.Feed.Staging;

/// <summary>Follows one account from day to day and adds what it held to its customer's metrics, window by window.</summary>
internal sealed class AccountBalances(
    StagingDatabase staging, MetricTable metrics, IReadOnlyList<Measure> measures, byte[] customer, Origin origin, int lastWindow)
{
    private Window window;
    private Int128 balanceDays;
    private long balance;
    private int heldFrom;
    private bool started;

    /// <summary>Takes the balance that a day closes with. Days come in order.</summary>
    internal void Close(int day, long closing)
    {
        if (started)
        {
            HoldUntil(day);
        }
        else
        {
            window = Window.Containing(staging.Mapping.Period, DateOnly.FromDayNumber(day));
            started = true;
        }

        balance = closing;
        heldFrom = day;
    }

    /// <summary>Carries the last balance to the end of the last window.</summary>
    internal void Finish() => HoldUntil(lastWindow + 1);

    private void HoldUntil(int day)
    {
        while (day > window.Key)
        {
            balanceDays += (Int128)balance * (window.Key + 1 - heldFrom);
            Emit();
            heldFrom = window.Key + 1;
            balanceDays = 0;
            if (window.Key >= lastWindow)
            {
                return;
            }

            window = window.Next;
        }

        balanceDays += (Int128)balance * (day - heldFrom);
        heldFrom = day;
    }

    private void Emit()
    {
        for (var index = 0; index < measures.Count; index++)
        {
            metrics.Bind(index, measures[index].Aggregate == Aggregate.EndBalance ? balance : Average());
        }

        metrics.Add(window.Key, customer, origin);
        staging.Windows.Add(window.Key);
    }

    /// <summary>The average over all days of the window, half a ten-thousandth rounded away from zero.</summary>
    private long Average()
    {
        var (whole, rest) = Int128.DivRem(balanceDays, window.Days);
        return (long)(Int128.Abs(rest) * 2 >= window.Days ? whole + Int128.Sign(balanceDays) : whole);
    }
}
