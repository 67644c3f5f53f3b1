using System.Collections.Generic;
using System.Linq;
using BankCrm.Domain.Customers;
using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Value;

/// <summary>Every RFM scale that was ever measured; finds the one that scores a window.</summary>
public sealed class RfmScaleBook
{
    /// <summary>A book without any scale: nobody is scored.</summary>
    public static readonly RfmScaleBook None = new(Enumerable.Empty<RfmScale>());

    private readonly IReadOnlyList<RfmScale> oldestFirst;

    public RfmScaleBook(IEnumerable<RfmScale> scales) => oldestFirst = scales.OrderBy(scale => scale.PeriodEnd).ToList();

    /// <summary>The newest scale that is not younger than the window, else the oldest; null when there is none for such customers and windows.</summary>
    public RfmScale? For(CustomerKind kind, MetricWindow window)
    {
        RfmScale? found = null;
        for (int place = 0; place < oldestFirst.Count; place++)
        {
            RfmScale scale = oldestFirst[place];
            if (scale.CustomerKind == kind && scale.PeriodKind == window.Kind && (found is null || scale.PeriodEnd <= window.End))
            {
                found = scale;
            }
        }

        return found;
    }

    /// <summary>The last day of the newest window that was measured, or null when none was.</summary>
    public Day? NewestOf(CustomerKind kind, PeriodKind periodKind) =>
        oldestFirst.LastOrDefault(scale => scale.CustomerKind == kind && scale.PeriodKind == periodKind)?.PeriodEnd;

    /// <summary>The scale that a stored value names, or null.</summary>
    public RfmScale? Find(CustomerKind kind, PeriodKind periodKind, Day periodEnd) =>
        oldestFirst.FirstOrDefault(scale => scale.CustomerKind == kind && scale.PeriodKind == periodKind && scale.PeriodEnd == periodEnd);
}
