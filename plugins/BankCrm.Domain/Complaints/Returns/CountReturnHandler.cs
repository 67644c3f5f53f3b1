using System;
using System.Globalization;
using BankCrm.Domain.Foundation;

namespace BankCrm.Domain.Complaints.Returns;

/// <summary>Counts a regime's return over a period, page by page.</summary>
public sealed class CountReturnHandler
{
    private readonly IReturnStore store;

    public CountReturnHandler(IReturnStore store) => this.store = store ?? throw new ArgumentNullException(nameof(store));

    /// <summary>The most complaints that may be read; null is without bound.</summary>
    public int? Most { get; init; }

    /// <summary>Hears how many complaints were read so far; throws to stop.</summary>
    public Action<int>? Progress { get; init; }

    /// <summary>Counts.</summary>
    /// <param name="regimeCode">The regime.</param>
    /// <param name="from">The first day, in the regime's time zone.</param>
    /// <param name="to">The last day.</param>
    /// <exception cref="ViolationException">RET-001 to RET-005.</exception>
    public ComplaintReturn Count(string regimeCode, Day from, Day to)
    {
        ReturnRegime regime = store.ReadRegime(regimeCode) ?? throw new ViolationException(new Violation(ReturnCodes.RegimeUnknown, regimeCode));
        var period = new ReturnPeriod(from, to, regime.Zone);
        var counter = new ReturnCounter(regime.Code, period, ReturnBandBook.Of(regime.Code, regime.Bands));
        int read = 0;
        string? after = null;
        do
        {
            ReturnPage page = store.ReadComplaints(regime, period, after);
            foreach (ReportedComplaint complaint in page.Complaints)
            {
                counter.Add(complaint);
            }

            read += page.Complaints.Count;
            after = page.Continuation;
            if (read > Most || (read == Most && after is not null))
            {
                throw new ViolationException(new Violation(ReturnCodes.TooManyComplaints, Most.Value.ToString("N0", CultureInfo.InvariantCulture)));
            }

            Progress?.Invoke(read);
        }
        while (after is not null);

        return counter.ToReturn(store.ReadBasis(regime, from, to));
    }
}
